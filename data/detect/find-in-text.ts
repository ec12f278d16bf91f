import type { Around, ReadBlock, TermFinder, TermMatch } from './find-terms.ts';
import type { Page } from './page-context.ts';

// A line feed separates blocks, but for one inside a sentence: text wrapped by a mail program or an
// editor goes on in lower case.
const BLOCK_EDGE = /\n(?!(?<=[\p{L}\p{N},-]\n)\p{Ll})/u;

interface PlacedBlock extends ReadBlock {
  /** Where the block begins in the whole text. */
  offset: number;
}

/**
 * All terms of a whole text; line feeds separate blocks.
 * Offsets are UTF-16 code units into `text`.
 */
export function findInText(finder: TermFinder, text: string, title?: string): TermMatch[] {
  const { blocks, page } = readText(finder, text, title);
  return blocks.flatMap((block) => finder.terms(block, page).map((term) => shifted(term, block.offset)));
}

/** The same, with what was seen and does not count. */
export function explainText(
  finder: TermFinder,
  text: string,
  title?: string,
): { mentions: TermMatch[]; rejected: TermMatch[] } {
  const { blocks, page } = readText(finder, text, title);
  return {
    mentions: blocks.flatMap((block) => finder.terms(block, page).map((term) => shifted(term, block.offset))),
    rejected: blocks.flatMap((block) => finder.rejections(block, page).map((term) => shifted(term, block.offset))),
  };
}

function readText(finder: TermFinder, text: string, title?: string): { blocks: PlacedBlock[]; page: Page } {
  let offset = 0;
  const lines = text.split(BLOCK_EDGE);
  const namesKetamine = finder.mayName(title ?? '') || finder.mayName(text);
  const blocks = lines.map((line, i) => {
    const read = namesKetamine ? finder.read(line) : finder.readClear(line);
    const block: PlacedBlock = { ...read, offset, around: () => linesBeside(lines, i) };
    offset += line.length + 1;
    return block;
  });
  return { blocks, page: finder.page(blocks, `${title ?? ''}\n${firstHeading(lines)}`, text.length) };
}

/** A short first line without a full stop is a heading. */
function firstHeading(lines: readonly string[]): string {
  const first = lines.find((line) => line.trim() !== '')?.trim() ?? '';
  return first.length <= LONGEST_HEADING && !first.endsWith('.') ? first : '';
}

const LONGEST_HEADING = 100;

/** How many lines on either side are around a line: enough for a list, too few for another matter. */
const LINES_AROUND = 2;

/** The lines before and after that say something: a blank one does not, nor one of a time code or a quotation's sign. */
function linesBeside(lines: readonly string[], at: number): Around {
  const filled = (line: string) => /\p{L}/u.test(line);
  const before = lines
    .slice(Math.max(0, at - 4 * LINES_AROUND), at)
    .filter(filled)
    .slice(-LINES_AROUND);
  const after = lines
    .slice(at + 1, at + 1 + 4 * LINES_AROUND)
    .filter(filled)
    .slice(0, LINES_AROUND);
  return { before: before.join('\n'), after: after.join('\n') };
}

function shifted(term: TermMatch, by: number): TermMatch {
  return { ...term, start: term.start + by, end: term.end + by };
}
