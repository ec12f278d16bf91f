// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { canGoBack, noteWay } from '../../../../entrypoints/popup/way-back.ts';

it('knows how many views lie behind, through links, Back and what is typed', () => {
  noteWay();
  expect(canGoBack()).toBe(false);
  // A link.
  history.pushState(null, '', '#/topic/bdnf');
  noteWay();
  expect(canGoBack()).toBe(true);
  // What is typed changes the address of the same entry.
  history.replaceState(history.state, '', '#/search?q=b');
  noteWay();
  history.pushState(null, '', '#/sources');
  noteWay();
  // Back, twice: the browser gives the entries' own states.
  history.replaceState({ depth: 1 }, '', '#/search?q=b');
  noteWay();
  expect(canGoBack()).toBe(true);
  history.replaceState({ depth: 0 }, '', '#/');
  noteWay();
  expect(canGoBack()).toBe(false);
});
