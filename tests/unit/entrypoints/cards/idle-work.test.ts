import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IdleWork, type Steps } from '../../../../entrypoints/cards/page/idle-work.ts';

/** Milliseconds by the test's own clock: a slice lasts 8. */
let now = 0;
let waiting: (() => void)[] = [];

/** Run slices until none waits; what each of them did, in order. */
function runAll(log: string[]): string[] {
  const slices: string[] = [];
  for (let slice = waiting.shift(); slice; slice = waiting.shift()) {
    log.length = 0;
    slice();
    slices.push(log.join(' '));
  }
  return slices;
}

describe('idle work', () => {
  let log: string[];
  let ender: AbortController;
  let drawing: Steps | null;
  let work: IdleWork;

  function* steps(name: string, count: number, ms = 1): Steps {
    for (let i = 1; i <= count; i += 1) {
      now += ms;
      log.push(`${name}${i}`);
      yield;
    }
  }

  beforeEach(() => {
    now = 0;
    waiting = [];
    log = [];
    drawing = null;
    ender = new AbortController();
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const wait = (run: () => void) => waiting.push(run);
    vi.stubGlobal('requestIdleCallback', wait);
    vi.stubGlobal('cancelIdleCallback', () => (waiting = []));
    vi.stubGlobal('scheduler', undefined);
    work = new IdleWork(
      {
        between() {
          const first = drawing;
          drawing = null;
          return first;
        },
        last: () => steps('last', 1),
        rest: (costMs) => log.push(`rest after ${costMs}`),
      },
      ender.signal,
    );
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('stops for the page every 8 ms, and tells at the end what it has cost', () => {
    work.add(steps('a', 10));
    expect(runAll(log)).toEqual(['a1 a2 a3 a4 a5 a6 a7 a8', 'a9 a10 last1 rest after 11']);
  });

  it('gives a long step a slice of its own', () => {
    work.add(
      (function* () {
        yield* steps('a', 2);
        yield 'long';
        yield* steps('query', 1, 14);
      })(),
    );
    expect(runAll(log)).toEqual(['a1 a2', 'query1', 'last1 rest after 17']);
  });

  it('does first what has become due between two slices', () => {
    work.add(steps('a', 9));
    drawing = steps('draw', 2);
    expect(runAll(log)).toEqual(['a1 a2 a3 a4 a5 a6 a7 a8', 'draw1 draw2 a9 last1 rest after 12']);
  });

  it('ends once more when something was added on the way', () => {
    work.add(
      (function* () {
        yield* steps('a', 1);
        work.add(steps('b', 1));
      })(),
    );
    expect(runAll(log)).toEqual(['a1 b1 last1 rest after 3']);
    work.add(steps('c', 1));
    expect(runAll(log)).toEqual(['c1 last1 rest after 2']);
  });

  it('goes on with the others when one piece fails, and does not hide that', () => {
    work.add(
      // biome-ignore lint/correctness/useYield: it fails before its first step is done
      (function* (): Steps {
        throw new Error('broken');
      })(),
    );
    work.add(steps('b', 1));
    expect(() => waiting.shift()?.()).toThrow('broken');
    expect(runAll(log)).toEqual(['b1 last1 rest after 2']);
  });

  it('does nothing more once it is ended, from inside too', () => {
    work.add(
      (function* () {
        yield* steps('a', 1);
        ender.abort();
        yield* steps('b', 1);
      })(),
    );
    work.add(steps('c', 1));
    expect(runAll(log)).toEqual(['a1 b1']);
  });
});
