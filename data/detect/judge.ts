import { formKey, spellings } from '../forms.ts';
import type { FormCondition, Senses } from '../types.ts';
import type { Around, ReadBlock } from './find-terms.ts';
import type { Candidate, Matcher } from './matcher.ts';
import type { Span } from './overlaps.ts';
import { countCore, judgePage, type Page } from './page-context.ts';

/** Whether a form that stands somewhere counts there, and why, in words for a reader. */
export interface Verdict {
  counts: boolean;
  why: string;
}

export interface Judge {
  verdict(candidate: Candidate, block: ReadBlock, page: Page): Verdict;
  /**
   * What a page is, judged by its blocks and its title.
   * @param length of all text read, blocks without forms included, in UTF-16 code units
   */
  page(blocks: readonly ReadBlock[], title: ReadBlock | null, length: number, memo?: CompanyMemo): Page;
}

/** Blocks whose company has been asked for, as long as nothing around them changes. */
export type CompanyMemo = WeakMap<ReadBlock, boolean>;

const yes = (why: string): Verdict => ({ counts: true, why });
const no = (why: string): Verdict => ({ counts: false, why });

/** Text before and after a form that `notAfter` and `notBefore` look at, in UTF-16 code units. */
const REACH = 120;

/** Of a long block (a whole plain-text page is one) a form's company is what stands so near, in UTF-16 code units. */
const COMPANY_REACH = 800;

/** The share of blocks with context forms, in fitting company, that makes a page one of health. */
const MOST = 0.75;

const KETAMINE = '(?:\\w*ketamin\\w*|Spravato)';
const OR = '(?:or|versus|vs\\.?)';
const JOINT = `(?:\\s*[-–/+&]\\s*|,?\\s+(?:and|plus|${OR})\\s+)`;
const IS_JOINT = expressionOf(`^${JOINT}$`);
const NAME = '[\\w-]+';

/** "ketamine and midazolam infusions", "a ketamine or a placebo infusion", "ketamine, propofol, midazolam infusions". */
const OF_BOTH_BEFORE = expressionOf(
  `(?:${KETAMINE}(?:(?:\\s*,\\s*${NAME})*${JOINT}|(?:\\s*,\\s*${NAME})+\\s*,\\s*)|\\ban?\\s+${KETAMINE}\\s+${OR}\\s+an?\\s+)${NAME}\\s+$`,
);
/** "infusion of propofol and ketamine", "long-term use of opioids, ketamine or alcohol". */
const OF_BOTH_AFTER = expressionOf(`^\\s+of\\s+${NAME}(?:\\s*,\\s*${NAME})*(?:\\s*,\\s*|${JOINT})${KETAMINE}`);

export function createJudge(matcher: Matcher, senses: Senses): Judge {
  const conditionsOf = lazyConditions(senses.conditions);
  const health = new RegExp(`(?<![\\p{L}\\p{N}])(?:${senses.healthWords.join('|')})`, 'iu');
  const drugs = new Set(senses.otherDrugs.map(formKey));
  const things = new Set(senses.otherThings?.map(formKey));
  const owners = senses.otherOwners?.join('|');
  const ownerBefore = owners ? expressionOf(`\\b(?:${owners})[’']?s?\\s+$`) : null;
  const ownerAfter = owners ? expressionOf(`^\\s+of\\s+(?:the\\s+)?(?:${owners})\\b`) : null;
  const isDrug = ({ class: of, key }: Candidate) => of === 'drug' || drugs.has(key);
  const isNamed = (each: Candidate) => each.class === 'core' || isDrug(each);
  const namedIn = perBlock((candidates) => candidates.filter(isNamed).sort((a, b) => a.start - b.start));
  const isTelling = (each: Candidate) => each.class === 'clear' || (isNamed(each) && !things.has(each.key));
  const hasTellingForm = perBlock((candidates) => candidates.some(isTelling));

  /** Beside a core or clear form, or where the text around speaks of health, drugs or the brain. */
  function isInCompany(candidate: Candidate, block: ReadBlock, within: 'block' | 'around' = 'around'): boolean {
    if (hasTellingForm(block.candidates)) return true;
    if (health.test(without(candidate, block.text))) return true;
    if (within === 'block') return false;
    const around = textAround(block);
    return health.test(around) || matcher.candidates(around).some(isTelling);
  }

  /** "saline infusion", "half-life of paracetamol": of something that stands right beside it. */
  function isOfAnother(before: string, after: string): boolean {
    return (ownerBefore?.test(before) || ownerAfter?.test(after)) ?? false;
  }

  /** "metabolite", "infusion", "half-life": whose? The nearest drug named owns it; clause, block, before it, after. */
  function isKetamines(candidate: Candidate, block: ReadBlock, page: Page): boolean {
    const textBefore = block.text.slice(Math.max(0, candidate.start - REACH), candidate.start);
    const textAfter = block.text.slice(candidate.end, candidate.end + REACH);
    if (OF_BOTH_BEFORE.test(textBefore) || OF_BOTH_AFTER.test(textAfter)) return true;
    if (isOfAnother(textBefore, textAfter)) return false;
    const clause = clauseAround(block.text, candidate);
    const named = around(candidate, namedIn(block.candidates));
    const inClause = named.filter((each) => each.start >= clause.start && each.end <= clause.end);
    for (const forms of [inClause, named]) {
      const owner = nearest(candidate, forms);
      if (owner) return owner.class === 'core' || isJoined(owner, forms, block.text);
    }
    const { before, after, outer } = block.around?.() ?? NOTHING;
    for (const [text, at] of [
      [before, before.length],
      [outer?.before ?? '', outer?.before.length ?? 0],
      [after, 0],
      [outer?.after ?? '', 0],
    ] as const) {
      const near = matcher.candidates(text).filter(isNamed);
      // A page about ketamine names others to compare it with.
      if (page.context === 'about' && near.some((each) => each.class === 'core')) return true;
      const owner = nearest({ start: at, end: at }, near);
      if (owner) return owner.class === 'core';
    }
    return page.context === 'about' || !page.namesOtherDrugs;
  }

  function meets(condition: Condition, candidate: Candidate, block: ReadBlock, page: Page): boolean {
    const before = block.text.slice(Math.max(0, candidate.start - REACH), candidate.start);
    const after = block.text.slice(candidate.end, candidate.end + REACH);
    const rest = without(candidate, block.text);
    const has = (pattern: RegExp | null, ...texts: string[]) =>
      pattern !== null && texts.some((text) => pattern.test(text));
    return (
      !has(condition.notAfter, before) &&
      !has(condition.notBefore, after) &&
      !has(condition.notWith, rest) &&
      !(condition.notNear && has(condition.notNear, rest, textAround(block))) &&
      (!condition.clauseWith || has(condition.clauseWith, clauseWithout(candidate, block.text))) &&
      (!condition.onlyWith || has(condition.onlyWith, rest) || has(condition.onlyWith, textAround(block))) &&
      (!condition.ofKetamine || isKetamines(candidate, block, page)) &&
      (!condition.inCompany || page.context === 'about' || isInCompany(candidate, block, condition.inCompany))
    );
  }

  function verdict(candidate: Candidate, block: ReadBlock, page: Page): Verdict {
    if (candidate.class === 'other') return yes('a known other sense');
    if (candidate.class === 'context' && page.context === 'none')
      return no('has other meanings, and the page does not name ketamine');
    const broken = conditionsOf(candidate.key).find((condition) => !meets(condition, candidate, block, page));
    if (broken) return no(broken.because);
    if (candidate.class === 'core') return yes('names ketamine');
    if (candidate.class === 'clear') return yes('has one meaning wherever it stands');
    if (page.context === 'about') return yes('the page is about ketamine');
    if (page.isOfHealth || isInCompany(candidate, block))
      return yes('the page names ketamine, and speaks of health here');
    return no('the page names ketamine only in passing, and does not speak of health here');
  }

  /** Whether most blocks with context forms speak of health. */
  function isOfHealth(blocks: readonly ReadBlock[], memo?: CompanyMemo): boolean {
    let inCompany = 0;
    let asked = 0;
    for (const block of blocks) {
      const candidate = block.candidates.find((each) => each.class === 'context');
      if (!candidate) continue;
      asked += 1;
      const is = memo?.get(block) ?? isInCompany(candidate, block);
      memo?.set(block, is);
      if (is) inCompany += 1;
    }
    return inCompany >= MOST * asked;
  }

  return {
    verdict,
    page(blocks, title, length, memo) {
      const core = blocks.reduce((sum, { candidates }) => sum + countCore(candidates), 0);
      const health = isOfHealth(blocks, memo);
      return {
        context: judgePage({
          core,
          length,
          inTitle: title !== null && countCore(title.candidates) > 0,
          isOfHealth: health,
        }),
        namesOtherDrugs: blocks.some(({ candidates }) => candidates.some(isDrug)),
        isOfHealth: health,
      };
    },
  };
}

const NOTHING: Around = { before: '', after: '' };

function textAround(block: ReadBlock): string {
  return wholeOf(block.around?.() ?? NOTHING);
}

/** All of it in one, the nearest in the middle. */
export function wholeOf({ before, after, outer }: Around): string {
  const text = `${before}\n${after}`;
  return outer ? `${outer.before}\n${text}\n${outer.after}` : text;
}

/** What is the same for all forms of a block, worked out once: a long one may hold tens of thousands. */
function perBlock<Value>(of: (candidates: readonly Candidate[]) => Value): (candidates: readonly Candidate[]) => Value {
  const known = new WeakMap<readonly Candidate[], { value: Value }>();
  return (candidates) => {
    const found = known.get(candidates) ?? { value: of(candidates) };
    known.set(candidates, found);
    return found.value;
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

/** The stretch between one full stop, semicolon or the like and the next. */
function clauseAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - COMPANY_REACH);
  const before = [...text.slice(from, start).matchAll(/[.;!?]["”’)]*\s/gu)].at(-1);
  const after = /[.;!?]["”’)]*(?:\s|$)/u.exec(text.slice(end, end + COMPANY_REACH));
  return {
    start: before ? from + before.index + 1 : from,
    end: after ? end + after.index : Math.min(text.length, end + COMPANY_REACH),
  };
}

/** The text near a form without the form itself: it is not its own company. */
function without({ start, end }: Span, text: string): string {
  return `${text.slice(Math.max(0, start - COMPANY_REACH), start)} ${text.slice(end, end + COMPANY_REACH)}`;
}

function clauseWithout(candidate: Span, text: string): string {
  const clause = clauseAround(text, candidate);
  return `${text.slice(clause.start, candidate.start)} ${text.slice(candidate.end, clause.end)}`;
}

interface Condition {
  /** Each all patterns in one: an expression is compiled when it is first used, and few are. */
  notAfter: RegExp | null;
  notBefore: RegExp | null;
  onlyWith: RegExp | null;
  notWith: RegExp | null;
  notNear: RegExp | null;
  clauseWith: RegExp | null;
  ofKetamine: boolean;
  inCompany: 'block' | 'around' | null;
  because: string;
}

/** Conditions by a form's key, each made when its form is first met: most pages hold few of them. */
function lazyConditions(written: readonly FormCondition[]): (key: string) => readonly Condition[] {
  const byKey = new Map<string, FormCondition[]>();
  for (const condition of written) {
    for (const key of condition.forms.flatMap(spellings).map(formKey)) {
      byKey.set(key, [...(byKey.get(key) ?? []), condition]);
    }
  }
  const made = new Map<FormCondition, Condition>();
  const conditionFor = (each: FormCondition) => {
    const condition = made.get(each) ?? compileCondition(each);
    made.set(each, condition);
    return condition;
  };
  const none: readonly Condition[] = [];
  return (key) => byKey.get(key)?.map(conditionFor) ?? none;
}

function compileCondition(written: FormCondition): Condition {
  const pattern = (texts: readonly string[] | undefined, wrap: (text: string) => string) =>
    texts && texts.length > 0 ? expressionOf(texts.map(wrap).join('|')) : null;
  return {
    notAfter: pattern(written.notAfter, (text) => `(?:${text})$`),
    notBefore: pattern(written.notBefore, (text) => `^(?:${text})`),
    onlyWith: pattern(written.onlyWith, (text) => text),
    notWith: pattern(written.notWith, (text) => text),
    notNear: pattern(written.notNear, (text) => text),
    clauseWith: pattern(written.clauseWith, (text) => text),
    ofKetamine: written.ofKetamine ?? false,
    inCompany: written.inCompany ?? null,
    because: written.because,
  };
}

/** Unicode's rules of letters take twice as long to compile, and hardly any condition asks for them. */
function expressionOf(source: string): RegExp {
  return new RegExp(source, /\\[pPu]\{/.test(source) ? 'iu' : 'i');
}
