import { INTEREST_TEXTS } from '../../components/interest-texts.ts';
import { countText, type TextKey, text } from '../../components/texts.ts';
import { reference } from '../../data/citation.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import { INTERESTS, type Source, type SourceKind } from '../../data/types.ts';
import { Page } from './Page.tsx';

interface Props {
  knowledge: Knowledge;
}

const KIND_TEXTS: Record<SourceKind, TextKey> = {
  'meta-analysis': 'kindMetaAnalysis',
  review: 'kindReview',
  trial: 'kindTrial',
  'observational study': 'kindObservational',
  'case report': 'kindCaseReport',
  'animal study': 'kindAnimalStudy',
  guideline: 'kindGuideline',
  label: 'kindLabel',
  regulator: 'kindRegulator',
  'position statement': 'kindPosition',
  'trial registration': 'kindRegistration',
  news: 'kindNews',
  article: 'kindArticle',
  'clinic article': 'kindClinicArticle',
};

/** Everything the facts rest on, by kind, with what whoever says it stands to gain. */
export function SourcesView({ knowledge }: Props) {
  const used = countFacts(knowledge);
  const kinds = Map.groupBy(
    knowledge.sources.filter((source) => used.has(source.id)),
    (source) => source.kind,
  );
  return (
    <Page title={text('sourcesTitle')}>
      <article class="topic">
        <h2>{text('sourcesTitle')}</h2>
        <p class="plain">{text('sourcesIntro')}</p>
        {[...kinds].map(([kind, sources]) => (
          <details key={kind} class="references">
            <summary>
              {text(KIND_TEXTS[kind])} · {sources.length}
            </summary>
            <ul class="source-list">
              {INTERESTS.flatMap((interest) => sources.filter((source) => source.interest === interest)).map(
                (source) => (
                  <SourceRow key={source.id} source={source} facts={used.get(source.id) ?? 0} />
                ),
              )}
            </ul>
          </details>
        ))}
      </article>
    </Page>
  );
}

function SourceRow({ source, facts }: { source: Source; facts: number }) {
  return (
    <li>
      {source.link ? (
        <a href={source.link} target="_blank" rel="noreferrer" lang="en">
          {source.name}
        </a>
      ) : (
        <b lang="en">{source.name}</b>
      )}{' '}
      <span class="interest">{text(INTEREST_TEXTS[source.interest])}</span>{' '}
      <span class="note">{countText('factCount', facts)}</span>
      <p lang="en">{reference({ ...source, link: '' })}</p>
    </li>
  );
}

/** How many facts rest on each source. */
function countFacts(knowledge: Knowledge): Map<string, number> {
  const counts = new Map<string, number>();
  for (const fact of knowledge.topics.flatMap((topic) => topic.facts)) {
    const ids = [...fact.sources, ...(fact.disagrees ?? []).flatMap((side) => side.sources)].map(({ id }) => id);
    for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
