import { BETWEEN_PARTS, formKey, isAcronym, SEPARATOR, spellings } from '../forms.ts';
import type { FormClass, Senses, Topic } from '../types.ts';
import { needsNormalizing, normalize } from './normalize.ts';

/** A form that stands in a text, before context has decided whether it counts. */
export interface Candidate {
  /** First character, as a UTF-16 offset into the text given. */
  start: number;
  /** One past the last character. */
  end: number;
  /** Topic id; empty for a known other sense, which only keeps shorter forms away, and for another drug. */
  topic: string;
  class: CandidateClass;
  /** The form's key: lower case, single spaces. */
  key: string;
}

export type CandidateClass = FormClass | 'other' | 'drug';

/** All forms as plain data, made at build time: nothing is expanded on a page. */
export interface CompiledMatcher {
  /** Source of one regular expression over all spellings (flags `giu`), longest first. */
  source: string;
  /** Spellings by topic and class; acronyms in them keep their capitals. */
  forms: { topic: string; class: CandidateClass; spellings: string[] }[];
}

const WORD = '[\\p{L}\\p{N}_]';

/** @throws Error naming both topics when two of them claim one spelling. */
export function compileMatcher(
  topics: readonly Pick<Topic, 'id' | 'forms'>[],
  senses: Pick<Senses, 'otherSenses' | 'otherDrugs'> = { otherSenses: [], otherDrugs: [] },
): CompiledMatcher {
  const owner = new Map<string, string>();
  const forms: CompiledMatcher['forms'] = [];
  const otherSenses = new Set(senses.otherSenses.flatMap((sense) => sense.phrases).map(formKey));
  const add = (topic: string, formClass: CandidateClass, written: readonly string[]) => {
    const own: string[] = [];
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
      if (other === undefined) own.push(spelling);
      owner.set(key, topic);
    }
    if (own.length > 0) {
      forms.push({ topic, class: formClass, spellings: own });
    }
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
    senses.otherDrugs.filter((drug) => !owned(drug)),
  );
  return { source: expressionFor(forms.flatMap((form) => form.spellings.map(formKey))), forms };
}

/** One expression over keys, folded into a prefix tree, whole words only. */
export function expressionFor(keys: readonly string[]): string {
  const worded = keys.filter((key) => /^[\p{L}\p{N}]/u.test(key));
  const bracketed = keys.filter((key) => !/^[\p{L}\p{N}]/u.test(key));
  const starts = [`(?<!${WORD})${prefixTree(worded)}`];
  if (bracketed.length > 0) starts.push(prefixTree(bracketed));
  return `(?:${starts.join('|')})(?!${WORD})`;
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

interface Entry {
  topic: string;
  class: CandidateClass;
  key: string;
  /** Words that count only as written, by place; absent where the form has no acronym. */
  exact?: (string | undefined)[];
  /** Number of parts. */
  words: number;
}

export interface Matcher {
  /** Every form in the text and every shorter form it begins with, in reading order; they may overlap. */
  candidates(text: string): Candidate[];
}

export function createMatcher(compiled: CompiledMatcher): Matcher {
  const expression = new RegExp(compiled.source, 'giu');
  const entries = entriesOf(compiled);

  function inPlainText(text: string): Candidate[] {
    const found: Candidate[] = [];
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
      const words = wordsOf(match[0]);
      for (let count = words.length; count > 0; count -= 1) {
        const entry = entries.get(keyOf(words, count));
        const end = match.index + (words[count - 1]?.end ?? 0);
        if (
          entry &&
          standsAsWritten(entry, words) &&
          !isPossessive(entry, text, match.index) &&
          !isInsideAddress(text, match.index, end)
        ) {
          found.push({ start: match.index, end, topic: entry.topic, class: entry.class, key: entry.key });
        }
      }
      // On to the next word, not behind the match: an overlapping longer form may begin inside it.
      expression.lastIndex = match.index + Math.max(1, words[0]?.end ?? 1);
    }
    return found;
  }

  return {
    candidates(text) {
      const found = inPlainText(text);
      if (!needsNormalizing(text)) return found;
      const plain = normalize(text);
      const seen = new Set(found.map((each) => `${each.start}:${each.end}`));
      for (const each of inPlainText(plain.text)) {
        const start = plain.toOriginal(each.start);
        const end = endInOriginal(text, plain.toOriginal(each.end - 1), plain.toOriginal(each.end));
        if (!seen.has(`${start}:${end}`)) found.push({ ...each, start, end });
      }
      return found.sort((a, b) => a.start - b.start || b.end - a.end);
    },
  };
}

/** An end mapped back keeps the marks of its last letter and leaves invisible characters behind it outside. */
function endInOriginal(text: string, lastStart: number, next: number): number {
  let end = next;
  while (end > lastStart + 1 && /[\u00ad\u200b-\u200d\u2060]/u.test(text[end - 1] as string)) end -= 1;
  return end;
}

function entriesOf(compiled: CompiledMatcher): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const form of compiled.forms) {
    for (const spelling of form.spellings) {
      const words = wordsOf(spelling).map((word) => word.text);
      const key = formKey(spelling);
      const entry: Entry = { topic: form.topic, class: form.class, key, words: words.length };
      if (form.topic !== '' && words.some(countsAsWritten)) {
        entry.exact = words.map((word) => (countsAsWritten(word) ? word : undefined));
      }
      entries.set(key, entry);
    }
  }
  return entries;
}

/** Acronyms, and the S, R and K of a name: "the patient's ketamine" holds a small s. */
function countsAsWritten(word: string): boolean {
  return isAcronym(word) || /^\(?[SR]\)?$/u.test(word);
}

function standsAsWritten(entry: Entry, words: readonly Word[]): boolean {
  return entry.exact?.every((exact, i) => exact === undefined || words[i]?.text === exact) ?? true;
}

/** "the PATIENT'S KETAMINE": the S belongs to the word before it. */
function isPossessive(entry: Entry, text: string, start: number): boolean {
  return entry.exact?.[0]?.length === 1 && /\p{L}['’‘ʼ]$/u.test(text.slice(Math.max(0, start - 2), start));
}

interface Word {
  text: string;
  end: number;
}

const PARTS = new RegExp(`(?:(?!${SEPARATOR}).)+`, 'gsu');

function wordsOf(text: string): Word[] {
  return [...text.matchAll(PARTS)].map((part) => ({ text: part[0], end: part.index + part[0].length }));
}

function keyOf(words: readonly Word[], count: number): string {
  return formKey(
    words
      .slice(0, count)
      .map((word) => word.text)
      .join(' '),
  );
}

const ADDRESS =
  /:\/\/|^www\.|\S@\S+\.\S|[\p{L}\p{N}]\.(?:com|org|net|gov|edu|io|info|health|clinic|care|life|med|int|nhs|co|uk|us|ca|au|eu|de|fr|es|it|nl|nz|ie|html?|php|aspx?|pdf|docx?|xlsx?|pptx?|csv|txt|zip|jpe?g|png|gif|svg|mp[34])(?![\p{L}\p{N}])/u;

/** Whether the run without spaces around a match is a web or e-mail address, a domain or a file name. */
export function isInsideAddress(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && !/[\s"'“”‘’<>()[\]{},;|]/u.test(text[from - 1] as string)) from -= 1;
  while (to < text.length && !/[\s"'“”‘’<>()[\]{},;|]/u.test(text[to] as string)) to += 1;
  if (from === start && to === end) return false;
  return ADDRESS.test(text.slice(from, to));
}
