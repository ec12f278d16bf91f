import type { Knowledge } from '../data/knowledge.ts';
import { TopicList } from './TopicList.tsx';
import { text } from './texts.ts';

interface Props {
  knowledge: Knowledge;
  /** Whether all shelves stand open, where there is room. */
  open: boolean;
}

/** The table of contents: every topic, by shelf. */
export function Shelves({ knowledge, open }: Props) {
  return (
    <nav class="shelves" aria-label={text('allTopics')}>
      <h2>{text('allTopics')}</h2>
      {knowledge.shelves.map((shelf) => {
        const topics = knowledge.topicsOn(shelf.id);
        return (
          <details key={shelf.id} open={open}>
            <summary class="row">
              <span>
                <span lang="en">{shelf.title}</span>
              </span>
              <span class="note">{topics.length}</span>
            </summary>
            <TopicList rows={topics.map(({ id, title }) => ({ id, title }))} />
          </details>
        );
      })}
    </nav>
  );
}
