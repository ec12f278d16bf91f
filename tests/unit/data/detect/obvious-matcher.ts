import { formKey, isAcronym, spellings } from '../../../../data/forms.ts';
import type { Topic } from '../../../../data/types.ts';

/** A form at a place, as the obvious matcher sees it. */
export interface Found {
  start: number;
  end: number;
  topic: string;
}

const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{Nd}\p{Nl}_]/u.test(character);
const isBetween = (character: string) => /[\s\u00ad\u2010-\u2015\u2212\ufe63\uff0d-]/u.test(character);
const isSpace = (character: string) => /\s/u.test(character);
const isApostrophe = (character: string | undefined) => character !== undefined && /['’‘ʼ]/u.test(character);

/**
 * Slow and plain: at every place of the text tries every spelling, letter by letter, by the rules as
 * CONTRIBUTING states them. The compiled matcher must find just this. Knows neither addresses nor context.
 */
export function obviousCandidates(text: string, topics: readonly Pick<Topic, 'id' | 'forms'>[]): Found[] {
  const found: Found[] = [];
  const known = topics.flatMap((topic) =>
    Object.values(topic.forms ?? {})
      .flat()
      .flatMap(spellings)
      .map((spelling) => ({ topic: topic.id, spelling })),
  );
  for (let start = 0; start < text.length; start += 1) {
    const seen = new Set<string>();
    for (const { topic, spelling } of known) {
      const key = formKey(spelling);
      if (seen.has(`${topic} ${key}`)) continue;
      const end = endOf(text, start, spelling);
      if (end === null) continue;
      seen.add(`${topic} ${key}`);
      found.push({ start, end, topic });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where a spelling that begins at a place ends; null where it does not stand there. */
function endOf(text: string, start: number, spelling: string): number | null {
  const words = spelling.split(/[\s-]+/u).filter((word) => word !== '');
  if (/^[\p{L}\p{N}]/u.test(words[0] ?? '') && isWord(text[start - 1])) return null;
  let at = start;
  for (const [i, word] of words.entries()) {
    if (i > 0) {
      const next = skipBetween(text, at);
      if (next === null) return null;
      at = next;
    }
    const there = text.slice(at, at + word.length);
    const isHalf = /^\(?[SR]\)?$/u.test(word);
    const hasDash = isBetween(text[at + word.length] ?? '') && !isSpace(text[at + word.length] as string);
    const exact = isAcronym(word) || (isHalf && !hasDash);
    if (exact ? there !== word : there.toLowerCase() !== word.toLowerCase()) return null;
    if (i === 0 && word.length === 1 && isHalf && isApostrophe(text[start - 1]) && isWord(text[start - 2])) return null;
    at += word.length;
  }
  return isWord(text[at]) ? null : at;
}

/** Past white space, or one dash with white space or none around it. */
function skipBetween(text: string, from: number): number | null {
  let at = from;
  let dashes = 0;
  while (at < text.length && isBetween(text[at] as string)) {
    if (!isSpace(text[at] as string)) dashes += 1;
    if (dashes > 1) return null;
    at += 1;
  }
  return at > from ? at : null;
}
