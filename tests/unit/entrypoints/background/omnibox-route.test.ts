import { describe, expect, it } from 'vitest';
import { routeOf } from '../../../../entrypoints/background/omnibox-route.ts';

describe('what is typed after “facts”', () => {
  const isTopic = (id: string) => id === 'memory-loss';

  it.each([
    ['memory-loss', '#/topic/memory-loss'],
    [' Memory-Loss ', '#/topic/memory-loss'],
    ['does it ruin memory?', '#/search?q=does%20it%20ruin%20memory%3F'],
    ['half \ud800', '#/search?q=half%20%EF%BF%BD'],
    ['  ', '#/'],
  ])('%j leads to %s', (typed, route) => {
    expect(routeOf(typed, isTopic)).toBe(route);
  });
});
