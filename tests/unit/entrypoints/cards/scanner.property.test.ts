// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PageText } from '../../../../entrypoints/cards/page/page-text.ts';
import { rangeIn, textBlocks } from '../../../../entrypoints/cards/page/text-blocks.ts';
import { realFinder } from '../../data/detect/finder.ts';
import { anyText, FUZZ_TIMEOUT_MS, fuzz } from '../../fuzz.ts';
import { showHtml } from '../../show-html.ts';

const TAGS =
  'p div span b i a sup h1 h2 ul li table tr td dl dt dd br pre code textarea script style svg title math ruby rt template slot x-y select option fact-card'.split(
    ' ',
  );
// The test document keeps a little of everything it ever parsed: more would need more memory than there is.
const MOST = 40_000;

const words = fc.constantFrom(
  'ketamine',
  ' NMDA',
  ' receptor',
  'depression ',
  '(S)-',
  'K',
  '\u00ad',
  ' ',
  '&amp;',
  '&#0;',
  '<',
);
const { markup } = fc.letrec<{ markup: string }>((tie) => ({
  markup: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    words,
    anyText,
    // Half of the elements are never closed, or closed by another.
    fc
      .tuple(
        fc.constantFrom(...TAGS),
        fc.array(tie('markup'), { maxLength: 4 }),
        fc.constantFrom(...TAGS, ''),
        fc.boolean(),
      )
      .map(([tag, inner, other, whole]) => `<${tag}>${inner.join('')}${whole ? `</${tag}>` : other && `</${other}>`}`),
  ),
}));
const page = fc.array(markup, { maxLength: 6 }).map((parts) => parts.join(''));

it('fuzz: any markup is read without a throw, and every offset lies in its text', { timeout: FUZZ_TIMEOUT_MS }, () => {
  const holds = (html: string) => {
    showHtml(html);
    for (const step of textBlocks(document.body)) {
      if (step.type !== 'text') continue;
      const { text, pieces } = step.block;
      expect(pieces.every(({ node, start }) => text.startsWith(node.data, start) && document.body.contains(node))).toBe(
        true,
      );
    }
    const pageText = new PageText(realFinder);
    for (const _ of pageText.read(document.body));
    for (const { mention } of [...pageText.mentions('ketamine')].flat()) {
      const { start, end, found } = mention;
      expect(start >= 0 && start < end && end <= found.block.text.length).toBe(true);
      expect(rangeIn(found.block, start, end)?.collapsed).toBe(false);
    }
  };
  fuzz('markup', page, holds, ['', '<p>ketamine</p>', '<ul><li>NMDA <b>receptor</ul>ketamine'], MOST);
});
