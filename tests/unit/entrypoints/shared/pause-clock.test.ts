import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAUSE_MS, pauseFrom } from '../../../../data/pause.ts';
import { whenPauseEnds } from '../../../../entrypoints/shared/pause-clock.ts';

describe('the end of a pause', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => void vi.useRealTimers());
  const wait = (stop = new AbortController()) => {
    const run = vi.fn();
    whenPauseEnds(pauseFrom(Date.now()), run, stop.signal);
    return run;
  };

  it('comes on time, once', () => {
    const run = wait();
    vi.advanceTimersByTime(PAUSE_MS - 1);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    vi.advanceTimersByTime(PAUSE_MS);
    expect(run).toHaveBeenCalledOnce();
  });

  it.each([
    ['the computer slept through it', 2 * PAUSE_MS],
    ['the clock was put back', -PAUSE_MS],
  ])('comes within half a minute when %s', (_, jump) => {
    const run = wait();
    vi.setSystemTime(Date.now() + jump);
    vi.advanceTimersByTime(30_000);
    expect(run).toHaveBeenCalledOnce();
  });

  it('comes not at all once nobody waits', () => {
    const stop = new AbortController();
    const run = wait(stop);
    stop.abort();
    vi.advanceTimersByTime(2 * PAUSE_MS);
    expect(run).not.toHaveBeenCalled();
  });
});
