import { shadowRootOf } from './shadow-roots.ts';

/** How often an element is asked, and how long apart, in ms: its code is still on the way. */
const LOOKS = 4;
const APART_MS = 1000;

/** Elements whose code has not come yet, and which may attach a shadow root once it has: no mutation tells of that. */
export class LateRoots {
  private readonly looksLeft = new Map<Element, number>();
  private readonly onDue: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onDue called when it is time to look again */
  constructor(onDue: () => void, signal: AbortSignal) {
    this.onDue = onDue;
    signal.addEventListener('abort', () => {
      clearTimeout(this.timer);
      this.looksLeft.clear();
    });
  }

  /** Go on asking an element for its root, if it is a custom one that is not defined. */
  waitFor(element: Element): void {
    if (this.looksLeft.has(element) || element.matches(':defined')) return;
    this.looksLeft.set(element, LOOKS);
    this.arm();
  }

  /** Ask each once more: the element where it has a root by now, else null, so that the caller can pause between them. */
  *look(): Generator<Element | null> {
    for (const [element, left] of this.looksLeft) {
      const hasRoot = element.isConnected && shadowRootOf(element) !== null;
      if (hasRoot || left === 1) this.looksLeft.delete(element);
      else this.looksLeft.set(element, left - 1);
      yield hasRoot ? element : null;
    }
    if (this.looksLeft.size > 0) this.arm();
  }

  private arm(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.onDue();
    }, APART_MS);
  }
}
