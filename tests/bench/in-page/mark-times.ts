/** When marks came on screen, in ms since the page was let go: a moment before the document is complete. */
export interface MarkTimes {
  first: number;
  /** When all terms of the first screen that are marked in the end were marked. */
  firstScreen: number;
  /** The last change, on screen or off it. */
  last: number;
}

/** What is marked now, by whichever extension: ranges of a highlight, or elements of mark.js. */
declare global {
  interface Window {
    benchMarkTimes?: () => MarkTimes;
  }
}

/** Runs in the page before it is let go: looks every few ms what is marked. */
export function watchMarks(): void {
  // A timer and not an animation frame: frames that nobody else asks for would keep the page from resting.
  const EVERY_MS = 8;
  const looks: { at: number; all: number; seen: number }[] = [];
  let start = Number.NaN;
  const marks = (): (Range | Element)[] => {
    const ranges = [...CSS.highlights]
      .filter(([name]) => name === 'fact-card')
      .flatMap(([, highlight]) => [...(highlight as Iterable<Range>)]);
    return ranges.length > 0 ? ranges : [...document.getElementsByTagName('mark')];
  };
  const count = () => {
    let size = document.getElementsByTagName('mark').length;
    for (const [name, highlight] of CSS.highlights) if (name === 'fact-card') size += highlight.size;
    return size;
  };
  const isSeen = (mark: Range | Element) => {
    const { top, bottom, width } = mark.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  };
  let before = 0;
  const look = () => {
    const all = count();
    if (all !== before) looks.push({ at: performance.now() - start, all, seen: marks().filter(isSeen).length });
    before = all;
    setTimeout(look, EVERY_MS);
  };
  addEventListener('bench-start', () => {
    start = performance.now();
    look();
  });
  window.benchMarkTimes = () => {
    const end = looks.at(-1);
    return {
      first: looks[0]?.at ?? Number.NaN,
      firstScreen: looks.find(({ seen }) => seen === end?.seen)?.at ?? Number.NaN,
      last: end?.at ?? Number.NaN,
    };
  };
}
