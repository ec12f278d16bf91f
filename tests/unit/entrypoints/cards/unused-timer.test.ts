import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { unusedTimer } from '../../../../entrypoints/cards/unused-timer.ts';

describe('a time that passes while nobody is at it', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('ends by itself, once', () => {
    const run = vi.fn();
    unusedTimer(run, 1000, () => false);
    vi.advanceTimersByTime(999);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('stands still while it is held, and begins anew after', () => {
    const run = vi.fn();
    const timer = unusedTimer(run, 1000, () => false);
    vi.advanceTimersByTime(900);
    timer.hold();
    vi.advanceTimersByTime(60_000);
    timer.release();
    vi.advanceTimersByTime(999);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('stands still as long as one of two ways still holds it', () => {
    const run = vi.fn();
    let hasFocus = true;
    const timer = unusedTimer(run, 1000, () => hasFocus);
    timer.hold();
    timer.release();
    vi.advanceTimersByTime(60_000);
    expect(run).not.toHaveBeenCalled();
    hasFocus = false;
    timer.release();
    vi.advanceTimersByTime(1000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('never ends once it is stopped', () => {
    const run = vi.fn();
    unusedTimer(run, 1000, () => false).stop();
    vi.advanceTimersByTime(60_000);
    expect(run).not.toHaveBeenCalled();
  });
});
