import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { luminance, parseColour } from '../../../entrypoints/cards/card/page-tone.ts';

const css = readFileSync(new URL('../../../components/tokens.css', import.meta.url), 'utf8');

/** Colour of each token in light and dark, as `#rrggbb`. */
const COLOURS = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/gu)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

const TEXT = 4.5;
const SIGN = 3;

/** Which token stands on which: what a reader must be able to read, and what to see. */
const PAIRS: [colour: string, ground: string, least: number][] = [
  ...['paper', 'paper-2'].flatMap((ground): [string, string, number][] =>
    ['ink', 'ink-2', 'accent'].map((colour) => [colour, ground, TEXT]),
  ),
  ['care', 'care-soft', TEXT],
  ['ink', 'accent-soft', TEXT],
  ['ink-2', 'accent-soft', TEXT],
  ['accent', 'accent-soft', TEXT],
  // What was copied is said on a ground of ink.
  ['paper', 'ink', TEXT],
  ['sign-off', 'paper', SIGN],
  ['control', 'paper', SIGN],
  ['control', 'paper-2', SIGN],
];

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminanceOf).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return luminance(parseColour(`rgb(${red}, ${green}, ${blue})`));
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(PAIRS)('%s on %s has a contrast of at least %s to 1', (colour, ground, least) => {
    const [front, back] = [COLOURS.get(colour)?.[theme], COLOURS.get(ground)?.[theme]];
    expect(contrast(front ?? '', back ?? '')).toBeGreaterThanOrEqual(least);
  });
});

it('the measure is that of WCAG: black on white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});

it('every colour of text, sign and ground is among what is measured', () => {
  const measured = new Set(PAIRS.flat());
  // A hairline between paragraphs carries no meaning.
  expect([...COLOURS.keys()].filter((name) => name !== 'line' && !measured.has(name))).toEqual([]);
});
