import { describe, expect, it } from 'vitest';
import { isDark, luminance, parseColour } from '../../../../entrypoints/cards/card/page-tone.ts';

describe('the tone of a page', () => {
  it('reads the colours that computed styles give', () => {
    expect(parseColour('rgb(18, 20, 22)')).toEqual({ red: 18, green: 20, blue: 22, alpha: 1 });
    expect(parseColour('rgba(0, 0, 0, 0)')).toEqual({ red: 0, green: 0, blue: 0, alpha: 0 });
  });

  it('tells dark from light', () => {
    expect(luminance({ red: 0, green: 0, blue: 0, alpha: 1 })).toBe(0);
    expect(luminance({ red: 255, green: 255, blue: 255, alpha: 1 })).toBeCloseTo(1);
    expect(luminance({ red: 40, green: 44, blue: 52, alpha: 1 })).toBeLessThan(0.2);
  });
});

describe('a theme that was chosen', () => {
  it('holds whatever is behind', () => {
    // Asking the page or the system would fail here: there is none.
    const nowhere = {} as Element;
    expect(isDark('dark', nowhere)).toBe(true);
    expect(isDark('light', nowhere)).toBe(false);
  });
});
