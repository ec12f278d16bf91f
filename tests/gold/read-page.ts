import { readFileSync } from 'node:fs';
import { PageText } from '../../entrypoints/cards/page/page-text.ts';
import { type TextBlock, textBlocks } from '../../entrypoints/cards/page/text-blocks.ts';
import { realFinder } from '../unit/data/detect/finder.ts';

/** A stretch of a page: its block's number in document order, and UTF-16 offsets in the block's text. */
export interface Span {
  block: number;
  start: number;
  end: number;
  topic: string;
  text: string;
  /** Of a mention that was found: why it counts. */
  why?: string;
}

export interface LabelledPage {
  /** Mentions as labelled by `<mark data-topic>`. */
  labels: Span[];
  /** Forms that stand there in another sense, labelled by `<span data-trap>`. */
  traps: Span[];
  /** Mentions as the code that runs in pages finds them. */
  found: Span[];
}

/** Read a labelled page with the page's own code. Labels are inline elements, so they change no text. */
export function readLabelledPage(file: string): LabelledPage {
  const parsed = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  const blocks = [...textBlocks(document.body)].flatMap((step) => (step.type === 'text' ? [step.block] : []));
  const page = new PageText(realFinder);
  page.heed(parsed.title);
  do for (const _ of page.read(document.body));
  while (page.takeReadAgain());
  // The two walks make blocks of their own; a block is known by the text node it begins with.
  const mentions = [...page.mentions(parsed.title)].flat().map(({ mention }) => mention);
  const numberOf = (block: TextBlock) => blocks.findIndex((each) => each.pieces[0]?.node === block.pieces[0]?.node);
  return {
    labels: labelled('mark[data-topic]', 'data-topic', blocks, file),
    traps: labelled('[data-trap]', 'data-trap', blocks, file),
    found: mentions.map(({ found, start, end, topic, why }) => ({
      block: numberOf(found.block),
      start,
      end,
      topic,
      text: found.block.text.slice(start, end),
      why,
    })),
  };
}

function labelled(selector: string, attribute: string, blocks: readonly TextBlock[], file: string): Span[] {
  return [...document.querySelectorAll(selector)].map((element) => {
    const nodes = textNodesIn(element);
    const [first, last] = [nodes[0], nodes.at(-1)];
    const block = blocks.findIndex((each) => each.pieces.some((piece) => piece.node === first));
    const from = blocks[block]?.pieces.find((piece) => piece.node === first);
    const to = blocks[block]?.pieces.find((piece) => piece.node === last);
    if (!from || !to)
      throw new Error(`${file}: the label “${element.textContent}” does not stand in one block of text`);
    const end = to.start + to.node.data.length;
    return {
      block,
      start: from.start,
      end,
      topic: element.getAttribute(attribute) ?? '',
      text: blocks[block]?.text.slice(from.start, end) ?? '',
    };
  });
}

function textNodesIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if ((node as Text).data !== '' && !parent?.closest('rt, rp')) nodes.push(node as Text);
  }
  return nodes;
}
