import type { CardView } from './card-view.ts';

export interface ViewOptions {
  /** Of the viewport, in CSS pixels. */
  width?: number;
  height?: number;
}

/** What a page holds once everything that can be let go of has been; null where the browser does not tell. */
export interface Held {
  heapKb: number | null;
  nodes: number;
  listeners: number | null;
}

/** A page in a real browser, as a reader uses it. */
export interface Tab {
  /** Run a function in the page's own world; it is sent as text, so it knows nothing of where it was written. */
  evaluate<Result, Args extends unknown[]>(
    functionThere: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Viewport CSS pixels. */
  move(x: number, y: number, steps?: number): Promise<void>;
  click(x: number, y: number, button?: 'left' | 'right'): Promise<void>;
  /** Press the left mouse button where the pointer is, or let it go. */
  button(down: boolean): Promise<void>;
  /** A finger on the screen, one at a time: put down, moved, lifted. */
  finger(does: 'start' | 'move' | 'end', x: number, y: number): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Hold a key down, or let it go. */
  hold(key: string, down: boolean): Promise<void>;
  /** The card on screen, read through its closed shadow root; null while there is none. */
  card(): Promise<CardView | null>;
  /** Middle of a button or link in the card, in viewport CSS pixels. */
  pointInCard(text: string): Promise<{ x: number; y: number } | null>;
  /** Call a function with the card's closed root as its `this`; it is sent as text. Null while there is no card. */
  inCard<Result>(functionInRoot: (this: ShadowRoot) => Result): Promise<Result | null>;
  /** Bring it to the front: browsers let hidden pages wait. */
  show(): Promise<void>;
  reload(): Promise<void>;
  /** What has gone wrong on the page so far: uncaught errors, and errors in its console. */
  errors(): string[];
  screenshot(path: string): Promise<void>;
  /** Print it, as the reader would: the PDF. */
  print(): Promise<Uint8Array>;
  held(): Promise<Held>;
  close(): Promise<void>;
}

/** A real browser with the built extension and an empty profile. */
export interface Driver {
  name: string;
  /** Origin of the extension's own pages. */
  extension: string;
  open(address: string, options?: ViewOptions): Promise<Tab>;
  /** The popup's app in a tab, at a hash route such as `#/topic/bdnf`. */
  openApp(route: string, options?: ViewOptions): Promise<Tab>;
  /** Run a function in the extension's own world, where `chrome.*` is; it is sent as text. */
  inExtension<Result, Args extends unknown[]>(
    functionThere: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  close(): Promise<void>;
}

/** Ask until the answer is one that is wanted. @throws Error with the last answer after the time is over */
export async function eventually<T>(
  ask: () => Promise<T>,
  wanted: (answer: T) => boolean,
  withinMs = 10_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  let answer = await ask();
  while (!wanted(answer)) {
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms; the last answer was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await ask();
  }
  return answer;
}
