import type { Knowledge } from '../data/knowledge.ts';
import type { Topic } from '../data/types.ts';
import { text } from './texts.ts';

interface Props {
  topic: Topic;
  knowledge: Knowledge;
  /** Advice and help lines too, or only what is urgent. */
  full?: boolean;
}

/** What to do first, then when: the only part of a card in the warm tone. */
export function SafetyLines({ topic, knowledge, full = false }: Props) {
  const lines = full ? knowledge.helpLinesFor(topic) : [];
  if (!topic.urgent && !(full && (topic.advice || lines.length > 0))) return null;
  return (
    <>
      {topic.urgent && (
        <p class="care" lang="en">
          {topic.urgent}
        </p>
      )}
      {full && topic.advice && (
        <p class="advice" lang="en">
          {topic.advice}
        </p>
      )}
      {lines.length > 0 && (
        <section class="help" aria-label={text('helpLines')}>
          <h3>{text('whereToGetHelp')}</h3>
          <ul lang="en">
            {lines.map((line) => (
              <li key={`${line.region} ${line.name}`}>
                <b>{line.region}:</b>{' '}
                {line.link ? (
                  <a href={line.link} target="_blank" rel="noreferrer">
                    {line.name}
                  </a>
                ) : (
                  line.name
                )}
                {line.number && <span class="number"> {line.number}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
