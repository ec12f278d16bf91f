import { reference } from '../data/citation.ts';
import type { Knowledge } from '../data/knowledge.ts';
import type { Topic } from '../data/types.ts';
import { FactItem } from './FactItem.tsx';
import { SafetyLines } from './SafetyLines.tsx';

interface Props {
  topic: Topic;
  knowledge: Knowledge;
  wording: 'plain' | 'clinical';
  onWording: (wording: 'plain' | 'clinical') => void;
}

/** All that is known about a topic, with every source in full. */
export function TopicPage({ topic, knowledge, wording, onWording }: Props) {
  const cited = new Set(
    topic.facts.flatMap((fact) =>
      [...fact.sources, ...(fact.disagrees ?? []).flatMap((side) => side.sources)].map(({ id }) => id),
    ),
  );
  const related = topic.related.flatMap((id) => knowledge.topicById(id) ?? []);
  return (
    <article class="topic">
      <p class="shelf">{knowledge.shelfById(topic.shelf)?.title}</p>
      <h2>{topic.title}</h2>
      <p class="plain">{wording === 'clinical' ? (topic.clinical ?? topic.plain) : topic.plain}</p>
      <SafetyLines topic={topic} knowledge={knowledge} full />
      <fieldset class="wording">
        <legend class="visually-hidden">Wording</legend>
        {(['plain', 'clinical'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="wording" checked={wording === each} onChange={() => onWording(each)} />
            {each === 'plain' ? 'Plain words' : 'Clinical'}
          </label>
        ))}
      </fieldset>
      <ul class="facts">
        {topic.facts.map((fact) => (
          <FactItem key={fact.id} fact={fact} knowledge={knowledge} wording={wording} full />
        ))}
      </ul>
      {related.length > 0 && (
        <section class="related" aria-label="Related topics">
          <h4>Related</h4>
          <ul>
            {related.map(({ id, title }) => (
              <li key={id}>
                <a class="chip" href={`#/topic/${id}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {cited.size > 0 && (
        <details class="references">
          <summary>All {cited.size} sources in full</summary>
          <ol>
            {[...cited].map((id) => {
              const source = knowledge.sourceById(id);
              return source ? <li key={id}>{reference(source)}</li> : null;
            })}
          </ol>
        </details>
      )}
      <p class="reviewed">Reviewed on {topic.reviewed}. Health information, not medical advice.</p>
    </article>
  );
}
