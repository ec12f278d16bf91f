import { useMemo, useState } from 'preact/hooks';
import { SourceFilters } from '../../components/SourceFilters.tsx';
import { SourceItem } from '../../components/SourceItem.tsx';
import { kindTitle } from '../../components/source-kind-texts.ts';
import { countText, text } from '../../components/texts.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import { findSources, type SourceFilter, type UsedSource, usedSources } from '../../data/sources-index.ts';
import { INTERESTS, SOURCE_KINDS } from '../../data/types.ts';
import { Page } from './Page.tsx';
import { entryShown, keepWithEntry } from './way-back.ts';

interface Props {
  knowledge: Knowledge;
}

const ANYTHING: SourceFilter = { kind: '', interest: '', words: '' };

/** Everything the facts rest on, by kind, with what whoever says it stands to gain. */
export function SourcesView({ knowledge }: Props) {
  const all = useMemo(() => usedSources(knowledge), [knowledge]);
  const [filter, setFilter] = useState(entryShown()?.sources ?? ANYTHING);
  const found = findSources(all, filter);
  const look = (sources: SourceFilter) => {
    setFilter(sources);
    keepWithEntry({ sources });
  };
  return (
    <Page title={text('sourcesTitle')}>
      <article class="topic">
        <h2>{text('sourcesTitle')}</h2>
        <p class="plain">{text('sourcesIntro')}</p>
        <SourceFilters filter={filter} onChange={look} />
        <p class="found" role="status">
          {countText('sourceCount', found.length)}
        </p>
        {SOURCE_KINDS.map((kind) => {
          const ofKind = byInterest(found.filter(({ source }) => source.kind === kind));
          if (ofKind.length === 0) return null;
          return (
            // What was looked for is shown at once; the whole list would be long.
            <details key={kind} class="kind" open={filter !== ANYTHING}>
              <summary class="row">
                <span>{kindTitle(kind)}</span>
                <span class="note">{ofKind.length}</span>
              </summary>
              <ul class="source-list">
                {ofKind.map((used) => (
                  <SourceItem key={used.source.id} used={used} />
                ))}
              </ul>
            </details>
          );
        })}
      </article>
    </Page>
  );
}

function byInterest(sources: readonly UsedSource[]): UsedSource[] {
  return INTERESTS.flatMap((interest) => sources.filter(({ source }) => source.interest === interest));
}
