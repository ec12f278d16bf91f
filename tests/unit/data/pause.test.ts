import { describe, expect, it } from 'vitest';
import { PAUSE_MS, pauseFrom, pauseLeft } from '../../../data/pause.ts';
import { parseSettings } from '../../../data/settings.ts';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

describe('what is left of a pause', () => {
  const pause = pauseFrom(NOW);

  it.each([
    ['as it begins', 0, PAUSE_MS],
    ['half an hour later', PAUSE_MS / 2, PAUSE_MS / 2],
    ['as it ends', PAUSE_MS, 0],
    ['when the clock is set forward by years', 1e11, 0],
    ['when the clock is set back by a day', -24 * 60 * MINUTE, 0],
    ['when the clock is corrected by a second as it begins', -1000, PAUSE_MS],
    ['when the clock is corrected by more than that', -2 * MINUTE, 0],
  ])('%s', (_when, passed, left) => {
    expect(pauseLeft(pause, NOW + passed)).toBe(left);
  });

  it('is never negative and never more than an hour, wherever the clock stands', () => {
    for (let passed = -3 * PAUSE_MS; passed <= 3 * PAUSE_MS; passed += 7919) {
      const left = pauseLeft(pause, NOW + passed);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(PAUSE_MS);
    }
  });

  it.each([
    ['without an end', { from: NOW, until: Number.POSITIVE_INFINITY }],
    ['of a year', { from: NOW, until: NOW + 365 * 24 * PAUSE_MS }],
    ['that ends before it begins', { from: NOW, until: NOW - 1 }],
  ])('nothing, of one %s', (_what, stored) => {
    expect(parseSettings({ pause: stored }).settings.pause).toBeNull();
  });
});
