import { type FeedShare, watchFeed } from '../in-page/feed-share.ts';
import { finding } from '../report/rows.ts';
import { median } from '../report/statistics.ts';
import type { Bench } from '../run/bench-browser.ts';
import { interleaved } from '../run/rounds.ts';
import { sleep, visit } from '../run/visit.ts';
import type { Condition } from '../yardsticks/extensions.ts';
import type { Measurement } from './plan.ts';

/** Long enough for some 150 terms to come and grow a second old; from the start, while the cards still load. */
const LASTS_MS = 5000;

/** Of what the feed brings, how much is marked in time. Visits of their own: looking at every range is not free. */
export const feedShare: Measurement = {
  rows: ['feed: marked within 1 s'],
  async measure({ rounds, quick }, bench) {
    const opened = await bench();
    const conditions: ('ours' | 'ranges')[] = quick ? ['ours'] : ['ours', 'ranges'];
    // The share hardly differs from one visit to the next.
    const few = { rounds: quick ? 1 : Math.min(rounds, 5), warm: false };
    const shares = await interleaved('feed: marked', conditions, few, (condition) => shareOf(opened, condition));
    const percent = (of: readonly FeedShare[]) => of.map(({ inView, marked }) => (100 * marked) / inView);
    return [
      finding('feed: marked within 1 s', '%', percent(shares.ours), {
        'of terms in view': median(shares.ours.map(({ inView }) => inView)),
        ...(quick ? {} : { 'all ranges %': median(percent(shares.ranges)) }),
      }),
    ];
  },
};

function shareOf(bench: Bench, condition: Condition): Promise<FeedShare> {
  return visit(bench, 'feed', condition, async (page) => {
    await page.evaluate(watchFeed);
    bench.server.release();
    await sleep(LASTS_MS);
    const share = await page.evaluate(() => window.benchFeedShare);
    if (!share || share.inView === 0) throw new Error('the feed has brought no terms');
    return share;
  });
}
