import { text } from '../../components/texts.ts';

/** The way back to everything, at the head of each other view. */
export function BackBar() {
  return (
    <nav class="bar" aria-label={text('wayBack')}>
      <a href="#/" class="home-link">
        <span aria-hidden="true" class="arrow">
          ‹
        </span>{' '}
        {text('allTopics')}
      </a>
    </nav>
  );
}
