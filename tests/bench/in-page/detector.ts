import gateForms from 'virtual:gate-expression';
import compiled from 'virtual:matcher';
import { findInText } from '../../../data/detect/find-in-text.ts';
import { createTermFinder } from '../../../data/detect/find-terms.ts';
import { createMatcher } from '../../../data/detect/matcher.ts';

/**
 * The detector alone, bundled as the extension bundles it, for a page or for node: what of the cost is
 * finding, and what is the page around it.
 */
const finder = createTermFinder(createMatcher(compiled.matcher), compiled.senses);
const gate = new RegExp(gateForms.source.replaceAll('~', gateForms.between), 'i');

/** The gate's question: is there anything? */
export function asks(text: string): boolean {
  return gate.test(text);
}

export interface Place {
  /** Which of the blocks. */
  block: number;
  start: number;
  /** UTF-16 offsets into the block. */
  end: number;
}

/** All terms of some blocks of text, as the cards find them. */
export function finds(texts: readonly string[]): Place[] {
  const namesKetamine = finder.mayName(texts.join('\n'));
  const blocks = texts.map((text) => ({
    ...(namesKetamine ? finder.read(text) : finder.readClear(text)),
    around: () => '',
  }));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const page = finder.page(blocks, '', length);
  return blocks.flatMap((each, block) => finder.terms(each, page).map(({ start, end }) => ({ block, start, end })));
}

/** How many terms `detect` finds in a text whose blocks are lines. */
export function detects(text: string): number {
  return findInText(finder, text).length;
}
