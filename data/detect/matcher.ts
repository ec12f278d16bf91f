import { formKey, SEPARATOR } from '../forms.ts';
import type { FormClass } from '../types.ts';
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
  /** Source of one regular expression over all spellings (flags `gi`), longest first. */
  source: string;
  /** Source of an expression (flag `i`) that is found wherever a core or clear form stands, and a little oftener. */
  clear: string;
  /** The same, of core forms. */
  core: string;
  groups: {
    topic: string;
    class: CandidateClass;
    /** Spellings: lower case, single spaces. */
    keys: string[];
    /** By key, its words that count only as written (acronyms), null for the others; absent where it has none. */
    exact: Record<string, (string | null)[]>;
  }[];
}

interface Entry {
  topic: string;
  class: CandidateClass;
  key: string;
  exact: (string | null)[] | null;
}

export interface Matcher {
  /** Every form in the text and every shorter form it begins with, in reading order; they may overlap. */
  candidates(text: string): Candidate[];
  /** Whether a core or clear form may stand in the text: no is certain. Several times as fast as to find all forms. */
  mayHoldClear(text: string): boolean;
  /** The same, of core forms. */
  mayHoldCore(text: string): boolean;
}

export function createMatcher(compiled: CompiledMatcher): Matcher {
  const all = madeWhenAsked(compiled.source, 'gi');
  const clear = madeWhenAsked(compiled.clear, 'i');
  const core = madeWhenAsked(compiled.core, 'i');
  const entries = entriesOf(compiled);

  function inPlainText(text: string): Candidate[] {
    const found: Candidate[] = [];
    const expression = all();
    const isInsideAddress = addressesIn(text);
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
      const words = wordsOf(match[0]);
      for (let count = words.length; count > 0; count -= 1) {
        const entry = entries.get(keyOf(words, count));
        const end = match.index + (words[count - 1]?.end ?? 0);
        if (
          entry &&
          isWhole(text, match.index, end) &&
          standsAsWritten(entry, words, match[0]) &&
          !isPossessive(entry, text, match.index) &&
          !isInsideAddress(match.index, end)
        ) {
          found.push({ start: match.index, end, topic: entry.topic, class: entry.class, key: entry.key });
        }
      }
      // On to the next word, not behind the match: an overlapping longer form may begin inside it.
      expression.lastIndex = match.index + endOfFirst(words);
    }
    return found;
  }

  const holds = (what: () => RegExp, text: string) =>
    what().test(text) || (needsNormalizing(text) && what().test(normalize(text).text));

  return {
    mayHoldClear: (text) => holds(clear, text),
    mayHoldCore: (text) => holds(core, text),
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

const LONG = '\0'.repeat(1000);

/**
 * V8 makes an expression that is first asked of a short text into byte code, and into machine code when asked again.
 * Of thousands of forms the byte code alone takes four times as long as the machine code, which a long text gets at once.
 */
function madeWhenAsked(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    if (made) return made;
    made = new RegExp(source, flags);
    made.test(LONG);
    return made;
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
  for (const { topic, class: of, keys, exact } of compiled.groups) {
    for (const key of keys) entries.set(key, { topic, class: of, key, exact: exact[key] ?? null });
  }
  return entries;
}

function standsAsWritten(entry: Entry, words: readonly Word[], written: string): boolean {
  return entry.exact?.every((exact, i) => exact === null || isAsWritten(exact, words[i], written)) ?? true;
}

/** "s-ketamine" is hardly ever the plural of the word before; "patient s ketamine" and "dose(s) ketamine" are. */
function isAsWritten(exact: string, word: Word | undefined, written: string): boolean {
  if (word?.text === exact) return true;
  return /^\(?[SR]\)?$/u.test(exact) && word?.text.toUpperCase() === exact && /\S/u.test(written[word.end] ?? ' ');
}

/** Where the first word of a match ends, in UTF-16 code units: another may begin right behind a bracket in it. */
function endOfFirst([first]: readonly Word[]): number {
  const bracket = first?.text.search(/\)\p{L}/u) ?? -1;
  return bracket < 0 ? Math.max(1, first?.end ?? 1) : bracket + 1;
}

// Not all numbers: a raised one, or one in a circle, is a note behind the word.
const WORD_BEFORE = /[\p{L}\p{Nd}\p{Nl}_]$/u;
const WORD_AFTER = /^[\p{L}\p{Nd}\p{Nl}_]/u;

/** Whether no letter or digit of any script stands right beside; the expression has asked for ASCII's alone. */
function isWhole(text: string, start: number, end: number): boolean {
  const opens = text.charCodeAt(start) === BRACKET;
  // Two code units, since a letter may be a pair of them.
  return (
    (opens || isAsciiAt(text, start - 1) || !WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start))) &&
    (isAsciiAt(text, end) || !WORD_AFTER.test(text.slice(end, end + 2)))
  );
}

/** Nearly always, and then there is nothing to look at: the expression has done so. */
function isAsciiAt(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text.charCodeAt(at) < 128;
}

const BRACKET = 40;

/** "the PATIENT'S KETAMINE": the S belongs to the word before it. */
function isPossessive(entry: Entry, text: string, start: number): boolean {
  return entry.exact?.[0]?.length === 1 && /\p{L}['’‘ʼ]$/u.test(text.slice(Math.max(0, start - 2), start));
}

interface Word {
  text: string;
  end: number;
}

const IS_SEPARATOR = new RegExp(SEPARATOR, 'u');

function wordsOf(text: string): Word[] {
  // Nearly all are one word.
  if (!IS_SEPARATOR.test(text)) return [{ text, end: text.length }];
  const words: Word[] = [];
  let start = -1;
  for (let i = 0; i <= text.length; i += 1) {
    const isBetween = i === text.length || IS_SEPARATOR.test(text[i] as string);
    if (isBetween && start >= 0) words.push({ text: text.slice(start, i), end: i });
    if (isBetween) start = -1;
    else if (start < 0) start = i;
  }
  return words;
}

function keyOf(words: readonly Word[], count: number): string {
  let key = words[0]?.text ?? '';
  for (let i = 1; i < count; i += 1) key += ` ${words[i]?.text}`;
  return key.includes('’') || key.includes('‘') || key.includes('ʼ') ? formKey(key) : key.toLowerCase();
}

const ADDRESS =
  /:\/\/|^www\.|[^\s@]@[^\s@]+\.[^\s@]|[\p{L}\p{N}]\.(?:com|org|net|gov|edu|io|info|health|clinic|care|life|med|int|nhs|co|uk|us|ca|au|eu|de|fr|es|it|nl|nz|ie|html?|php|aspx?|pdf|docx?|xlsx?|pptx?|csv|txt|zip|jpe?g|png|gif|svg|mp[34])(?![\p{L}\p{N}])/u;

const RUN_ENDS = /[\s"'“”‘’<>()[\]{},;|]/u;

/**
 * Whether the run without spaces around a match in a text is a web or e-mail address, a domain or a file name. A run is
 * read once, however many matches it holds: anybody may post one that is nothing but matches.
 */
export function addressesIn(text: string): (start: number, end: number) => boolean {
  let run = { from: 0, to: 0, isAddress: false };
  return (start, end) => {
    if (start < run.from || end > run.to) {
      let from = start;
      let to = end;
      while (from > 0 && !RUN_ENDS.test(text[from - 1] as string)) from -= 1;
      while (to < text.length && !RUN_ENDS.test(text[to] as string)) to += 1;
      run = { from, to, isAddress: ADDRESS.test(text.slice(from, to)) };
    }
    return run.isAddress;
  };
}
