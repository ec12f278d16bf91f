import { formKey, spellings } from '../forms.ts';
import type { Senses } from '../types.ts';
import type { Candidate, Matcher } from './matcher.ts';
import type { PageContext } from './page-context.ts';

export interface TermMatch {
  /** Topic id from the knowledge, e.g. `nmda-receptor`. */
  topic: string;
  /** First character, as a UTF-16 offset into the block's text. */
  start: number;
  /** One past the last character. */
  end: number;
}

/** A block of text (paragraph, heading, list item, table cell) with the forms that stand in it. */
export interface ReadBlock {
  text: string;
  candidates: readonly Candidate[];
}

export interface TermFinder {
  /** Read one block; cheap where no form stands in it. */
  read(text: string): ReadBlock;
  /**
   * The terms of one block that count in a page of this context, in reading order and never overlapping;
   * where two forms compete the longer wins, then the leftmost. Never throws; no terms gives `[]`.
   */
  terms(block: ReadBlock, page: PageContext): TermMatch[];
}

export function createTermFinder(matcher: Matcher, senses: Senses): TermFinder {
  const conditions = compileConditions(senses);
  return {
    read: (text) => ({ text, candidates: matcher.candidates(text) }),
    terms(block, page) {
      const counting = block.candidates.filter((each) => counts(each, block, page, conditions));
      return withoutOverlaps(counting)
        .filter((each) => each.topic !== '')
        .map(({ topic, start, end }) => ({ topic, start, end }));
    },
  };
}

/**
 * Longest first, then leftmost; what overlaps an accepted one goes.
 * @param spans in order of their starts
 * @returns the ones kept, in reading order
 */
export function withoutOverlaps<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  let cluster: T[] = [];
  let clusterEnd = 0;
  const settle = () => {
    kept.push(...longestOf(cluster));
    cluster = [];
  };
  for (const span of spans) {
    if (span.start >= clusterEnd) settle();
    cluster.push(span);
    clusterEnd = Math.max(cluster.length === 1 ? 0 : clusterEnd, span.end);
  }
  settle();
  return kept;
}

interface Span {
  start: number;
  end: number;
}

/** Of spans that touch one another: quadratic in a handful, so long texts stay linear. */
function longestOf<T extends Span>(cluster: readonly T[]): T[] {
  if (cluster.length < 2) return [...cluster];
  const kept: T[] = [];
  const byLength = [...cluster].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const span of byLength) {
    if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

interface Condition {
  notAfter: RegExp[];
  notBefore: RegExp[];
  onlyWith: RegExp[];
  notWith: RegExp[];
  /** Names of other drugs; null where it does not matter whose the mention is. */
  otherDrugs: RegExp | null;
}

function counts(
  candidate: Candidate,
  block: ReadBlock,
  page: PageContext,
  conditions: ReadonlyMap<string, readonly Condition[]>,
): boolean {
  if (candidate.class === 'core' || candidate.class === 'clear' || candidate.class === 'other') return true;
  if (page === 'none') return false;
  return (conditions.get(candidate.key) ?? []).every((condition) => meets(condition, candidate, block, page));
}

function meets(condition: Condition, candidate: Candidate, block: ReadBlock, page: PageContext): boolean {
  const { start, end } = candidate;
  const { text } = block;
  const before = text.slice(Math.max(0, start - 120), start);
  const after = text.slice(end, end + 120);
  return (
    !condition.notAfter.some((each) => each.test(before)) &&
    !condition.notBefore.some((each) => each.test(after)) &&
    !condition.notWith.some((each) => each.test(text)) &&
    (condition.onlyWith.length === 0 || condition.onlyWith.some((each) => each.test(text))) &&
    (condition.otherDrugs === null || isKetamines(condition.otherDrugs, candidate, block, page))
  );
}

/**
 * "metabolite", "infusion", "half-life": whose? Of the drugs named in its clause the nearest owns it; where the
 * clause names none, the nearest in its block; where the block names none, the page decides.
 */
function isKetamines(otherDrugs: RegExp, candidate: Candidate, block: ReadBlock, page: PageContext): boolean {
  const ours = block.candidates.filter((each) => each.class === 'core');
  const theirs = [...block.text.matchAll(otherDrugs)].map((each) => ({
    start: each.index,
    end: each.index + each[0].length,
  }));
  const whole = { start: 0, end: block.text.length };
  for (const stretch of [clauseAround(block.text, candidate), whole]) {
    const [near, far] = [ours, theirs].map((spans) => nearest(candidate, spans, stretch));
    if (near !== undefined && far !== undefined && Math.min(near, far) < Number.POSITIVE_INFINITY) return near <= far;
  }
  return page === 'about';
}

/** How far the nearest of some spans inside a stretch of text is, in UTF-16 code units; infinite where none is. */
function nearest(from: Span, spans: readonly Span[], stretch: Span): number {
  const inside = spans.filter((span) => span.start >= stretch.start && span.end <= stretch.end);
  return Math.min(...inside.map((span) => Math.max(from.start - span.end, span.start - from.end)));
}

/** The stretch between one full stop, semicolon or the like and the next. */
function clauseAround(text: string, { start, end }: Span): Span {
  const before = [...text.slice(0, start).matchAll(/[.;!?]\s/gu)].at(-1);
  const after = /[.;!?](?:\s|$)/u.exec(text.slice(end));
  return { start: before ? before.index + 1 : 0, end: after ? end + after.index : text.length };
}

function compileConditions({ conditions: written, otherDrugs }: Senses): Map<string, Condition[]> {
  const all = new Map<string, Condition[]>();
  const drugs = new RegExp(`(?<![\\p{L}\\p{N}])(?:${otherDrugs.join('|')})`, 'giu');
  for (const condition of written) {
    const compiled: Condition = {
      notAfter: (condition.notAfter ?? []).map((each) => new RegExp(`(?:${each})$`, 'iu')),
      notBefore: (condition.notBefore ?? []).map((each) => new RegExp(`^(?:${each})`, 'iu')),
      onlyWith: (condition.onlyWith ?? []).map((each) => new RegExp(each, 'iu')),
      notWith: (condition.notWith ?? []).map((each) => new RegExp(each, 'iu')),
      otherDrugs: condition.ofKetamine ? drugs : null,
    };
    for (const key of (condition.forms ?? []).flatMap(spellings).map(formKey)) {
      all.set(key, [...(all.get(key) ?? []), compiled]);
    }
  }
  return all;
}
