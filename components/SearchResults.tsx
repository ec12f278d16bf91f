import type { SearchHit } from '../data/search.ts';
import { countText, text } from './texts.ts';

interface Props {
  id: string;
  hits: readonly SearchHit[];
  query: string;
  /** Which of the hits the arrow keys have chosen. */
  active: number;
}

/** Topics that fit what was typed, each with the fact that fits best. */
export function SearchResults({ id, hits, query, active }: Props) {
  if (hits.length === 0) {
    return (
      <p class="empty" role="status">
        {text('nothingFits', { query })}
      </p>
    );
  }
  return (
    <section class="topic-list" aria-label={text('results')}>
      <p class="found" role="status">
        {countText('topicCount', hits.length)}
      </p>
      <div id={id} role="listbox" aria-label={text('topicsFound')}>
        {hits.map((hit, i) => (
          <a
            key={hit.topic.id}
            id={`${id}-${i}`}
            role="option"
            lang="en"
            aria-selected={i === active}
            class={i === active ? 'row result active' : 'row result'}
            href={`#/topic/${hit.topic.id}`}
          >
            <b>{hit.topic.title}</b>
            <span class="excerpt">{hit.fact?.plain ?? hit.topic.plain}</span>
          </a>
        ))}
      </div>
    </section>
  );
}
