import { describe, expect, it } from 'vitest';
import { hasNews } from '../../../data/news.ts';

const news = [{ version: '1.10.0' }, { version: '1.2.0' }];

describe('the page of news', () => {
  it.each([
    ['1.1.0', '1.2.0', true],
    ['1.1.0', '1.2.1', true],
    ['1.2.0', '1.2.1', false],
    ['1.9', '1.10.0', true],
    ['1.10.0', '1.11.0', false],
    ['0.9.0', '1.1.9', false],
    // Going back brings no news.
    ['1.2.0', '1.1.0', false],
  ])('after an update from %s to %s opens: %s', (before, now, opens) => {
    expect(hasNews(before, now, news)).toBe(opens);
  });
});
