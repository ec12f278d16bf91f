import { shadowRootOf } from './shadow-roots.ts';

/** How often an element is asked, and how long apart, in ms: its code is still on the way. */
const LOOKS = 4;
const APART_MS = 1000;

/** Elements whose code has not come yet, and which may attach a shadow root once it has: no mutation tells of that. */
export class LateRoots {
  private readonly looksLeft = new Map<Element, number>();
  private readonly onRoots: (hosts: Element[]) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onRoots called with the elements that have a root by now */
  constructor(onRoots: (hosts: Element[]) => void, signal: AbortSignal) {
    this.onRoots = onRoots;
    signal.addEventListener('abort', () => {
      clearTimeout(this.timer);
      this.looksLeft.clear();
    });
  }

  /** Go on asking an element for its root, if it is a custom one that is not defined. */
  waitFor(element: Element): void {
    if (this.looksLeft.has(element) || element.matches(':defined')) return;
    this.looksLeft.set(element, LOOKS);
    this.timer ??= setTimeout(() => this.look(), APART_MS);
  }

  private look(): void {
    this.timer = undefined;
    const come: Element[] = [];
    for (const [element, left] of this.looksLeft) {
      const hasRoot = element.isConnected && shadowRootOf(element) !== null;
      if (hasRoot) come.push(element);
      if (hasRoot || left === 1) this.looksLeft.delete(element);
      else this.looksLeft.set(element, left - 1);
    }
    if (this.looksLeft.size > 0) this.timer = setTimeout(() => this.look(), APART_MS);
    if (come.length > 0) this.onRoots(come);
  }
}
