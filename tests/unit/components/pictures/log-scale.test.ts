import { describe, expect, it } from 'vitest';
import { DAY, HOUR, logScale, timeWords } from '../../../../components/pictures/log-scale.ts';

describe('a line of time', () => {
  const place = logScale(1, 1000, 300);

  it('gives each tenfold the same length', () => {
    expect([1, 10, 100, 1000].map((minutes) => Math.round(place(minutes)))).toEqual([0, 100, 200, 300]);
  });

  it('keeps what is shorter or longer at its ends', () => {
    expect([place(0), place(5000)].map(Math.round)).toEqual([0, 300]);
  });

  it('says times in their largest unit, in the reader’s language', () => {
    expect([45, 1.5 * HOUR, 14 * DAY].map((minutes) => timeWords(minutes, 'en'))).toEqual([
      '45 min',
      '1.5 hr',
      '14 days',
    ]);
    expect(timeWords(1.5 * HOUR, 'es')).toBe('1,5 h');
  });
});
