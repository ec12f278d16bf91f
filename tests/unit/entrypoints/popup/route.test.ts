import { describe, expect, it } from 'vitest';
import { parseRoute, searchRoute } from '../../../../entrypoints/popup/route.ts';

describe('routes', () => {
  it.each([
    ['', { view: 'home' }],
    ['#/', { view: 'home' }],
    ['#/topic/bdnf', { view: 'topic', id: 'bdnf' }],
    ['#/topic/bdnf/needed-in-mice', { view: 'topic', id: 'bdnf', fact: 'bdnf/needed-in-mice' }],
    ['#/pictures/dose', { view: 'picture', id: 'dose' }],
    ['#/pictures/elsewhere', { view: 'unknown', hash: '#/pictures/elsewhere' }],
    ['#/topic/%E0%A4%A', { view: 'topic', id: '%E0%A4%A' }],
    ['#/search?q=a%20b', { view: 'search', query: 'a b' }],
    ['#/search', { view: 'search', query: '' }],
    ['#/sources', { view: 'sources' }],
    ['#/settings', { view: 'settings' }],
    ['#/elsewhere/now', { view: 'unknown', hash: '#/elsewhere/now' }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('remember a query as it was typed', () => {
    expect(parseRoute(searchRoute('does it & how?'))).toEqual({ view: 'search', query: 'does it & how?' });
    expect(searchRoute('  ')).toBe('#/');
  });
});
