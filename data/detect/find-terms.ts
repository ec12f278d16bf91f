import type { Senses } from '../types.ts';
import { type CompanyMemo, createJudge, type Verdict } from './judge.ts';
import type { Candidate, Matcher } from './matcher.ts';
import { withoutOverlaps } from './overlaps.ts';
import type { Page } from './page-context.ts';

export interface TermMatch {
  /** Topic id from the knowledge, e.g. `nmda-receptor`. */
  topic: string;
  /** First character, as a UTF-16 offset into the block's text. */
  start: number;
  /** One past the last character. */
  end: number;
  /** Why it counts, in words for a reader. */
  why: string;
}

/** A form that was seen and does not count. */
export type Rejection = TermMatch;

/** Text beside a block: of its row, its list, or the blocks next to it. */
export interface Around {
  before: string;
  after: string;
  /** The same of the cell or the item that the block is a part of. */
  outer?: Around;
}

/** A block of text (paragraph, heading, list item, table cell) with the forms that stand in it. */
export interface ReadBlock {
  text: string;
  candidates: readonly Candidate[];
  /** Asked only where it decides. */
  around?: () => Around;
}

export interface TermFinder {
  /** Read one block; cheap where no form stands in it. */
  read(text: string): ReadBlock;
  /**
   * The same of a page that does not name ketamine, where context forms cannot count: several times as fast.
   * A block without core and clear forms gives none.
   */
  readClear(text: string): ReadBlock;
  /** Whether ketamine may be named in a text: no is certain. */
  mayName(text: string): boolean;
  /** Whether a block names ketamine. */
  names(block: ReadBlock): boolean;
  /**
   * The terms of one block that count on a page, in reading order and never overlapping;
   * where two forms compete the longer wins, then the leftmost. Never throws; no terms gives `[]`.
   */
  terms(block: ReadBlock, page: Page): TermMatch[];
  /**
   * What a page is, judged by its blocks and its title.
   * @param length of all text read, blocks without forms included, in UTF-16 code units
   * @param memo for a page that is judged again and again while it is read and nothing on it changes
   */
  page(blocks: readonly ReadBlock[], title: string, length: number, memo?: CompanyMemo): Page;
  /** What stands in the block and does not count, with the reason, in reading order. */
  rejections(block: ReadBlock, page: Page): Rejection[];
}

export function createTermFinder(matcher: Matcher, senses: Senses): TermFinder {
  const judge = createJudge(matcher, senses);

  function settle(block: ReadBlock, page: Page) {
    const judged = block.candidates
      .filter((candidate) => candidate.class !== 'drug')
      .map((candidate) => ({ ...candidate, verdict: judge.verdict(candidate, block, page) }));
    const kept = withoutOverlaps(judged.filter(({ verdict }) => verdict.counts));
    return { judged, kept };
  }

  return {
    read: (text) => ({ text, candidates: matcher.candidates(text) }),
    readClear: (text) => ({ text, candidates: matcher.mayHoldClear(text) ? matcher.candidates(text) : NONE }),
    mayName: (text) => matcher.mayHoldCore(text),
    names: (block) => block.candidates.some((candidate) => candidate.class === 'core'),
    page: (blocks, title, length, memo) => {
      const read = title === '' ? null : { text: title, candidates: matcher.candidates(title) };
      return judge.page(blocks, read, length, memo);
    },
    terms(block, page) {
      if (block.candidates.length === 0) return [];
      const { kept } = settle(block, page);
      return kept.filter(({ topic }) => topic !== '').map((each) => matchOf(each, each.verdict));
    },
    rejections(block, page) {
      const { judged, kept } = settle(block, page);
      return judged
        .filter((each) => each.topic !== '' && !kept.includes(each))
        .map((each) => matchOf(each, each.verdict.counts ? insideOf(each, kept) : each.verdict));
    },
  };
}

const NONE: readonly Candidate[] = [];

function matchOf({ topic, start, end }: Candidate, { why }: Verdict): TermMatch {
  return { topic, start, end, why };
}

function insideOf(each: Candidate, kept: readonly Candidate[]): Verdict {
  const winner = kept.find((other) => other.start < each.end && other.end > each.start);
  return {
    counts: false,
    why: winner?.topic === '' ? `part of another sense: “${winner.key}”` : `part of “${winner?.key}”`,
  };
}
