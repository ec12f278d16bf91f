import type { Knowledge } from '../data/knowledge.ts';
import type { Topic } from '../data/types.ts';
import { text } from './texts.ts';

interface Props {
  topic: Topic;
  knowledge: Knowledge;
  /** Called with the id of the topic the reader wants to see. */
  onOpen: (topicId: string) => void;
}

export function RelatedTopics({ topic, knowledge, onOpen }: Props) {
  const topics = topic.related.flatMap((id) => knowledge.topicById(id) ?? []);
  if (topics.length === 0) return null;
  return (
    <section class="related" aria-label={text('relatedTopics')}>
      <h3>{text('related')}</h3>
      <ul>
        {topics.map(({ id, title }) => (
          <li key={id}>
            <button type="button" lang="en" onClick={() => onOpen(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
