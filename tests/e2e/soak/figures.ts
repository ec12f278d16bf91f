import type { Page } from 'playwright-core';

/** What must not grow, over all pages of the soak. */
export interface Figures {
  heapKb: number;
  nodes: number;
  listeners: number;
  ranges: number;
}

/** How much of its first value a figure may gain: heaps breathe, the rest is counted. */
const ROOM: Figures = { heapKb: 0.1, nodes: 0.05, listeners: 0.02, ranges: 0.2 };

/** What a page holds once everything that can be let go of has been. */
export async function figuresOf(page: Page): Promise<Omit<Figures, 'ranges'>> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Performance.enable');
    // Once is not enough for what is held by both script and document.
    for (let i = 0; i < 2; i += 1) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    return { heapKb: value('JSHeapUsedSize') / 1024, nodes: value('Nodes'), listeners: value('JSEventListeners') };
  } finally {
    await session.detach();
  }
}

/** The figures at the beginning and at the end, and how much of the first the second has gained. */
export interface Growth {
  name: keyof Figures;
  first: number;
  last: number;
  gained: number;
  isFlat: boolean;
}

/** Compare the middle of the first third of the rounds with that of the last; the first rounds of all warm up. */
export function growthOf(rounds: readonly Figures[]): Growth[] {
  const warm = rounds.slice(Math.min(3, Math.floor(rounds.length / 4)));
  const third = Math.max(1, Math.floor(warm.length / 3));
  return (Object.keys(ROOM) as (keyof Figures)[]).map((name) => {
    const values = warm.map((each) => each[name]);
    const first = median(values.slice(0, third));
    const last = median(values.slice(-third));
    const gained = (last - first) / first;
    return { name, first, last, gained, isFlat: gained <= ROOM[name] };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
