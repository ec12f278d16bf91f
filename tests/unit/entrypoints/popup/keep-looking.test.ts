import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepLooking, type Place } from '../../../../entrypoints/popup/keep-looking.ts';

describe('looks at the page in front', () => {
  let here: string;
  let shown: (string | null)[];
  let answers: ((seen: string) => void)[];
  let stop: AbortController;
  beforeEach(() => {
    vi.useFakeTimers();
    here = 'first page';
    shown = [];
    answers = [];
    stop = new AbortController();
  });
  afterEach(() => void vi.useRealTimers());
  const start = (find: () => Promise<Place> = async () => ({ key: here })) => {
    const look = keepLooking(
      find,
      () => new Promise<string>((resolve) => answers.push(resolve)),
      (seen) => shown.push(seen),
      stop.signal,
    );
    return async () => {
      void look();
      await vi.advanceTimersByTimeAsync(0);
    };
  };
  const answer = async (index: number, seen: string) => {
    answers[index]?.(seen);
    await vi.advanceTimersByTimeAsync(0);
  };

  it('show what they see, one after another', async () => {
    const look = start();
    await look();
    await answer(0, 'two topics');
    await look();
    await answer(1, 'three topics');
    expect(shown).toEqual(['two topics', 'three topics']);
  });

  it('show nothing older than what is shown', async () => {
    const look = start();
    await look();
    await look();
    await answer(1, 'three topics');
    await answer(0, 'two topics');
    expect(shown).toEqual(['three topics']);
  });

  it('show nothing more of a page that has been left, and nothing at all until the next one answers', async () => {
    const look = start();
    await look();
    await answer(0, 'two topics');
    await look();
    here = 'slow page';
    await look();
    await answer(1, 'two topics');
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual(['two topics', null]);
    await answer(2, 'none');
    expect(shown).toEqual(['two topics', null, 'none']);
  });

  it('go over into a page that answers at once without a gap', async () => {
    const look = start();
    await look();
    await answer(0, 'two topics');
    here = 'next page';
    await look();
    await answer(1, 'one topic');
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual(['two topics', 'one topic']);
  });

  it('leave nothing shown though one page follows the other faster than any answers', async () => {
    const look = start();
    await look();
    await answer(0, 'two topics');
    for (const page of ['a', 'b', 'c', 'd']) {
      here = page;
      await look();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(shown[1]).toBe(null);
  });

  it('are not taken back to where the reader was by a slow answer to where that is', async () => {
    const found: ((place: Place) => void)[] = [];
    const look = start(() => new Promise((resolve) => found.push(resolve)));
    await look();
    await look();
    found[1]?.({ key: 'next page' });
    await vi.advanceTimersByTimeAsync(0);
    found[0]?.({ key: 'first page' });
    await vi.advanceTimersByTimeAsync(0);
    expect(answers).toHaveLength(1);
    await answer(0, 'one topic');
    expect(shown).toEqual(['one topic']);
  });

  it('show nothing once nobody looks', async () => {
    const look = start();
    await look();
    await answer(0, 'two topics');
    here = 'next page';
    await look();
    stop.abort();
    await answer(1, 'one topic');
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual(['two topics']);
  });
});
