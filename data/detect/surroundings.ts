import type { Around, ReadBlock } from './find-terms.ts';
import type { Candidate } from './matcher.ts';
import type { Span } from './overlaps.ts';

/** Text before and after a form that `notAfter` and `notBefore` look at, in UTF-16 code units. */
export const REACH = 120;

/** Of a long block (a whole plain-text page is one) a form's company is what stands so near, in UTF-16 code units. */
const COMPANY_REACH = 800;

export const NOTHING: Around = { before: '', after: '' };

export function textAround(block: ReadBlock): string {
  return wholeOf(block.around?.() ?? NOTHING);
}

/** All of it in one, the nearest in the middle. */
export function wholeOf({ before, after, outer }: Around): string {
  const text = `${before}\n${after}`;
  return outer ? `${outer.before}\n${text}\n${outer.after}` : text;
}

/** The stretch between one full stop, semicolon or the like and the next. */
export function clauseAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - COMPANY_REACH);
  const before = [...text.slice(from, start).matchAll(/[.;!?]["”’)]*\s/gu)].at(-1);
  const after = /[.;!?]["”’)]*(?:\s|$)/u.exec(text.slice(end, end + COMPANY_REACH));
  return {
    start: before ? from + before.index + 1 : from,
    end: after ? end + after.index : Math.min(text.length, end + COMPANY_REACH),
  };
}

/** The text near a form without the form itself: it is not its own company. */
export function without({ start, end }: Span, text: string): string {
  return `${text.slice(Math.max(0, start - COMPANY_REACH), start)} ${text.slice(end, end + COMPANY_REACH)}`;
}

export function clauseWithout(candidate: Span, text: string): string {
  const clause = clauseAround(text, candidate);
  return `${text.slice(clause.start, candidate.start)} ${text.slice(candidate.end, clause.end)}`;
}

/** What is the same for all forms of a block, worked out once: a long one may hold tens of thousands. */
export function perBlock<Value>(
  of: (candidates: readonly Candidate[]) => Value,
): (candidates: readonly Candidate[]) => Value {
  const known = new WeakMap<readonly Candidate[], { value: Value }>();
  return (candidates) => {
    const found = known.get(candidates) ?? { value: of(candidates) };
    known.set(candidates, found);
    return found.value;
  };
}

/** Unicode's rules of letters take twice as long to compile, and hardly any condition asks for them. */
export function expressionOf(source: string): RegExp {
  return new RegExp(source, /\\[pPu]\{/.test(source) ? 'iu' : 'i');
}
