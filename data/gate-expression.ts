import { prefixTree } from './detect/compile-matcher.ts';
import { formKey, spellings } from './forms.ts';
import type { Topic } from './types.ts';

/**
 * Source of the one expression (flag `i`) by which the gate asks whether a core or clear form is here. It reads
 * text that the browser has glued together across elements ("HomeKetamineAbout"), so the longer core
 * forms count in any company; the others begin a word and may go on ("PTSDs"). Rather one page too
 * many than a term missed: the cards read again, exactly.
 *
 * Measured on 3.8 MB without terms, against the same forms as a flat alternation (35 ms): folded 14 ms, with
 * the word edge in front 11 ms; by Unicode's idea of a word (flag `u`) 26 to 41 ms, and lower-casing first gains nothing.
 */
export function gateExpression(topics: readonly Pick<Topic, 'forms'>[]): string {
  const keys = (formClass: 'core' | 'clear') =>
    topics
      .flatMap((topic) => topic.forms?.[formClass] ?? [])
      .flatMap(spellings)
      .map(formKey);
  // "ketamine infusion" is found by its "ketamine"; only the shortest of such forms are needed.
  const core = shortest(keys('core'));
  const anywhere = core.filter((key) => key.length >= LONG && !key.includes(' '));
  const edged = shortest([...core, ...keys('clear')]).filter((key) => !anywhere.includes(key));
  const bracketed = edged.filter((key) => !/^\w/u.test(key));
  const starting = edged.filter((key) => /^\w/u.test(key));
  return [prefixTree([...anywhere, ...bracketed]), `\\b${prefixTree(starting)}`].join('|');
}

/**
 * Beginnings of words, one for each form that the expression finds: where none of them stands, in lower case, no
 * form does. Looking for each in turn is sooner done, on a short text, than compiling the expression.
 */
export function gateNeedles(topics: readonly Pick<Topic, 'forms'>[]): string[] {
  const keys = topics
    .flatMap((topic) => [...(topic.forms?.core ?? []), ...(topic.forms?.clear ?? [])])
    .flatMap(spellings)
    .map(formKey);
  return shortest(shortest(keys).map(rarestWord));
}

/** Words of forms that half of all pages hold. */
const COMMON = new Set([
  'working',
  'memory',
  'memories',
  'treatment',
  'network',
  'reaction',
  'reactions',
  'disorder',
  'receptor',
  'function',
  'executive',
  'complex',
  'syndrome',
  'emergence',
]);

function rarestWord(key: string): string {
  const words = key.split(' ').sort((a, b) => b.length - a.length);
  return words.find((word) => !COMMON.has(word)) ?? words[0] ?? key;
}

/** A form this long is hardly ever part of another word. */
const LONG = 6;

function shortest(keys: readonly string[]): string[] {
  const unique = [...new Set(keys)];
  return unique.filter((key) => !unique.some((other) => other !== key && key.includes(other)));
}
