import { type Finding, finding } from '../report/rows.ts';
import { median } from '../report/statistics.ts';
import { ownTasks, type Stretch } from '../run/trace.ts';
import type { Recorded } from '../run/visit.ts';

/** The row on the longest task of ours; beside it how many there were, and what they blocked. */
export function longestOwnTask(page: string, recorded: readonly Recorded[], stretch: Stretch): Finding {
  const tasks = recorded.map(({ recording }) => ownTasks(recording, stretch));
  return finding(
    `${page}: longest own task`,
    'ms',
    tasks.map((each) => Math.max(0, ...each)),
    { 'blocking ms': median(tasks.map(blocking)), tasks: median(tasks.map((each) => each.length)) },
  );
}

/** What long tasks hold beyond 50 ms, as the browser's own measure of blocking has it. */
function blocking(tasks: readonly number[]): number {
  return tasks.reduce((sum, cpu) => sum + Math.max(0, cpu - 50), 0);
}
