import { reference } from '../../data/citation.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import { INTERESTS, type Source } from '../../data/types.ts';
import { BackBar } from './BackBar.tsx';

interface Props {
  knowledge: Knowledge;
}

/** Everything the facts rest on, by kind, with what whoever says it stands to gain. */
export function SourcesView({ knowledge }: Props) {
  const used = countFacts(knowledge);
  const kinds = Map.groupBy(
    knowledge.sources.filter((source) => used.has(source.id)),
    (source) => source.kind,
  );
  return (
    <main class="page">
      <BackBar />
      <article class="topic">
        <h2>Sources</h2>
        <p class="plain">Every fact here names who says so. This is all of them, by kind.</p>
        {[...kinds].map(([kind, sources]) => (
          <details key={kind} class="references">
            <summary>
              {kind} · {sources.length}
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
    </main>
  );
}

function SourceRow({ source, facts }: { source: Source; facts: number }) {
  return (
    <li>
      {source.link ? (
        <a href={source.link} target="_blank" rel="noreferrer">
          {source.name}
        </a>
      ) : (
        <b>{source.name}</b>
      )}{' '}
      <span class="interest">{source.interest}</span>{' '}
      <span class="note">{facts === 1 ? '1 fact' : `${facts} facts`}</span>
      <p>{reference({ ...source, link: '' })}</p>
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
