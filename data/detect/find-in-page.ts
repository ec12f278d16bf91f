import type { ReadBlock, TermFinder, TermMatch } from './find-terms.ts';
import { countCore, judgePage, type PageContext } from './page-context.ts';

/**
 * What a page is, judged by its blocks and its title.
 * @param length of all text read, blocks without forms included, in UTF-16 code units
 */
export function pageContext(blocks: Iterable<ReadBlock>, title: ReadBlock | null, length: number): PageContext {
  let core = 0;
  for (const block of blocks) core += countCore(block.candidates);
  return judgePage({ core, length, inTitle: title !== null && countCore(title.candidates) > 0 });
}

// A line feed separates blocks, but for one inside a sentence: text wrapped by a mail program or an
// editor goes on in lower case.
const BLOCK_EDGE = /\n(?!(?<=[\p{L}\p{N},-]\n)\p{Ll})/u;

/**
 * All terms of a whole text; line feeds separate blocks.
 * Offsets are UTF-16 code units into `text`.
 */
export function findInText(finder: TermFinder, text: string, title?: string): TermMatch[] {
  let offset = 0;
  const blocks = text.split(BLOCK_EDGE).map((each) => {
    const block = { ...finder.read(each), offset };
    offset += each.length + 1;
    return block;
  });
  const context = pageContext(blocks, title ? finder.read(title) : null, text.length);
  return blocks.flatMap((block) =>
    finder.terms(block, context).map(({ topic, start, end }) => ({
      topic,
      start: start + block.offset,
      end: end + block.offset,
    })),
  );
}
