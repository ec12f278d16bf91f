import type { Knowledge } from '../data/knowledge.ts';
import type { Fact } from '../data/types.ts';
import { EvidenceBadge } from './EvidenceBadge.tsx';
import { SourceLine } from './SourceLine.tsx';
import { text } from './texts.ts';

interface Props {
  fact: Fact;
  knowledge: Knowledge;
  wording: 'plain' | 'clinical';
  /** Everything known about the fact, or only what fits a first look. */
  full?: boolean;
  /** Where the fact can be led to, by its id; `shown` is the one the reader was led to. */
  anchor?: 'there' | 'shown';
}

/** One fact, how well it is known, who says so, and where they disagree. */
export function FactItem({ fact, knowledge, wording, full = false, anchor }: Props) {
  return (
    <li class={anchor === 'shown' ? 'fact shown' : 'fact'} {...(anchor && { id: fact.id, tabIndex: -1 })}>
      <p lang="en">{fact[wording]}</p>
      {fact.disagrees && full && <Disagreement sides={fact.disagrees} knowledge={knowledge} />}
      <div class="standing">
        <EvidenceBadge evidence={fact.evidence} spelled={full} />
        <SourceLine sources={fact.sources} knowledge={knowledge} findings={full} />
      </div>
      {full && fact.uncertain && (
        <p class="uncertain">
          <b>{text('notCertain')}</b> <span lang="en">{fact.uncertain}</span>
        </p>
      )}
    </li>
  );
}

/** Two sides of equal weight, never a winner and a footnote. */
function Disagreement({ sides, knowledge }: { sides: NonNullable<Fact['disagrees']>; knowledge: Knowledge }) {
  return (
    <div class="disagreement">
      <h3>{text('sourcesDisagree')}</h3>
      <ul class="sides">
        {sides.map((side) => (
          <li key={side.says}>
            <SourceLine sources={side.sources} knowledge={knowledge} />
            <p lang="en">{side.says}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
