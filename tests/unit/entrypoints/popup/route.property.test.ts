import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRoute, searchRoute } from '../../../../entrypoints/popup/route.ts';
import { anyText, FUZZ_TIMEOUT_MS, fuzz } from '../../fuzz.ts';

const part = fc.oneof(
  anyText,
  fc.constantFrom('topic', 'search', 'sources', 'settings', 'welcome', '?q=', '%', '%E0%A4', '..', '#', '/'),
);
const hash = fc.array(part, { maxLength: 5 }).map((parts) => `#/${parts.join('/')}`);

it('fuzz: every hash leads somewhere', { timeout: FUZZ_TIMEOUT_MS }, () => {
  fuzz('routes', fc.oneof(hash, anyText), (input) => expect(parseRoute(input).view).toMatch(/^[a-z]+$/u), [
    '#/topic/%',
  ]);
});

it('fuzz: a query comes back as it was typed', { timeout: FUZZ_TIMEOUT_MS }, () => {
  const holds = (query: string) => {
    const route = parseRoute(searchRoute(query));
    // Half a character cannot stand in an address.
    if (query.trim() === '') expect(route).toEqual({ view: 'home' });
    else expect(route).toEqual({ view: 'search', query: query.toWellFormed() });
  };
  fuzz('queries', anyText, holds, ['\ud800', 'a?b', 'a+b']);
});
