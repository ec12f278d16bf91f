import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Tab } from './driver.ts';

const PAGE = join(import.meta.dirname, '../../entrypoints/cards/page');

/** The reader of text blocks as a plain script, so that it can run in a page of a browser without the extension. */
function readerSource(): string {
  const files = ['skip-rules.ts', 'text-blocks.ts'].map((name) => readFileSync(join(PAGE, name), 'utf8'));
  return files
    .map((text) =>
      stripTypeScriptTypes(text)
        .replace(/^import .*$/gmu, '')
        .replace(/^export /gmu, ''),
    )
    .join('\n');
}

const words = fc.array(fc.constantFrom('ketamine', 'blue', 'a', 'tide', 'of', 'memory', '(S)', 'x-y'), {
  minLength: 1,
  maxLength: 4,
});
const text = fc
  .tuple(words, fc.boolean(), fc.boolean())
  .map(([all, before, after]) => `${before ? ' ' : ''}${all.join(' ')}${after ? ' ' : ''}`);
const { inline } = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    fc.constant('<br>'),
    fc.constant('<wbr>'),
    fc
      .tuple(fc.constantFrom('b', 'i', 'span', 'em', 'a', 'u'), fc.array(tie('inline'), { maxLength: 3 }))
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
  ),
}));
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const block = fc.oneof(
  line.map((inner) => `<p>${inner}</p>`),
  line.map((inner) => `<h2>${inner}</h2>`),
  fc.tuple(line, line, line).map(([a, b, c]) => `<div>${a}<div>${b}</div>${c}</div>`),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
  fc.tuple(line, line).map(([a, b]) => `<table><tbody><tr><td>${a}</td><td>${b}</td></tr></tbody></table>`),
  fc.tuple(line, line).map(([a, b]) => `<dl><dt>${a}</dt><dd>${b}</dd></dl>`),
  line.map((inner) => `<style>p { }</style><blockquote>${inner}</blockquote>`),
);

/** Random pages as markup: blocks, inline elements in one another, breaks; the same for the same seed. */
export function randomPages(count: number, seed: number): string[] {
  return fc.sample(
    fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n')),
    { numRuns: count, seed },
  );
}

/** Pages on which our blocks are not the lines of `innerText`, with both. */
export function differencesFromInnerText(tab: Tab, pages: readonly string[]): Promise<string[]> {
  return tab.evaluate(
    (source: string, all: readonly string[]) => {
      // The page has no policy against it, and the source is our own.
      const read = new Function(
        `${source}; return (root) => [...textBlocks(root)].flatMap((step) => step.type === 'text' ? [step.block.text] : []);`,
      )() as (root: Element) => string[];
      const lines = (texts: string[]) =>
        texts
          .flatMap((each) => each.split(/[\n\t]/))
          .map((each) => each.replaceAll('\ufffc', '').replace(/\s+/g, ' ').trim())
          .filter(Boolean);
      const wrong: string[] = [];
      for (const html of all) {
        document.body.innerText = '';
        document.body.append(document.createRange().createContextualFragment(html));
        // White space of the markup is none of the reader's: only a break element makes a line.
        const ours = lines(read(document.body)).join('|');
        const theirs = lines([document.body.innerText]).join('|');
        if (ours !== theirs) wrong.push(`${html}\n  ours:   ${ours}\n  theirs: ${theirs}`);
      }
      return wrong;
    },
    readerSource(),
    pages,
  );
}
