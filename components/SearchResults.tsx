import type { SearchHit } from '../data/search.ts';
import type { Topic } from '../data/types.ts';
import { Matched } from './Matched.tsx';
import { TopicList } from './TopicList.tsx';
import { countText, text } from './texts.ts';

interface Props {
  id: string;
  hits: readonly SearchHit[];
  /** Empty while nothing is asked. */
  query: string;
  /** Offered where nothing fits. */
  near: readonly Topic[];
  /** Which of the hits the arrow keys have chosen. */
  active: number;
}

/** How many topics fit what was typed, or that none does; a live region, which is there before it says anything. */
function Found({ hits, query }: Pick<Props, 'hits' | 'query'>) {
  if (query === '') return <p role="status" />;
  return (
    <p class={hits.length > 0 ? 'found' : 'empty'} role="status">
      {hits.length > 0 ? (
        countText('topicCount', hits.length)
      ) : (
        <>
          {text('nothingFits', { query })} <a href="#/">{text('browseAll')}</a>
        </>
      )}
    </p>
  );
}

/** Topics that fit what was typed, each with the fact that fits best. */
export function SearchResults({ id, hits, query, near, active }: Props) {
  return (
    <>
      <Found hits={hits} query={query} />
      {near.length > 0 && <TopicList label={text('nearTopics')} rows={near} />}
      {hits.length > 0 && (
        <section class="topic-list" aria-label={text('results')}>
          <div id={id} role="listbox" aria-label={text('topicsFound')}>
            {hits.map(({ topic, fact, meant }, i) => (
              // The keyboard goes through the list from the field above, so an option takes no stop of its own.
              <a
                key={topic.id}
                id={`${id}-${i}`}
                role="option"
                lang="en"
                tabIndex={-1}
                aria-selected={i === active}
                class={i === active ? 'row result active' : 'row result'}
                href={`#/topic/${topic.id}`}
              >
                <b>
                  <Matched text={topic.title} meant={meant} />
                </b>
                <span class="excerpt">
                  <Matched text={fact?.plain ?? topic.plain} meant={meant} />
                </span>
              </a>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
