// @vitest-environment happy-dom
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countText, languageOfInterface, setTexts, text, textWith } from '../../../components/texts.ts';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import spanish from '../../../public/_locales/es/messages.json' with { type: 'json' };

describe('texts', () => {
  it('take values by name, numbers as the language writes them', () => {
    expect(text('oneOfMany', { index: 2, count: 1200 })).toBe('2 of 1,200');
  });

  it('take a value as it is, whatever signs are in it', () => {
    expect(text('nothingFits', { query: '$& {query} $1' })).toContain('“$& {query} $1”');
  });

  it('know one from many', () => {
    expect([0, 1, 2].map((count) => countText('factCount', count))).toEqual(['0 facts', '1 fact', '2 facts']);
  });

  it('take elements in the order of the sentence', () => {
    expect(textWith('whyMarked', { why: 'X' })).toEqual(['Why marked: ', 'X', '.']);
  });

  describe('in Spanish', () => {
    beforeAll(() => setTexts((key) => spanish[key].message));
    afterAll(() => setTexts((key) => english[key].message));

    it('say so, and count as Spanish does, a million too', () => {
      expect(languageOfInterface()).toEqual({ lang: 'es', dir: 'ltr' });
      expect(countText('factCount', 1)).toBe('1 dato');
      expect(countText('factCount', 1_000_000)).toMatch(/^1\D000\D000 datos$/u);
    });
  });
});
