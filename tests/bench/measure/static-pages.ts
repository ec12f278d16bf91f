import { type Finding, finding, ratio } from '../report/rows.ts';
import { differences, median } from '../report/statistics.ts';
import { interleaved } from '../run/rounds.ts';
import { cpuOf, type Stretch, scriptOf } from '../run/trace.ts';
import { type Recorded, record } from '../run/visit.ts';
import type { Condition } from '../yardsticks/extensions.ts';
import { longestOwnTask } from './own-tasks.ts';
import type { Measurement, Plan } from './plan.ts';

interface PageToMeasure {
  name: string;
  /** Ours is watched so long, in ms: the gate's second look comes after 2.5 s, and long pages are read in slices. */
  forMs: number;
  /** The yardsticks do all they do as soon as they are there; what they drew is on screen by then. */
  yardstickMs: number;
  /** The condition that the limit is held against, and the others. */
  against: Condition;
  beside: readonly Condition[];
  /** Further rows. */
  script?: boolean;
  heap?: boolean;
}

const PAGES: PageToMeasure[] = [
  {
    name: 'small page',
    forMs: 3000,
    yardstickMs: 1000,
    against: 'walk',
    beside: ['empty', 'read', 'mark'],
    heap: true,
  },
  {
    name: 'large page',
    forMs: 3000,
    yardstickMs: 1500,
    against: 'walk',
    beside: ['empty', 'read', 'mark'],
    script: true,
    heap: true,
  },
  { name: 'article', forMs: 3000, yardstickMs: 1500, against: 'mark', beside: ['walk'] },
  { name: 'sprinkled', forMs: 6000, yardstickMs: 2000, against: 'mark', beside: ['walk'] },
];

/** Pages that stay as they are: what the extension costs from the moment the document is idle. */
export const staticPages: Measurement[] = PAGES.map((page) => ({
  rows: [
    `${page.name}: CPU`,
    ...(page.script ? [`${page.name}: script`] : []),
    ...(page.heap ? [`${page.name}: heap`] : []),
    `${page.name}: longest own task`,
  ],
  async measure(plan, bench) {
    const opened = await bench();
    const conditions: Condition[] = ['none', 'ours', page.against, ...(plan.quick ? [] : page.beside)];
    const rounds = { rounds: roundsFor(page, plan), warm: !plan.quick };
    const recorded = await interleaved(page.name, conditions, rounds, (condition) =>
      record(
        opened,
        page.name,
        condition,
        condition === 'none' || condition === 'ours' ? page.forMs : page.yardstickMs,
      ),
    );
    return findings(page, conditions, recorded);
  },
}));

/** The small page is nearly every page there is, its figures are the smallest, and it is quick to open. */
function roundsFor({ name }: PageToMeasure, { rounds, quick }: Plan): number {
  if (name !== 'small page') return rounds;
  return quick ? rounds + 1 : Math.ceil(rounds * 1.6);
}

/** A figure of one visit over a stretch of its time. */
type Figure = (each: Recorded, stretch: Stretch) => number;

const cpu: Figure = ({ recording }, stretch) => cpuOf(recording, stretch);
const script: Figure = ({ recording }, stretch) => scriptOf(recording, stretch);
const heap: Figure = (each) => each.heap;

function findings(
  page: PageToMeasure,
  conditions: readonly Condition[],
  recorded: Partial<Record<Condition, Recorded[]>>,
): Finding[] {
  const of = (condition: Condition) => recorded[condition] ?? [];
  // Each against the bare page in the same round, over the same stretch of time.
  const added = (condition: Condition, figure: Figure) => {
    const stretch: Stretch = [0, condition === 'ours' ? page.forMs : page.yardstickMs];
    const figures = (visits: readonly Recorded[]) => visits.map((each) => figure(each, stretch));
    return differences(figures(of(condition)), figures(of('none')));
  };
  const others = conditions.filter((each) => each !== 'none' && each !== 'ours');
  const beside = (unit: string, figure: Figure) =>
    Object.fromEntries(others.map((each) => [`${each} ${unit}`, median(added(each, figure))]));
  const multiple = (row: string, figure: Figure) =>
    ratio(`${page.name}: ${row}`, added('ours', figure), added(page.against, figure), {
      'ours ms': median(added('ours', figure)),
      ...beside('ms', figure),
      'our script ms': median(added('ours', script)),
    });
  return [
    { ...multiple('CPU', cpu), ...noteOf(page, of('ours')) },
    ...(page.script ? [multiple('script', script)] : []),
    ...(page.heap ? [finding(`${page.name}: heap`, 'kB', added('ours', heap), beside('kB', heap))] : []),
    longestOwnTask(page.name, of('ours'), [0, page.forMs]),
  ];
}

function noteOf({ forMs }: PageToMeasure, ours: readonly Recorded[]): { note?: string } {
  return median(ours.map(lastOwn)) > forMs - 300 ? { note: 'still at work when the recording ended' } : {};
}

/** When an extension last did anything, in ms. */
function lastOwn({ recording }: Recorded): number {
  return Math.max(0, ...recording.tasks.filter(({ own }) => own > 0).map(({ at }) => at));
}
