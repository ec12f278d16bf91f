import { expect, it } from 'vitest';
import { findInText } from '../../../data/detect/find-in-text.ts';
import { SAMPLE } from '../../../data/sample.ts';
import { realFinder } from './detect/finder.ts';

it('the line to try cards on has the terms that would be found in it', () => {
  const text = SAMPLE.map((piece) => (typeof piece === 'string' ? piece : piece.words)).join('');
  const found = findInText(realFinder, text).map(({ topic, start, end }) => ({ topic, words: text.slice(start, end) }));
  expect(SAMPLE.filter((piece) => typeof piece !== 'string')).toEqual(found);
});
