import { BETWEEN_PARTS, isAcronym, SEPARATOR } from '../forms.ts';

/**
 * Relative frequency of letters in English text, in per cent (R. E. Lewand, Cryptological Mathematics, 2000).
 * Only their order and rough size matter here.
 */
const FREQUENCY: Record<string, number> = {
  ...{ a: 8.2, b: 1.5, c: 2.8, d: 4.3, e: 12.7, f: 2.2, g: 2, h: 6.1, i: 7, j: 0.15, k: 0.77, l: 4, m: 2.4 },
  ...{ n: 6.7, o: 7.5, p: 1.9, q: 0.095, r: 6, s: 6.3, t: 9.1, u: 2.8, v: 0.98, w: 2.4, x: 0.15, y: 2, z: 0.074 },
};
/** A capital, in lower case prose. */
const CAPITAL = 0.03;
const OTHER_SIGN = 0.3;

/** A character of a form, or the place between two of its parts. */
interface Sign {
  /** One character, in lower case unless it counts only as written; a space between parts. */
  text: string;
  /** Of an acronym: only in this case. */
  exact: boolean;
}

/** A way to write a form, as the expression is to find it. */
export interface Spelling {
  written: string;
  /** Whether it must begin where a word begins; else it counts inside of words too. */
  beginsWord: boolean;
}

/**
 * Source of one expression (flag `i`) that finds any of some spellings, wherever it stands. A browser's engine
 * runs fastest over text in which hardly any character can begin a match. So each spelling is looked
 * for by a rare letter inside it, its anchor (of “ketamine” the m), and only where that and what follows stand is it
 * looked behind. All anchors together are as rare as can be.
 *
 * A match begins at the anchor: it tells that a form is here, not where it begins.
 */
export function anchoredExpression(spellings: readonly Spelling[]): string {
  const forms = spellings.map((spelling) => ({ ...spelling, signs: signsOf(spelling.written) }));
  const anchors = rareAnchors(forms.map(({ signs }) => signs));
  const root = emptyTree();
  for (const { signs, beginsWord } of forms) {
    const at = anchorIn(signs, anchors);
    const behind = at === 0 && !beginsWord ? '' : `(?<=${beginsWord ? '\\b' : ''}${sourceOf(signs)})`;
    grow(root, signs.slice(at), behind);
  }
  return fold(root);
}

/**
 * A spelling's characters in a form that compares: two spellings that differ in nothing an expression
 * heeds have the same one, and a spelling that holds another one holds its text.
 */
export function comparable(written: string): string {
  return signsOf(written)
    .map(({ text }) => text)
    .join('');
}

function signsOf(written: string): Sign[] {
  const words = written.split(new RegExp(`${SEPARATOR}+`, 'u')).filter((word) => word !== '');
  return words.flatMap((word, i) => {
    const exact = isAcronym(word);
    const signs = [...(exact ? word : word.toLowerCase())].map((text) => ({ text, exact }));
    return i === 0 ? signs : [{ text: ' ', exact: false }, ...signs];
  });
}

function frequencyOf({ text }: Sign): number {
  if (text === ' ') return 100;
  return FREQUENCY[text] ?? (FREQUENCY[text.toLowerCase()] ?? OTHER_SIGN / CAPITAL) * CAPITAL;
}

/**
 * A set of signs, one at least in each form, that together are rare. Of all signs the commonest that can be spared is
 * let go, again and again; then, as long as that helps, each one kept is forbidden in turn and the others chosen anew.
 */
function rareAnchors(forms: readonly (readonly Sign[])[]): ReadonlySet<string> {
  const frequency = new Map(forms.flat().map((sign) => [idOf(sign), frequencyOf(sign)]));
  const commonest = [...frequency.keys()].sort((a, b) => (frequency.get(b) ?? 0) - (frequency.get(a) ?? 0));
  const has = (ids: ReadonlySet<string>) => forms.every((signs) => signs.some((sign) => ids.has(idOf(sign))));
  const sumOf = (ids: ReadonlySet<string>) => [...ids].reduce((sum, id) => sum + (frequency.get(id) ?? 0), 0);
  const without = (forbidden: ReadonlySet<string>) => {
    const left = new Set(commonest.filter((id) => !forbidden.has(id)));
    for (const id of [...left]) {
      left.delete(id);
      if (!has(left)) left.add(id);
    }
    return left;
  };
  const forbidden = new Set<string>();
  let best = without(forbidden);
  for (const id of commonest) {
    const other = without(new Set([...forbidden, id]));
    if (!has(other) || sumOf(other) >= sumOf(best)) continue;
    forbidden.add(id);
    best = other;
  }
  return best;
}

/** Where in a form its rarest anchor stands. */
function anchorIn(signs: readonly Sign[], anchors: ReadonlySet<string>): number {
  let found = -1;
  for (const [i, sign] of signs.entries()) {
    if (!anchors.has(idOf(sign))) continue;
    if (found < 0 || frequencyOf(sign) < frequencyOf(signs[found] as Sign)) found = i;
  }
  return found;
}

interface Tree {
  next: Map<string, { sign: Sign; tree: Tree }>;
  /** What must be behind the place where a form ends. */
  ends: Set<string>;
}

function emptyTree(): Tree {
  return { next: new Map(), ends: new Set() };
}

function grow(root: Tree, signs: readonly Sign[], behind: string): void {
  let tree = root;
  for (const sign of signs) {
    const child = tree.next.get(idOf(sign)) ?? { sign, tree: emptyTree() };
    tree.next.set(idOf(sign), child);
    tree = child.tree;
  }
  tree.ends.add(behind);
}

function fold(tree: Tree): string {
  // Where a form ends with nothing to look behind for, a longer one tells no more.
  if (tree.ends.has('')) return '';
  const branches = [...tree.ends, ...[...tree.next.values()].map(branch)];
  return branches.length === 1 ? (branches[0] as string) : `(?:${branches.join('|')})`;
}

/** A child and, as far as nothing branches off, what follows it. */
function branch({ sign, tree }: { sign: Sign; tree: Tree }): string {
  const run = [sign];
  let end = tree;
  while (end.ends.size === 0 && end.next.size === 1) {
    const [only] = end.next.values();
    if (!only) break;
    run.push(only.sign);
    end = only.tree;
  }
  return sourceOf(run) + fold(end);
}

function sourceOf(signs: readonly Sign[]): string {
  let source = '';
  let exact = false;
  for (const sign of signs) {
    if (sign.exact !== exact) source += sign.exact ? '(?-i:' : ')';
    exact = sign.exact;
    source += patternOf(sign.text);
  }
  return exact ? `${source})` : source;
}

function patternOf(text: string): string {
  if (text === ' ') return BETWEEN_PARTS;
  if (text === "'") return "['’‘ʼ]";
  return text.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&');
}

function idOf({ text, exact }: Sign): string {
  return `${exact ? '=' : ''}${text}`;
}
