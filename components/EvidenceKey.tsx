import { EVIDENCE, type Evidence } from '../data/types.ts';
import { EvidenceBadge } from './EvidenceBadge.tsx';
import { type TextKey, text } from './texts.ts';

const MEANINGS: Record<Evidence, TextKey> = {
  strong: 'strongMeans',
  moderate: 'moderateMeans',
  limited: 'limitedMeans',
  contested: 'contestedMeans',
  'claim only': 'claimOnlyMeans',
};

/** What the words for evidence mean, for who asks. */
export function EvidenceKey() {
  return (
    <details class="references evidence-key">
      <summary>{text('evidenceWords')}</summary>
      <dl>
        {EVIDENCE.map((evidence) => (
          <div key={evidence}>
            <dt>
              <EvidenceBadge evidence={evidence} />
            </dt>
            <dd>{text(MEANINGS[evidence])}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
