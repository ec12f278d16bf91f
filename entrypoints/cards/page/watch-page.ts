import { type Changes, gatherChanges } from './changes.ts';

/** How long one slice of work may hold the page's thread. */
const SLICE_MS = 8;
// Under a clock that ticks in every frame a wait that starts anew would never end.
const MAXIMUM_WAIT_MS = 300;

/**
 * Work that is done in idle slices, one piece after another; nothing that is queued is dropped.
 * Each piece is a generator that yields where it may be interrupted.
 */
export class IdleWork {
  private readonly queue: Generator<void>[] = [];
  private readonly onDone: () => void;
  private scheduled = 0;

  /** @param onDone called each time the queue has run empty */
  constructor(onDone: () => void, signal: AbortSignal) {
    this.onDone = onDone;
    signal.addEventListener('abort', () => {
      this.queue.length = 0;
      cancelIdleCallback(this.scheduled);
    });
  }

  add(work: Generator<void>): void {
    this.queue.push(work);
    if (this.queue.length === 1) this.schedule();
  }

  private schedule(): void {
    this.scheduled = requestIdleCallback(() => this.slice(), { timeout: MAXIMUM_WAIT_MS });
  }

  private slice(): void {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const work = this.queue[0];
      if (!work) break;
      if (work.next().done) this.queue.shift();
    }
    if (this.queue.length > 0) this.schedule();
    else this.onDone();
  }
}

// Past this many changed elements, reading the whole page again is cheaper than keeping the list.
const MOST_CHANGES = 5000;

/**
 * Watch roots for text that is added, changed or taken away. Changes are gathered and handed on at
 * most every 300 ms, all of them, and not while the tab is hidden: then they wait.
 */
export class PageWatcher {
  private readonly observer: MutationObserver;
  private readonly watched = new WeakSet<Node>();
  private changes: Changes = new Map();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onChange: (changes: Changes) => void, signal: AbortSignal) {
    const deliver = () => {
      this.timer = undefined;
      if (document.hidden || this.changes.size === 0) return;
      const changes = this.changes;
      this.changes = new Map();
      onChange(changes);
    };
    this.observer = new MutationObserver((records) => {
      gatherChanges(records, this.changes);
      if (this.changes.size > MOST_CHANGES) this.changes = new Map([[document.documentElement, 'all']]);
      if (this.changes.size > 0) this.timer ??= setTimeout(deliver, MAXIMUM_WAIT_MS);
    });
    document.addEventListener('visibilitychange', deliver, { signal });
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.timer);
      this.changes.clear();
    });
  }

  watch(root: Node): void {
    if (this.watched.has(root)) return;
    this.watched.add(root);
    this.observer.observe(root, { childList: true, characterData: true, subtree: true });
  }
}
