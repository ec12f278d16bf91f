import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings } from '../../../data/settings.ts';
import { FUZZ_TIMEOUT_MS, fuzz } from '../fuzz.ts';

const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(true, false, 'plain', 'clinical', 'every', 'none'),
  fc.array(fc.oneof(fc.domain(), fc.jsonValue())),
);
const stored = fc.oneof(
  fc.anything(),
  fc.dictionary(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS), '__proto__', 'constructor'), value),
);

it('fuzz: whatever storage holds, there are whole settings, and what was repaired stays', {
  timeout: FUZZ_TIMEOUT_MS,
}, () => {
  const holds = (input: unknown) => {
    const { settings, damaged } = parseSettings(input);
    expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
    expect(parseSettings(settings)).toEqual({ settings, damaged: false });
    // As storage will hold it: nothing is lost on the way.
    expect(JSON.parse(JSON.stringify(settings))).toEqual(settings);
    if (!damaged && input !== undefined) expect(settings).toMatchObject(pick(input));
  };
  fuzz('settings', stored, holds, [null, { pausedHosts: [''] }]);
});

/** What is known of an input that is whole. */
function pick(input: unknown): object {
  const names = Object.keys(DEFAULT_SETTINGS);
  return Object.fromEntries(Object.entries(input as object).filter(([name]) => names.includes(name)));
}
