/** How long one slice of work may hold the page's thread. */
const SLICE_MS = 8;
/** A page that never rests is read all the same. */
const TIMEOUT_MS = 300;

/** Work in steps: it yields where it may be interrupted, and `'long'` before a step that fills a slice alone. */
export type Steps = Generator<undefined | 'long', void>;

export interface IdleWorkOptions {
  /** Asked after each slice that has left something to do: work to be done first, or none. */
  between(): Steps | null;
  /** What follows whenever all that was added is done. */
  last(): Steps;
  /**
   * All is done.
   * @param costMs of the work since this was last called, in ms
   */
  rest(costMs: number): void;
}

/** Work that is done in idle slices, one piece after another; nothing that is queued is dropped. */
export class IdleWork {
  private readonly queue: Steps[] = [];
  private readonly options: IdleWorkOptions;
  private readonly signal: AbortSignal;
  private scheduled = 0;
  private costMs = 0;
  /** Something has been added since the last piece was begun that follows all. */
  private hasMore = false;

  constructor(options: IdleWorkOptions, signal: AbortSignal) {
    this.options = options;
    this.signal = signal;
    signal.addEventListener('abort', () => {
      this.hasMore = false;
      this.queue.length = 0;
      cancelIdleCallback(this.scheduled);
    });
  }

  add(work: Steps): void {
    this.hasMore = true;
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
    try {
      this.workUntil(start + SLICE_MS);
    } catch (error) {
      // A piece that fails is over; the others are done all the same.
      this.queue.shift();
      if (this.queue.length > 0) this.goOn();
      throw error;
    }
    if (this.signal.aborted) return;
    this.costMs += performance.now() - start;
    if (this.queue.length > 0) {
      const first = this.options.between();
      if (first) this.queue.unshift(first);
      this.goOn();
      return;
    }
    const cost = this.costMs;
    this.costMs = 0;
    this.options.rest(cost);
  }

  private workUntil(end: number): void {
    let isLong = false;
    for (let work = this.queue[0]; work && !isLong && performance.now() < end; work = this.queue[0]) {
      const { done, value } = work.next();
      isLong = value === 'long';
      // A step may have ended everything.
      if (done && !this.signal.aborted) this.queue.shift();
      if (this.queue.length === 0 && this.hasMore) {
        this.hasMore = false;
        this.queue.push(this.options.last());
      }
    }
  }
}
