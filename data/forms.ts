/**
 * How a form that people write expands: plural, dash or space, case, quotes.
 * The rules stand at the head of CONTRIBUTING's "Add a form".
 */

const DASH = '[\\u00ad\\u2010-\\u2015\\u2212\\ufe63\\uff0d-]';

/** A character that may stand between the parts of a form: a dash, a soft hyphen, white space. */
export const SEPARATOR = '[\\s\\u00ad\\u2010-\\u2015\\u2212\\ufe63\\uff0d-]';

/** What may stand between two parts: any white space (indented markup has much), or one dash with or without it. */
export const BETWEEN_PARTS = `(?:\\s*${DASH}\\s*|\\s+)`;

const SEPARATORS = new RegExp(`${SEPARATOR}+`, 'gu');
const APOSTROPHES = /[’‘ʼ＇]/gu;

/** The key a form and any spelling of it share: lower case, one space between parts, straight quotes. */
export function formKey(written: string): string {
  return written.replace(SEPARATORS, ' ').replace(APOSTROPHES, "'").trim().toLowerCase();
}

/** Whether a word is an acronym (two capitals or more: NMDA, mTOR, SSRI): those count only as written. */
export function isAcronym(word: string): boolean {
  return (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/**
 * The spellings of a form, itself first: singular and plural of its last word.
 * "half-life" gives "half-lives" too, "memory problems" gives "memory problem", "MDD" never loses a letter.
 */
export function spellings(form: string): string[] {
  const last = /\p{L}+$/u.exec(form)?.[0];
  if (!last) return [form];
  const head = form.slice(0, form.length - last.length);
  const all = new Set([form]);
  for (const word of numbersOf(last)) all.add(head + word);
  return [...all];
}

function numbersOf(word: string): string[] {
  if (isAcronym(word)) return [word, `${word}s`];
  if (/(ss|us|is|[^aeiou]sis)$/u.test(word)) return [word];
  if (/s$/u.test(word)) return [word, word.replace(/ies$/u, 'y'), word.slice(0, -1)];
  if (/[^aeiou]y$/u.test(word)) return [word, word.replace(/y$/u, 'ies')];
  if (/life$/u.test(word)) return [word, word.replace(/fe$/u, 'ves')];
  if (/(x|ch|sh)$/u.test(word)) return [word, `${word}es`];
  return [word, `${word}s`];
}
