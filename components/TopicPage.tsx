import type { ComponentChildren } from 'preact';
import { reference } from '../data/citation.ts';
import type { Knowledge } from '../data/knowledge.ts';
import { picturesWith } from '../data/pictures.ts';
import type { Topic } from '../data/types.ts';
import { EvidenceKey } from './EvidenceKey.tsx';
import { FactItem } from './FactItem.tsx';
import type { RegionChoice } from './HelpLines.tsx';
import { OwnQuestions } from './OwnQuestions.tsx';
import { PictureLinks } from './PictureLinks.tsx';
import { RelatedMap } from './RelatedMap.tsx';
import { SafetyLines } from './SafetyLines.tsx';
import { countText, text } from './texts.ts';

interface Props {
  topic: Topic;
  knowledge: Knowledge;
  wording: 'plain' | 'clinical';
  /** Id of the fact the reader came for. */
  shownFact?: string | undefined;
  /** Whose help lines are shown. */
  region: RegionChoice;
  /** What can be done with the topic. */
  children?: ComponentChildren;
  onWording: (wording: 'plain' | 'clinical') => void;
}

/** All that is known about a topic, with every source in full. */
export function TopicPage({ topic, knowledge, wording, shownFact, region, children, onWording }: Props) {
  const cited = new Set(
    topic.facts.flatMap((fact) =>
      [...fact.sources, ...(fact.disagrees ?? []).flatMap((side) => side.sources)].map(({ id }) => id),
    ),
  );
  return (
    <article class="topic">
      <p class="shelf" lang="en">
        {knowledge.shelfById(topic.shelf)?.title}
      </p>
      <h2 lang="en">{topic.title}</h2>
      <p class="plain" lang="en">
        {wording === 'clinical' ? (topic.clinical ?? topic.plain) : topic.plain}
      </p>
      <SafetyLines topic={topic} knowledge={knowledge} help={() => region} />
      <fieldset class="wording">
        <legend class="visually-hidden">{text('wording')}</legend>
        {(['plain', 'clinical'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="wording" checked={wording === each} onChange={() => onWording(each)} />
            {text(each === 'plain' ? 'plainWords' : 'clinicalWords')}
          </label>
        ))}
      </fieldset>
      <ul class="facts">
        {topic.facts.map((fact) => (
          <FactItem
            key={fact.id}
            fact={fact}
            knowledge={knowledge}
            wording={wording}
            full
            anchor={fact.id === shownFact ? 'shown' : 'there'}
          />
        ))}
      </ul>
      {children}
      <EvidenceKey />
      <OwnQuestions />
      {knowledge.pictures && <PictureLinks ids={picturesWith(topic.id, knowledge.pictures)} knowledge={knowledge} />}
      <RelatedMap topic={topic} knowledge={knowledge} />
      {cited.size > 0 && (
        <details class="references">
          <summary>{countText('allSources', cited.size)}</summary>
          <ol lang="en">
            {[...cited].map((id) => {
              const source = knowledge.sourceById(id);
              return source ? <li key={id}>{reference(source)}</li> : null;
            })}
          </ol>
        </details>
      )}
      <p class="reviewed">
        {text('reviewedOn', { date: topic.reviewed })} {text('notAdvice')}
      </p>
    </article>
  );
}
