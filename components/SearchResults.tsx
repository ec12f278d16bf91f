import type { SearchHit } from '../data/search.ts';

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
        Nothing fits “{query}”. Try one word, such as “bladder” or “memory”.
      </p>
    );
  }
  return (
    <section class="topic-list" aria-label="Results">
      <p class="found" role="status">
        {hits.length === 1 ? '1 topic' : `${hits.length} topics`}
      </p>
      <div id={id} role="listbox" aria-label="Topics found">
        {hits.map((hit, i) => (
          <a
            key={hit.topic.id}
            id={`${id}-${i}`}
            role="option"
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
