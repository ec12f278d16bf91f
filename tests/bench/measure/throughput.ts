import { articlePage, sprinkledPage } from '../pages/static-pages.ts';
import { progress } from '../report/progress.ts';
import { type Finding, finding } from '../report/rows.ts';
import { median } from '../report/statistics.ts';
import { flatExpression, readForms } from '../yardsticks/forms.ts';
import { bundleDetector } from './detector-bundle.ts';
import type { Measurement } from './plan.ts';

/** What `detect` does with a text, in node, beside one bare pass of the yardsticks' expression over the same text. */
export const throughput: Measurement = {
  notInQuick: true,
  rows: ['detect: few terms', 'detect: full of terms'],
  async measure({ rounds, seed }) {
    progress('detect: throughput in node');
    const { here } = await bundleDetector();
    const forms = readForms();
    const bare = new RegExp(flatExpression(forms.all), 'giu');
    const full = textOf(articlePage(seed, forms.all).html);
    const texts = {
      'detect: few terms': textOf(sprinkledPage(seed, forms.clear).html),
      // As long as a few pages, so that the clock's grain does not matter.
      'detect: full of terms': Array.from({ length: 10 }, () => full).join('\n'),
    };
    return Object.entries(texts).map(([name, text]) => compare(name, text, rounds, here.detects, bare));
  },
};

function compare(name: string, text: string, rounds: number, find: (text: string) => unknown, bare: RegExp): Finding {
  const megabytes = text.length / 1e6;
  const ours: number[] = [];
  const pass: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const speeds = [megabytes / seconds(() => find(text)), megabytes / seconds(() => text.match(bare))] as const;
    if (round < 0) continue;
    ours.push(speeds[0]);
    pass.push(speeds[1]);
  }
  return finding(name, 'MB/s', ours, {
    'bare expression MB/s': median(pass),
    'of its speed': median(ours.map((speed, i) => speed / (pass[i] ?? Number.NaN))),
  });
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

/** The text of a generated page, its blocks as lines. */
function textOf(html: string): string {
  return html.replace(/<\/(?:p|h\d|title)>/gu, '\n').replace(/<[^>]+>/gu, '');
}
