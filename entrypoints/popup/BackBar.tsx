import { text } from '../../components/texts.ts';
import { FrameButtons } from './FrameButtons.tsx';

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
      <FrameButtons />
    </nav>
  );
}
