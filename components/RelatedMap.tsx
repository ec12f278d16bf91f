import type { Knowledge } from '../data/knowledge.ts';
import type { Topic } from '../data/types.ts';
import { text } from './texts.ts';

interface Props {
  topic: Topic;
  knowledge: Knowledge;
}

/** Where a topic stands among its neighbors: a small tree, by shelf, its own shelf first. */
export function RelatedMap({ topic, knowledge }: Props) {
  const related = topic.related.flatMap((id) => knowledge.topicById(id) ?? []);
  if (related.length === 0) return null;
  const shelves = [...Map.groupBy(related, ({ shelf }) => shelf)];
  const ownFirst = shelves.sort(([a], [b]) => Number(b === topic.shelf) - Number(a === topic.shelf));
  return (
    <section class="related" aria-label={text('relatedTopics')}>
      <h3>{text('related')}</h3>
      <ul class="map" lang="en">
        {ownFirst.map(([shelf, topics]) => (
          <li key={shelf}>
            <span class="branch">{knowledge.shelfById(shelf)?.title}</span>
            <ul>
              {topics.map(({ id, title }) => (
                <li key={id}>
                  <a class="chip" href={`#/topic/${id}`}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
