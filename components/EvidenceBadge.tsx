import type { Evidence } from '../data/types.ts';
import { type TextKey, text } from './texts.ts';

interface Props {
  evidence: Evidence;
  /** Whether it is spelled out what the word is about, and not only to who listens. */
  spelled?: boolean;
}

const BARS: Record<Exclude<Evidence, 'contested'>, number> = { strong: 4, moderate: 3, limited: 2, 'claim only': 1 };

/** How well something is known, in a word. */
export const EVIDENCE_TEXTS: Record<Evidence, TextKey> = {
  strong: 'evidenceStrong',
  moderate: 'evidenceModerate',
  limited: 'evidenceLimited',
  contested: 'evidenceContested',
  'claim only': 'evidenceClaimOnly',
};

/** How well a fact is known: a word with a sign, never the sign alone. */
export function EvidenceBadge({ evidence, spelled = false }: Props) {
  return (
    <span class="evidence">
      <span class={`bars${evidence === 'contested' ? ' contested' : ''}`} aria-hidden="true">
        {evidence === 'contested'
          ? [1, 2].map((bar) => <i key={bar} class="full" />)
          : [1, 2, 3, 4].map((bar) => <i key={bar} class={bar <= BARS[evidence] ? 'full' : ''} />)}
      </span>
      <span>
        <span class={spelled ? undefined : 'visually-hidden'}>{text('evidence')} </span>
        {text(EVIDENCE_TEXTS[evidence])}
      </span>
    </span>
  );
}
