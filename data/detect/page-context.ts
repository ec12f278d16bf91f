import type { Candidate } from './matcher.ts';

/**
 * How much a page has to do with ketamine: it is `about` it, mentions it in `passing`, or not at all.
 * Context forms count everywhere on the first, in fitting company on the second, nowhere on the third.
 */
export type PageContext = 'about' | 'passing' | 'none';

/** What of a page decides about the forms on it. */
export interface Page {
  context: PageContext;
  /** Whether another drug is named anywhere: then an infusion may be that drug's. */
  namesOtherDrugs: boolean;
  /** Whether most of its forms stand where the text speaks of health: then the others may be taken to. */
  isOfHealth: boolean;
}

export interface PageEvidence {
  /** Mentions of core forms in the text. */
  core: number;
  /** Whether the page's title holds a core form. */
  inTitle: boolean;
  /** Length of all text read, in UTF-16 code units. */
  length: number;
  /** Whether most of its forms stand where the text speaks of health. */
  isOfHealth: boolean;
}

// A page of a few screens that says the word every other paragraph is about it; an encyclopedia
// article on another drug that names it thrice is not.
const CORE_FOR_ABOUT = 4;
const CHARACTERS_PER_CORE = 1200;

export function judgePage(evidence: PageEvidence): PageContext {
  if (evidence.core === 0) return evidence.inTitle ? 'passing' : 'none';
  if (evidence.inTitle) return 'about';
  // A news page with one long item on ketamine is dense too, and full of other matters.
  if (!evidence.isOfHealth) return 'passing';
  const dense = evidence.core >= CORE_FOR_ABOUT && evidence.length / evidence.core <= CHARACTERS_PER_CORE;
  return dense ? 'about' : 'passing';
}

/** Mentions of core forms, each once where they overlap. */
export function countCore(candidates: readonly Candidate[]): number {
  let count = 0;
  let end = -1;
  for (const each of candidates) {
    if (each.class !== 'core' || each.start < end) continue;
    count += 1;
    end = each.end;
  }
  return count;
}
