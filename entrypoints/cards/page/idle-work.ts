/** How long one slice of work may hold the page's thread. */
const SLICE_MS = 8;
/** A page that never rests is read all the same. */
const TIMEOUT_MS = 300;

/**
 * Work that is done in idle slices, one piece after another; nothing that is queued is dropped.
 * Each piece is a generator that yields where it may be interrupted.
 */
export class IdleWork {
  private readonly queue: Generator<void>[] = [];
  private readonly onDone: (costMs: number) => void;
  private scheduled = 0;
  private costMs = 0;
  private stopped = false;
  private readonly onSlice: () => void;

  /**
   * @param onSlice called after a slice that has left something to do
   * @param onDone called each time the queue has run empty, with what the work has cost since the last time
   */
  constructor(onSlice: () => void, onDone: (costMs: number) => void, signal: AbortSignal) {
    this.onSlice = onSlice;
    this.onDone = onDone;
    signal.addEventListener('abort', () => {
      this.stopped = true;
      this.queue.length = 0;
      cancelIdleCallback(this.scheduled);
    });
  }

  add(work: Generator<void>): void {
    this.queue.push(work);
    if (this.queue.length === 1) this.schedule();
  }

  private schedule(): void {
    this.scheduled = requestIdleCallback(() => this.slice(), { timeout: TIMEOUT_MS });
  }

  /** Another slice behind whatever waits: an idle callback of its own would come only with the next frame. */
  private goOn(): void {
    if (typeof scheduler === 'undefined') this.schedule();
    else void scheduler.postTask(() => this.slice(), { priority: 'user-visible' });
  }

  private slice(): void {
    const start = performance.now();
    const end = start + SLICE_MS;
    while (performance.now() < end) {
      const work = this.queue[0];
      if (!work) break;
      if (work.next().done) this.queue.shift();
    }
    this.costMs += performance.now() - start;
    if (this.queue.length > 0) {
      this.onSlice();
      this.goOn();
      return;
    }
    if (this.stopped) return;
    const cost = this.costMs;
    this.costMs = 0;
    this.onDone(cost);
  }
}
