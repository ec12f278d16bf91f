import type { Held } from '../driver.ts';

/** What must not grow, over all pages of the soak. */
export interface Figures extends Held {
  ranges: number;
}

/** How much of its first value a figure may gain: heaps breathe, the rest is counted. */
const ROOM: Record<keyof Figures, number> = { heapKb: 0.1, nodes: 0.05, listeners: 0.02, ranges: 0.2 };

/** Of several pages together; what one of them does not tell is not told. */
export function sumOf(all: readonly Figures[]): Figures {
  const sum = (name: keyof Figures) => Math.round(all.reduce((total, each) => total + (each[name] ?? 0), 0));
  const told = (name: 'heapKb' | 'listeners') => (all.some((each) => each[name] === null) ? null : sum(name));
  return { heapKb: told('heapKb'), nodes: sum('nodes'), listeners: told('listeners'), ranges: sum('ranges') };
}

/** The figures at the beginning and at the end, and how much of the first the second has gained. */
export interface Growth {
  name: keyof Figures;
  first: number;
  last: number;
  gained: number;
  isFlat: boolean;
}

/**
 * Compare the middle of the first third of the rounds with that of the last; the first rounds of all warm up. What the
 * browser does not tell is left out.
 */
export function growthOf(rounds: readonly Figures[]): Growth[] {
  const warm = rounds.slice(Math.min(3, Math.floor(rounds.length / 4)));
  const third = Math.max(1, Math.floor(warm.length / 3));
  return (Object.keys(ROOM) as (keyof Figures)[]).flatMap((name) => {
    const values = warm.map((each) => each[name]).filter((value) => value !== null);
    if (values.length === 0) return [];
    const first = median(values.slice(0, third));
    const last = median(values.slice(-third));
    const gained = (last - first) / first;
    return [{ name, first, last, gained, isFlat: gained <= ROOM[name] }];
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
