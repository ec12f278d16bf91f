import { expect, it } from 'vitest';
import { type Figures, growthOf } from './soak/figures.ts';
import { runSoak } from './soak/run-soak.ts';

// By the round, not by the hour: what leaks leaks in each, and these have more rounds than noise can hide.
const MINUTES = 3;

it('pages that never rest stay marked, and nothing that is held for them grows', { timeout: 300_000 }, async () => {
  const rounds = await runSoak('chromium', MINUTES);
  expect(rounds.length).toBeGreaterThan(15);
  expect(growthOf(rounds).filter(({ isFlat }) => !isFlat)).toEqual([]);
});

it('a leak of one listener a round is told', () => {
  const held = (round: number): Figures => ({ heapKb: 9000, nodes: 900, listeners: 100 + round, ranges: 30 });
  const growth = growthOf(Array.from({ length: 12 }, (_, round) => held(round)));
  expect(growth.filter(({ isFlat }) => !isFlat).map(({ name }) => name)).toEqual(['listeners']);
});
