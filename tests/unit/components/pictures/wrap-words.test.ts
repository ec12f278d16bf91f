import { describe, expect, it } from 'vitest';
import { textWidth, wrapWords } from '../../../../components/pictures/wrap-words.ts';

describe('words in a picture', () => {
  const words = 'Thinking back to normal after esketamine spray';

  it('stand in lines that fit, none of them lost', () => {
    const lines = wrapWords(words, 120, 12);
    expect(lines.join(' ')).toBe(words);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(120);
  });

  it('stand in one line where there is room', () => {
    expect(wrapWords(words, 1000, 12)).toEqual([words]);
  });

  it('are never torn: a longer one stands alone', () => {
    expect(wrapWords('an electroencephalography test', 60, 12)).toEqual(['an', 'electroencephalography', 'test']);
  });
});
