import { formKey } from '../forms.ts';
import type { Senses } from '../types.ts';
import { type Condition, lazyConditions } from './conditions.ts';
import type { ReadBlock } from './find-terms.ts';
import type { Candidate, Matcher } from './matcher.ts';
import { createOwnership } from './ownership.ts';
import { countCore, judgePage, type Page } from './page-context.ts';
import { clauseWithout, perBlock, REACH, textAround, without } from './surroundings.ts';

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

/** The share of blocks with context forms, in fitting company, that makes a page one of health. */
const MOST = 0.75;

export function createJudge(matcher: Matcher, senses: Senses): Judge {
  const conditionsOf = lazyConditions(senses.conditions);
  const health = new RegExp(`(?<![\\p{L}\\p{N}])(?:${senses.healthWords.join('|')})`, 'iu');
  const drugs = new Set(senses.otherDrugs.map(formKey));
  const things = new Set(senses.otherThings?.map(formKey));
  const isDrug = ({ class: of, key }: Candidate) => of === 'drug' || drugs.has(key);
  const isNamed = (each: Candidate) => each.class === 'core' || isDrug(each);
  const isKetamines = createOwnership(matcher, isNamed, senses.otherOwners);
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

  /** Stocks, boards and beaches stand on pages about ketamine as well; what is said of it in one breath with them is of it. */
  function isVetoed(pattern: RegExp | null, candidate: Candidate, block: ReadBlock, page: Page): boolean {
    if (!pattern?.test(without(candidate, block.text))) return false;
    const clause = clauseWithout(candidate, block.text);
    if (page.context === 'about' && !pattern.test(clause)) return false;
    return !health.test(clause) && !matcher.mayHoldCore(clause);
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
      !isVetoed(condition.notWith, candidate, block, page) &&
      !(condition.notNear && has(condition.notNear, rest, textAround(block))) &&
      (!condition.clauseWith || has(condition.clauseWith, clauseWithout(candidate, block.text))) &&
      (!condition.onlyWith || has(condition.onlyWith, rest) || has(condition.onlyWith, textAround(block))) &&
      (!condition.ofKetamine || isKetamines(candidate, block, page)) &&
      (!condition.inCompany ||
        page.context === 'about' ||
        has(condition.companyWith, rest) ||
        isInCompany(candidate, block, condition.inCompany))
    );
  }

  function verdict(candidate: Candidate, block: ReadBlock, page: Page): Verdict {
    if (candidate.class === 'other') return yes('a known other sense');
    if (candidate.class === 'context' && page.context === 'none')
      return no('has other meanings, and the page does not name ketamine');
    const conditions = conditionsOf(candidate.key);
    const broken = conditions.find((condition) => !meets(condition, candidate, block, page));
    if (broken) return no(broken.because);
    if (candidate.class === 'core') return yes('names ketamine');
    if (candidate.class === 'clear') return yes('has one meaning wherever it stands');
    if (page.context === 'about') return yes('the page is about ketamine');
    if (page.isOfHealth || isInCompany(candidate, block))
      return yes('the page names ketamine, and speaks of health here');
    if (conditions.some(({ companyWith }) => companyWith?.test(without(candidate, block.text))))
      return yes('the page names ketamine, and speaks of drugs here');
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
