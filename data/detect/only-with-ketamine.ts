import type { TermFinder } from './find-terms.ts';

/** A finder that finds nothing on pages that do not name ketamine; on the others the same as the one given. */
export function onlyWithKetamine(finder: TermFinder): TermFinder {
  return { ...finder, terms: (block, page) => (page.context === 'none' ? [] : finder.terms(block, page)) };
}
