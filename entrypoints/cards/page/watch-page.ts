import { type Changes, gatherChanges } from './changes.ts';

/** Changes are handed on after at least, and at most, so long; under a clock that ticks in every frame too. */
const LEAST_WAIT_MS = 50;
const MOST_WAIT_MS = 300;
/** The wait is so many times what the last reading cost: at most a twentieth of the page's time is ours. */
const WAIT_PER_COST = 20;

// Past this many changed elements, reading the whole page again is cheaper than keeping the list.
const MOST_CHANGES = 5000;

/** What pages show and hide by; what else they do it by is seen as soon as the next block comes into view. */
const LOOKS = ['class', 'style', 'hidden', 'open', 'contenteditable', 'aria-hidden', 'aria-expanded', 'data-state'];

/** Whether something may be shown or hidden by what has changed. */
function mayShow({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return true;
  return type === 'childList' && [...addedNodes, ...removedNodes].some(isStyle);
}

function isStyle(node: Node): boolean {
  return /^(?:style|link)$/i.test(node.nodeName);
}

/**
 * Watch roots for text that is added, changed or taken away. Changes are gathered and handed on
 * together, all of them, and not while the tab is hidden: then they wait.
 */
export class PageWatcher {
  private readonly observer: MutationObserver;
  private readonly watched = new WeakSet<Node>();
  private changes: Changes = new Map();
  private removed = false;
  private waitMs = LEAST_WAIT_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onLook called, often, when a class, a style or the like has changed: something may be shown or hidden */
  constructor(onChange: (changes: Changes, hasRemoved: boolean) => void, onLook: () => void, signal: AbortSignal) {
    const deliver = () => {
      this.timer = undefined;
      if (document.hidden || this.changes.size === 0) return;
      const changes = this.changes;
      this.changes = new Map();
      const { removed } = this;
      this.removed = false;
      onChange(changes, removed);
    };
    this.observer = new MutationObserver((records) => {
      if (records.some(mayShow)) onLook();
      if (gatherChanges(records, this.changes)) this.removed = true;
      if (this.changes.size > MOST_CHANGES) this.changes = new Map([[document.documentElement, 'all']]);
      if (this.changes.size > 0) this.timer ??= setTimeout(deliver, this.waitMs);
    });
    document.addEventListener('visibilitychange', deliver, { signal });
    const faded = ({ propertyName }: TransitionEvent) => propertyName === 'visibility' && onLook();
    document.addEventListener('transitionend', faded, { passive: true, capture: true, signal });
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.timer);
      this.changes.clear();
    });
  }

  /** What reading the last changes has cost decides how soon the next are handed on. */
  paceBy(costMs: number): void {
    this.waitMs = Math.min(MOST_WAIT_MS, Math.max(LEAST_WAIT_MS, WAIT_PER_COST * costMs));
  }

  watch(root: Node): void {
    if (this.watched.has(root)) return;
    this.watched.add(root);
    this.observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: LOOKS,
    });
  }
}
