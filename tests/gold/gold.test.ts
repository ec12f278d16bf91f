// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLabelledPage, type Span } from './read-page.ts';

const FOLDER = join(import.meta.dirname, 'pages');
const key = ({ block, start, end, topic }: Span) => `${block}:${start}-${end} ${topic}`;
const touches = (a: Span, b: Span) => a.block === b.block && a.start < b.end && a.end > b.start;

/** The agreed line, in per cent: it may rise, never fall. */
const FLOOR = { precision: 100, recall: 100, trapsMarked: 0 };

/** Pages written and labelled for this project; each says in its first comment what it is for. */
describe('labelled pages', () => {
  it('are marked at least as well as agreed', () => {
    const counts = { right: 0, wrong: 0, missed: 0, traps: 0, trapped: 0 };
    const report: string[] = [];
    for (const name of readdirSync(FOLDER).filter((each) => each.endsWith('.html'))) {
      const { labels, traps, found } = readLabelledPage(join(FOLDER, name));
      const wanted = new Set(labels.map(key));
      const got = new Set(found.map(key));
      const wrong = found.filter((span) => !wanted.has(key(span)));
      const missed = labels.filter((label) => !got.has(key(label)));
      counts.right += found.length - wrong.length;
      counts.wrong += wrong.length;
      counts.missed += missed.length;
      counts.traps += traps.length;
      counts.trapped += traps.filter((trap) => wrong.some((span) => touches(span, trap))).length;
      report.push(
        ...wrong.map((span) => `${name}: wrong ${say(span)}`),
        ...missed.map((span) => `${name}: missed ${say(span)}`),
      );
    }
    const precision = (100 * counts.right) / (counts.right + counts.wrong);
    const recall = (100 * counts.right) / (counts.right + counts.missed);
    console.log(
      [
        ...report,
        `labelled pages: precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}, ${counts.right} mentions right, ` +
          `${counts.wrong} wrong, ${counts.missed} missed; traps marked ${counts.trapped} of ${counts.traps}`,
      ].join('\n'),
    );
    expect(precision).toBeGreaterThanOrEqual(FLOOR.precision);
    expect(recall).toBeGreaterThanOrEqual(FLOOR.recall);
    expect(counts.trapped).toBe(FLOOR.trapsMarked);
  });
});

function say({ text, topic, block, why }: Span): string {
  return `“${text.replace(/\s+/gu, ' ')}” → ${topic} (block ${block}${why ? `; ${why}` : ''})`;
}
