import { type MarkTimes, watchMarks } from '../in-page/mark-times.ts';
import { type Finding, finding, ratio } from '../report/rows.ts';
import { median } from '../report/statistics.ts';
import type { Bench } from '../run/bench-browser.ts';
import { interleaved } from '../run/rounds.ts';
import { sleep, visit } from '../run/visit.ts';
import type { Condition } from '../yardsticks/extensions.ts';
import type { Measurement } from './plan.ts';

// Until nothing has been marked any more for long, on a machine that is busy besides.
const LASTS_MS = { article: { ours: 1500, mark: 800 }, sprinkled: { ours: 4000, mark: 2000 } };

/** From the document's end to marks on screen. Visits of their own: looking every few ms is not free. */
export const markTimes: Measurement[] = (['article', 'sprinkled'] as const).map((page) => ({
  ...(page === 'article' ? { notInQuick: true as const } : {}),
  rows: [`${page}: first screen`, `${page}: marks done`],
  async measure({ rounds, quick }, bench) {
    const opened = await bench();
    const times = await interleaved(`${page}: marks`, ['ours', 'mark'], { rounds, warm: !quick }, (condition) =>
      timesOn(opened, page, condition, LASTS_MS[page][condition]),
    );
    const of = (condition: 'ours' | 'mark', what: keyof MarkTimes) => times[condition].map((each) => each[what]);
    const findings: Finding[] = [
      ratio(`${page}: first screen`, of('ours', 'firstScreen'), of('mark', 'firstScreen'), {
        'ours ms': median(of('ours', 'firstScreen')),
        'its first mark ms': median(of('ours', 'first')),
        'mark ms': median(of('mark', 'firstScreen')),
      }),
      finding(`${page}: marks done`, 'ms', of('ours', 'last'), { 'mark ms': median(of('mark', 'last')) }),
    ];
    return findings;
  },
}));

function timesOn(bench: Bench, page: string, condition: Condition, forMs: number): Promise<MarkTimes> {
  return visit(bench, page, condition, async (tab) => {
    await tab.evaluate(watchMarks);
    bench.server.release();
    await sleep(forMs);
    const times = await tab.evaluate(() => window.benchMarkTimes?.());
    if (!times || Number.isNaN(times.first)) throw new Error(`nothing was marked on “${page}” by ${condition}`);
    return times;
  });
}
