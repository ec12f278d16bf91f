import { anchoredExpression, comparable } from './detect/anchored-expression.ts';
import { formKey, spellings } from './forms.ts';
import type { Topic } from './types.ts';

/**
 * Source of the one expression (flag `i`) that asks whether a core or clear form is here: for the gate, and for the
 * cards, of a block. The gate reads text that the browser has glued together across elements
 * ("HomeKetamineAbout"), so a form counts inside of words too, but for the shortest. Rather one page too many than a
 * term missed: the cards read again, exactly.
 *
 * Measured on 3.6 MB without terms: the forms as a flat alternation 35 ms, folded into a prefix tree 19 ms, by rare
 * letters inside them 5 ms; one look for each form in turn (`includes`) 28 ms.
 */
export function gateExpression(topics: readonly Pick<Topic, 'forms'>[]): string {
  return expressionOf(clearSpellings(topics));
}

/** The same, for core forms alone: whether a text names ketamine. */
export function coreExpression(topics: readonly Pick<Topic, 'forms'>[]): string {
  return expressionOf(topics.flatMap(({ forms }) => forms?.core ?? []).flatMap(spellings));
}

function expressionOf(written: readonly string[]): string {
  // Matches nothing.
  if (written.length === 0) return '(?!)';
  return anchoredExpression(shortest(written).map((each) => ({ written: each, beginsWord: each.length < LONG })));
}

/**
 * For each form that the expression finds the words that must all be there, in lower case, joined by a `+`, or what is
 * short as it is written, with a `~` for BETWEEN_PARTS: where none of these sets stands, no form does. Looking for each
 * in turn is sooner done, on a short text, than compiling the expression, and makes less to keep.
 */
export function gateNeedles(topics: readonly Pick<Topic, 'forms'>[]): string[] {
  const all = [...new Set(shortest(clearSpellings(topics)).map(formKey).map(needleOf))];
  return all.filter(
    (one) => !all.some((other) => other !== one && other.split('+').every((word) => one.includes(word))),
  );
}

function needleOf(key: string): string {
  const words = key.split(' ').filter((word) => word.length > 2);
  // "hole" would be found in "whole": as written, with all that may stand between.
  if (words.join('').length < LONG) return key.replaceAll(' ', '~');
  return words.sort((a, b) => b.length - a.length).join('+');
}

function clearSpellings(topics: readonly Pick<Topic, 'forms'>[]): string[] {
  return topics.flatMap(({ forms }) => [...(forms?.core ?? []), ...(forms?.clear ?? [])]).flatMap(spellings);
}

/** A form this long, and an acronym of four capitals, is hardly ever part of another word; "k-hole" is, of "black hole". */
const LONG = 7;

/** "ketamine infusion" is found by its "ketamine"; only the shortest of such forms are needed. */
function shortest(written: readonly string[]): string[] {
  const unique = new Map(written.map((each) => [comparable(each), each]));
  const texts = [...unique.keys()];
  return [...unique]
    .filter(([text]) => !texts.some((other) => other !== text && text.includes(other)))
    .map(([, each]) => each);
}
