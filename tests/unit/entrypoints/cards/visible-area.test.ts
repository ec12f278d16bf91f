// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { visibleAtTop } from '../../../../entrypoints/cards/card/visible-area.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const seen = (width: number) => ({ offsetLeft: 90, offsetTop: 100, width, height: 370 });

beforeEach(() => {
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(360);
});

it('of a page zoomed by two fingers is what they have made room for', () => {
  vi.stubGlobal('visualViewport', seen(180));
  expect(visibleAtTop(document)).toEqual({ x: 90, y: 100, width: 180, height: 370 });
});

it('of any other page is all of it', () => {
  vi.stubGlobal('visualViewport', seen(360));
  expect(visibleAtTop(document)).toMatchObject({ x: 0, y: 0, height: innerHeight });
});

it('of a frame is not to be told at once', () => {
  vi.stubGlobal('top', {});
  expect(visibleAtTop(document)).toBeNull();
});
