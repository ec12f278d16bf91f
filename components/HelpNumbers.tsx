import type { HelpLine, HelpUse } from '../data/types.ts';
import { type TextKey, text } from './texts.ts';

const USE_TEXTS: Record<HelpUse, TextKey> = {
  crisis: 'helpForCrisis',
  emergency: 'helpForEmergency',
  poison: 'helpForPoison',
  drugs: 'helpForDrugs',
};

/** Of each use the first line that has a number, as "Emergency 911". */
export function HelpNumbers({ lines }: { lines: readonly HelpLine[] }) {
  const byUse = new Map<HelpUse, string>();
  for (const { use, number } of lines) {
    const first = use[0];
    if (first && number && !byUse.has(first)) byUse.set(first, number);
  }
  return (
    <span class="numbers">
      {[...byUse].map(([use, number]) => (
        <span key={use}>
          {text(USE_TEXTS[use])} <span class="number">{number}</span>
        </span>
      ))}
    </span>
  );
}
