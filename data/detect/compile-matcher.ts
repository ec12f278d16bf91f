import { BETWEEN_PARTS, formKey, isAcronym, SEPARATOR, spellings } from '../forms.ts';
import { coreExpression, gateExpression } from '../gate-expression.ts';
import type { Senses, Topic } from '../types.ts';
import type { CandidateClass, CompiledMatcher } from './matcher.ts';

/** @throws Error naming both topics when two of them claim one spelling. */
export function compileMatcher(
  topics: readonly Pick<Topic, 'id' | 'forms'>[],
  senses: Pick<Senses, 'otherSenses' | 'otherDrugs' | 'otherThings'> = { otherSenses: [], otherDrugs: [] },
): CompiledMatcher {
  const owner = new Map<string, string>();
  const groups: CompiledMatcher['groups'] = [];
  const otherSenses = new Set(senses.otherSenses.flatMap((sense) => sense.phrases).map(formKey));
  const add = (topic: string, formClass: CandidateClass, written: readonly string[]) => {
    const keys: string[] = [];
    const exact: Record<string, (string | null)[]> = {};
    // A single word of another sense is meant just as it stands: "kets", not "ket".
    const all = written.flatMap((form) => (formClass === 'other' && !/\s/u.test(form) ? [form] : spellings(form)));
    for (const spelling of all) {
      const key = formKey(spelling);
      // "kets" are sweets: a plural may be another sense, though the form itself may not.
      if (topic !== '' && otherSenses.has(key) && !written.includes(spelling)) continue;
      const other = owner.get(key);
      if (other !== undefined && other !== topic) {
        throw new Error(
          `“${spelling}” is a form of both “${other || 'another sense'}” and “${topic || 'another sense'}”`,
        );
      }
      if (other !== undefined) continue;
      owner.set(key, topic);
      keys.push(key);
      const words = topic === '' ? [] : spelling.split(new RegExp(`${SEPARATOR}+`, 'u')).filter((word) => word !== '');
      if (words.some(countsAsWritten)) exact[key] = words.map((word) => (countsAsWritten(word) ? word : null));
    }
    if (keys.length > 0) groups.push({ topic, class: formClass, keys, exact });
  };
  for (const topic of topics) {
    for (const formClass of ['core', 'clear', 'context'] as const) {
      add(topic.id, formClass, topic.forms?.[formClass] ?? []);
    }
  }
  add(
    '',
    'other',
    senses.otherSenses.flatMap((sense) => sense.phrases),
  );
  // A drug that is a topic's form as well (phencyclidine) stays one, and owns what is beside it all the same.
  const owned = (drug: string) => owner.has(formKey(drug));
  add(
    '',
    'drug',
    [...senses.otherDrugs, ...(senses.otherThings ?? [])].filter((each) => !owned(each)),
  );
  return {
    source: expressionFor(groups.flatMap((group) => group.keys)),
    clear: gateExpression(topics),
    core: coreExpression(topics),
    groups,
  };
}

/**
 * One expression (flags `gi`) over keys, folded into a prefix tree. Its word edges are ASCII's: by Unicode's idea
 * of letters (flag `u`) it takes twice as long to compile and half as long again to run. So it finds a
 * little too much (a form behind an “é”), and the matcher looks at the letters beside a match.
 * @throws Error for a key that begins with neither an ASCII letter or digit nor a bracket
 */
export function expressionFor(keys: readonly string[]): string {
  const worded = keys.filter((key) => /^\w/u.test(key));
  const bracketed = keys.filter((key) => key.startsWith('('));
  const other = keys.find((key) => !/^[\w(]/u.test(key));
  if (other) throw new Error(`the form “${other}” must begin with a letter or digit of ASCII, or a bracket`);
  const starts = [`\\b${prefixTree(worded)}`];
  if (bracketed.length > 0) starts.push(prefixTree(bracketed));
  return `(?:${starts.join('|')})(?!\\w)`;
}

/** Keys folded into a prefix tree, as the source of an expression; the longest is tried first. */
export function prefixTree(keys: readonly string[]): string {
  return `(?:${fold(treeOf(keys))})`;
}

interface Tree {
  end: boolean;
  next: Map<string, Tree>;
}

function treeOf(keys: readonly string[]): Tree {
  const root: Tree = { end: false, next: new Map() };
  for (const key of keys) {
    let node = root;
    for (const character of key) {
      let child = node.next.get(character);
      if (!child) {
        child = { end: false, next: new Map() };
        node.next.set(character, child);
      }
      node = child;
    }
    node.end = true;
  }
  return root;
}

function fold(tree: Tree): string {
  const branches = [...tree.next].map(([character, child]) => pattern(character) + fold(child));
  if (branches.length === 0) return '';
  const body = branches.length === 1 && !tree.end ? branches[0] : `(?:${branches.join('|')})`;
  // Greedy, so that the longest spelling is tried first; the word edge behind it makes it give back.
  return `${body}${tree.end ? '?' : ''}`;
}

function pattern(character: string): string {
  if (character === ' ') return BETWEEN_PARTS;
  if (character === "'") return "['’‘ʼ]";
  return character.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&');
}

/** Acronyms, and the S and R of a name: "the patient's ketamine" holds a small s. */
function countsAsWritten(word: string): boolean {
  return isAcronym(word) || /^\(?[SR]\)?$/u.test(word);
}
