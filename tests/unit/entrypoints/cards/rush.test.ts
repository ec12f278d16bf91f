import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Rush } from '../../../../entrypoints/cards/page/rush.ts';

describe('a page in a rush', () => {
  let turns: boolean[];
  let rush: Rush;
  let ending: AbortController;
  beforeEach(() => {
    vi.useFakeTimers();
    turns = [];
    ending = new AbortController();
    rush = new Rush((isRushing) => turns.push(isRushing), ending.signal);
  });
  afterEach(() => vi.useRealTimers());

  it('is one that changes four times in a second and a half', () => {
    for (const time of [0, 400, 800]) rush.note(time);
    expect(turns).toEqual([]);
    rush.note(1200);
    expect(turns).toEqual([true]);
  });

  it('is not one that changes now and then', () => {
    for (const time of [0, 1000, 2000, 3000, 4000]) rush.note(time);
    expect(turns).toEqual([]);
  });

  it('is over after three seconds of rest, and told once', () => {
    for (const time of [0, 100, 200, 300, 400]) rush.note(time);
    vi.advanceTimersByTime(2900);
    rush.note(3300);
    vi.advanceTimersByTime(2900);
    expect(turns).toEqual([true]);
    vi.advanceTimersByTime(200);
    expect(turns).toEqual([true, false]);
  });

  it('says nothing once it has been ended', () => {
    for (const time of [0, 100, 200, 300]) rush.note(time);
    ending.abort();
    vi.advanceTimersByTime(5000);
    expect(turns).toEqual([true]);
  });
});
