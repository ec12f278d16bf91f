import { describe, expect, it } from 'vitest';
import { matchedParts } from '../../../data/matched-parts.ts';

describe('what was asked for, in a text', () => {
  const matches = (text: string, ...meant: string[]) =>
    matchedParts(text, new Set(meant))
      .filter(({ isMatch }) => isMatch)
      .map((part) => part.text);

  it('is marked whatever its form', () => {
    expect(matches('Memories fade. A memory, MEMORY; memorial.', 'memory')).toEqual(['Memories', 'memory', 'MEMORY']);
  });

  it('leaves the text as it was', () => {
    const text = 'NMDA-receptor (blocked): 45% of “people”.';
    expect(
      matchedParts(text, new Set(['receptor', 'people']))
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
    expect(matchedParts('', new Set(['a']))).toEqual([]);
  });
});
