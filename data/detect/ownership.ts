import type { ReadBlock } from './find-terms.ts';
import type { Candidate, Matcher } from './matcher.ts';
import type { Span } from './overlaps.ts';
import type { Page } from './page-context.ts';
import { clauseAround, expressionOf, NOTHING, perBlock, REACH } from './surroundings.ts';

// All of a bounded length: these are asked of what anybody may write.
const KETAMINE = '(?:\\w{0,12}ketamin\\w{0,4}|Spravato)';
const OR = '(?:or|versus|vs\\.?)';
const JOINT = `(?:\\s*[-–/+&]\\s*|,?\\s+(?:and|plus|${OR})\\s+)`;
const NAME = '[\\w-]{1,40}';
const DOSE = '(?:\\s*\\([^()]{0,40}\\))?';
const IS_JOINT = expressionOf(
  `^${DOSE}(?:(?:\\s*,\\s*${NAME})*${JOINT}|(?:\\s*,\\s*${NAME})+\\s*,\\s*)(?:(?:the|an?)\\s+(?:active\\s+)?(?:control|comparator)\\s+)?$`,
);
const COMPARES =
  /\b(?:compared\s+(?:with|to)|versus|vs\.?|than|as\s+well\s+as|alongside|(?:un)?like|together\s+with|(?:active\s+)?control)\s+(?:\w+\s+)?$/i;

/** "ketamine and midazolam infusions", "a ketamine or a placebo infusion", "ketamine, propofol, midazolam infusions". */
const OF_BOTH_BEFORE = expressionOf(
  `(?:${KETAMINE}(?:(?:\\s*,\\s*${NAME})*${JOINT}|(?:\\s*,\\s*${NAME})+\\s*,\\s*)|\\ban?\\s+${KETAMINE}\\s+${OR}\\s+an?\\s+)${NAME}\\s+$`,
);
/** "infusion of propofol and ketamine", "long-term use of opioids, ketamine or alcohol". */
const OF_BOTH_AFTER = expressionOf(`^\\s+of\\s+${NAME}(?:\\s*,\\s*${NAME})*(?:\\s*,\\s*|${JOINT})${KETAMINE}`);

/**
 * Whose is what any drug may have: a "metabolite", an "infusion", a "half-life"? Of what is named in its clause the nearest,
 * then of what was named before it, in its block and around it, and last of what comes behind. What is only compared with
 * gives way, and what is joined to ketamine is of both.
 * @param isNamed whether a form names ketamine, another drug, or what else may own one
 * @param otherOwners what owns a form by standing right beside it, as regular expressions
 * @returns whether one in a block is ketamine's
 */
export function createOwnership(
  matcher: Matcher,
  isNamed: (candidate: Candidate) => boolean,
  otherOwners: readonly string[] = [],
): (candidate: Candidate, block: ReadBlock, page: Page) => boolean {
  const owners = otherOwners.join('|');
  const ownerBefore = owners ? expressionOf(`\\b(?:${owners})[’']?s?\\s+$`) : null;
  const ownerAfter = owners ? expressionOf(`^\\s+of\\s+(?:the\\s+)?(?:${owners})\\b`) : null;
  const namedIn = perBlock((candidates) => candidates.filter(isNamed).sort((a, b) => a.start - b.start));

  /** "saline infusion", "half-life of paracetamol": of something that stands right beside it. */
  function isOfAnother(before: string, after: string): boolean {
    return (ownerBefore?.test(before) || ownerAfter?.test(after)) ?? false;
  }

  return (candidate, block, page) => {
    const textBefore = block.text.slice(Math.max(0, candidate.start - REACH), candidate.start);
    const textAfter = block.text.slice(candidate.end, candidate.end + REACH);
    if (OF_BOTH_BEFORE.test(textBefore) || OF_BOTH_AFTER.test(textAfter)) return true;
    if (isOfAnother(textBefore, textAfter)) return false;
    const clause = clauseAround(block.text, candidate);
    const named = around(candidate, namedIn(block.candidates));
    const inClause = named.filter((each) => each.start >= clause.start && each.end <= clause.end);
    const isMain = (each: Candidate) => each.class === 'core' || !isBeside(each, candidate, block.text);
    const earlier = named.filter((each) => each.end <= candidate.start);
    for (const forms of [inClause.filter(isMain), inClause, earlier.filter(isMain), earlier]) {
      const owner = nearest(candidate, forms);
      if (owner) return owner.class === 'core' || isJoined(owner, named, block.text);
    }
    const { before, after, outer } = block.around?.() ?? NOTHING;
    for (const [text, at] of [
      [before, before.length],
      [outer?.before ?? '', outer?.before.length ?? 0],
      [block.text, 0],
      [after, 0],
      [outer?.after ?? '', 0],
    ] as const) {
      const near = text === block.text ? named : matcher.candidates(text).filter(isNamed);
      // A page about ketamine names others to compare it with.
      if (page.context === 'about' && near.some((each) => each.class === 'core')) return true;
      const owner = nearest({ start: at, end: at }, near);
      if (owner) return owner.class === 'core' || isJoined(owner, near, text);
    }
    return page.context === 'about' || !page.namesOtherDrugs;
  };
}

/** Forms on either side among which the nearest is, though some lie over each other. */
const NEIGHBORS = 16;

/** Of forms in their order those nearest to one. */
function around({ start }: Span, forms: readonly Candidate[]): readonly Candidate[] {
  let [from, to] = [0, forms.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((forms[middle]?.start ?? 0) < start) from = middle + 1;
    else to = middle;
  }
  return forms.slice(Math.max(0, from - NEIGHBORS), from + NEIGHBORS);
}

/** The nearest of some forms; of two as near as each other the one that names ketamine. */
function nearest(from: Span, forms: readonly Candidate[]): Candidate | null {
  let found: Candidate | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const form of forms) {
    const distance = Math.max(from.start - form.end, form.start - from.end);
    if (distance > least || (distance === least && form.class !== 'core')) continue;
    found = form;
    least = distance;
  }
  return found;
}

/** "ketamine-midazolam", "propofol or ketamine": what belongs to the one is the other's as well. */
function isJoined(drug: Span, forms: readonly Candidate[], text: string): boolean {
  return forms.some(({ class: of, start, end }) => {
    const between = end <= drug.start ? text.slice(end, drug.start) : text.slice(drug.end, start);
    return of === 'core' && between.length < REACH && IS_JOINT.test(between);
  });
}

/** "compared with midazolam", "unlike morphine": named for the sake of something else, but where the form is its own. */
function isBeside(drug: Span, form: Span, text: string): boolean {
  return (
    !/^\s*$/.test(text.slice(drug.end, form.start)) &&
    COMPARES.test(text.slice(Math.max(0, drug.start - REACH), drug.start))
  );
}
