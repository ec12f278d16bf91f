import gateForms from 'virtual:gate-expression';
import compiled from 'virtual:matcher';
import { findInText } from '../../../data/detect/find-in-text.ts';
import { createTermFinder, type ReadBlock } from '../../../data/detect/find-terms.ts';
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

/**
 * All terms of some blocks of text, as the cards find them.
 * @param whole all text in one, as the gate has read it and hands it on
 */
export function finds(texts: readonly string[], whole = texts.join('\n')): Place[] {
  const namesKetamine = finder.mayName(whole);
  const read = namesKetamine ? finder.read : finder.readClear;
  const around = () => ({ before: '', after: '' });
  const blocks: (ReadBlock & { place: number })[] = [];
  let length = 0;
  for (const [place, text] of texts.entries()) {
    length += text.length;
    const { candidates } = read(text);
    if (candidates.length > 0) blocks.push({ text, candidates, around, place });
  }
  const page = finder.page(blocks, '', length);
  return blocks.flatMap((each) =>
    finder.terms(each, page).map(({ start, end }) => ({ block: each.place, start, end })),
  );
}

/** How many terms `detect` finds in a text whose blocks are lines. */
export function detects(text: string): number {
  return findInText(finder, text).length;
}
