import { type Finding, finding, ratio } from '../report/rows.ts';
import { differences, median } from '../report/statistics.ts';
import { interleaved } from '../run/rounds.ts';
import { cpuOf, framesIn, type Stretch, scriptOf } from '../run/trace.ts';
import { type Recorded, record } from '../run/visit.ts';
import type { Condition } from '../yardsticks/extensions.ts';
import { longestOwnTask } from './own-tasks.ts';
import type { Measurement, Plan } from './plan.ts';

/** From when all is loaded and settled, so that a lasting page's cost is told by itself. */
function steady({ quick }: Pick<Plan, 'quick'>): Stretch {
  return quick ? [1500, 3500] : [2000, 5000];
}

interface LivePage {
  page: string;
  /** Rows beside the longest task. */
  rows: readonly string[];
  beside: readonly Condition[];
  quick: boolean;
  findings: (of: Added) => Finding[];
}

/** What a page that changes all the time costs while it does. */
function live({ page, rows, beside, quick, findings }: LivePage): Measurement {
  return {
    ...(quick ? {} : { notInQuick: true as const }),
    rows: [...rows, `${page}: longest own task`],
    async measure(plan, bench) {
      const opened = await bench();
      const conditions: Condition[] = ['none', 'ours', ...beside];
      const stretch = steady(plan);
      const recorded = await interleaved(page, conditions, { rounds: plan.rounds, warm: !plan.quick }, (condition) =>
        record(opened, page, condition, stretch[1]),
      );
      return [...findings(added(recorded, stretch)), longestOwnTask(page, recorded.ours, [0, stretch[1]])];
    },
  };
}

/** What a condition adds to the bare page, by round. */
interface Added {
  /** ms of thread time a second. */
  cpu(condition: Condition): number[];
  script(condition: Condition): number[];
  /** ms of thread time a frame that changed; in these pages each does. */
  frame(condition: Condition): number[];
}

function added(recorded: Partial<Record<Condition, Recorded[]>>, stretch: Stretch): Added {
  const seconds = (stretch[1] - stretch[0]) / 1000;
  const by = (condition: Condition, figure: (each: Recorded) => number) =>
    differences((recorded[condition] ?? []).map(figure), (recorded.none ?? []).map(figure));
  return {
    cpu: (condition) => by(condition, ({ recording }) => cpuOf(recording, stretch) / seconds),
    script: (condition) => by(condition, ({ recording }) => scriptOf(recording, stretch) / seconds),
    frame: (condition) =>
      by(condition, ({ recording }) => cpuOf(recording, stretch) / Math.max(1, framesIn(recording, stretch))),
  };
}

const rangesASecond = ({ cpu }: Added) => ({ 'all ranges ms/s': median(cpu('ranges')) });
const aSecond = ({ cpu, script }: Added) => ({
  'ours ms/s': median(cpu('ours')),
  'its script ms/s': median(script('ours')),
});

export const livePages: Measurement[] = [
  live({
    page: 'clock',
    rows: ['changed frame, marks on screen'],
    beside: ['ranges', 'mark'],
    quick: true,
    findings: ({ frame }) => [
      finding('changed frame, marks on screen', 'ms', frame('ours'), {
        'all ranges ms': median(frame('ranges')),
        'mark ms': median(frame('mark')),
      }),
    ],
  }),
  live({
    page: 'feed',
    rows: ['feed: CPU', 'feed: changed frame'],
    beside: ['ranges'],
    quick: true,
    findings: (of) => [
      // By the frame: where a yardstick is so slow that frames are dropped, a second of it holds less work.
      ratio('feed: CPU', of.frame('ours'), of.frame('ranges'), { ...aSecond(of), ...rangesASecond(of) }),
      finding('feed: changed frame', 'ms', of.frame('ours'), { 'all ranges ms': median(of.frame('ranges')) }),
    ],
  }),
  live({
    page: 'feed without terms',
    rows: ['feed without terms: CPU'],
    beside: [],
    quick: false,
    findings: (of) => [finding('feed without terms: CPU', 'ms/s', of.cpu('ours'), aSecond(of))],
  }),
  live({
    page: 're-render',
    rows: ['re-render: CPU'],
    beside: ['ranges'],
    quick: false,
    findings: (of) => [finding('re-render: CPU', 'ms/s', of.cpu('ours'), { ...aSecond(of), ...rangesASecond(of) })],
  }),
];
