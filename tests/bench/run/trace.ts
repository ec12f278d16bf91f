/** A task of a page's main thread, in ms. */
export interface Task {
  /** Since the page was let go. */
  at: number;
  /**
   * Thread time: what the processor spent on it. On a shared machine a task is often put aside for
   * another process, which wall time would count and thread time does not.
   */
  cpu: number;
  /** Thread time of an extension's own functions in it. */
  own: number;
  /** Whether something else than an extension had a part in it: the page's own script, or drawing. */
  shared: boolean;
}

/** What the main thread of one page did after the page was let go. */
export interface Recording {
  tasks: Task[];
  /** When animation frames came, in ms. */
  frames: number[];
}

export const CATEGORIES = [
  'devtools.timeline',
  // Holds RunTask, the outermost event of everything that a thread does.
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** µs. */
  ts: number;
  dur: number;
  tdur: number;
  url: string;
}

/** One raw event of a trace, or null where it is not the kind that lasts or marks a moment. */
export function readEvent(raw: unknown): TraceEvent | null {
  const { name, pid, tid, ts, dur, tdur, args } = raw as Partial<TraceEvent> & { args?: { data?: { url?: string } } };
  if (name === undefined || pid === undefined || tid === undefined || ts === undefined) return null;
  return { name, pid, tid, ts, dur: dur ?? 0, tdur: tdur ?? dur ?? 0, url: args?.data?.url ?? '' };
}

const SCRIPT = new Set(['EvaluateScript', 'FunctionCall']);
const OURS = /^chrome-extension:/u;
// A task that draws, or runs the page's frame.
const DRAWING = new Set(['PrePaint', 'Layerize', 'Commit', 'FireAnimationFrame']);

/** @throws Error where the page was never let go, or left no tasks */
export function readRecording(events: readonly TraceEvent[]): Recording {
  const start = events.find(({ name }) => name === 'bench-start');
  if (!start) throw new Error('the trace does not hold the start of the page');
  // With the task that lets the page go: worlds of extensions are made in it, when the document is complete.
  const main = events
    .filter(({ pid, tid, ts, dur }) => pid === start.pid && tid === start.tid && ts + dur >= start.ts)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const at = (event: TraceEvent) => Math.max(0, event.ts - start.ts) / 1000;
  const tasks: (Task & { end: number })[] = [];
  let task: (Task & { end: number }) | undefined;
  let scriptEnd = 0;
  for (const event of main) {
    if (event.name === 'RunTask') {
      task = { at: at(event), cpu: event.tdur / 1000, own: 0, shared: false, end: event.ts + event.dur };
      tasks.push(task);
    }
    if (!task || event.ts > task.end) continue;
    if (DRAWING.has(event.name)) task.shared = true;
    if (event.ts < scriptEnd) continue;
    if (SCRIPT.has(event.name) && !OURS.test(event.url)) task.shared = true;
    if (SCRIPT.has(event.name) ? OURS.test(event.url) : event.name === 'RunMicrotasks') {
      // What follows an `await` runs as a microtask, without an address. Our pages have none of their own.
      task.own += event.tdur / 1000;
      scriptEnd = event.ts + event.dur;
    }
  }
  if (tasks.length === 0) throw new Error('the trace holds no tasks');
  const frames = main.filter(({ name }) => name === 'FireAnimationFrame').map(at);
  return { tasks: tasks.map(({ end: _, ...rest }) => rest), frames };
}

/** A stretch of a recording, in ms since the page was let go. */
export type Stretch = readonly [from: number, to: number];

function within({ tasks }: Recording, [from, to]: Stretch): Task[] {
  return tasks.filter(({ at }) => at >= from && at < to);
}

/** Thread time of all tasks, in ms. */
export function cpuOf(recording: Recording, stretch: Stretch): number {
  return within(recording, stretch).reduce((sum, { cpu }) => sum + cpu, 0);
}

/** Thread time of an extension's own functions, in ms. */
export function scriptOf(recording: Recording, stretch: Stretch): number {
  return within(recording, stretch).reduce((sum, { own }) => sum + own, 0);
}

/** Thread time of the tasks of an extension, each; of a task that is shared only its own functions count. */
export function ownTasks(recording: Recording, stretch: Stretch): number[] {
  return within(recording, stretch)
    .filter(({ own }) => own > 0)
    .map(({ cpu, own, shared }) => (shared ? own : cpu));
}

export function framesIn({ frames }: Recording, [from, to]: Stretch): number {
  return frames.filter((at) => at >= from && at < to).length;
}
