import { type DetectorTimes, timeDetector } from '../in-page/detector-times.ts';
import { progress } from '../report/progress.ts';
import { type Finding, finding } from '../report/rows.ts';
import { median } from '../report/statistics.ts';
import { visit } from '../run/visit.ts';
import { bundleDetector } from './detector-bundle.ts';
import type { Measurement } from './plan.ts';

/** The detector alone, in a page without any extension, as a multiple of a bare walk in the same round. */
export const detector: Measurement = {
  rows: ['detector: nothing here', 'detector: all forms', 'detector: find and mark'],
  async measure({ rounds }, bench) {
    const opened = await bench();
    const { script } = await bundleDetector();
    const on = (page: string) => {
      progress(`detector alone on the ${page}`);
      return visit(opened, page, 'none', async (tab) => {
        await tab.addScriptTag({ content: script });
        return tab.evaluate(timeDetector, rounds);
      });
    };
    const plain = await on('large page');
    const sprinkled = await on('sprinkled');
    return [
      asMultiple('detector: nothing here', plain, 'asks'),
      asMultiple('detector: all forms', plain, 'finds'),
      asMultiple('detector: find and mark', sprinkled, 'marks'),
    ];
  },
};

function asMultiple(name: string, times: readonly DetectorTimes[], what: keyof DetectorTimes): Finding {
  const ratios = times.map((each) => each[what] / each.walk);
  return finding(name, '×', ratios, {
    'ours ms': median(times.map((each) => each[what])),
    'walk ms': median(times.map(({ walk }) => walk)),
    terms: median(times.map(({ terms }) => terms)),
  });
}
