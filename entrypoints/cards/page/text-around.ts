import type { Around } from '../../../data/detect/find-terms.ts';
import { blockOf, isHeading } from './skip-rules.ts';

// Enough to tell what a passage is about; a container of the whole page would tell nothing.
const MOST_AROUND = 600;

const CELLS = 'td, th';
const PARTS = `${CELLS}, li, dt, dd`;

/**
 * The cells beside a cell, the items beside an item, what follows a heading; else the block before (it may be the
 * heading) and the one after, unless that begins another section. A block alone in its cell or item stands for it; for one
 * among others there what stands beside the whole is `outer`.
 */
export function textAround(block: Element): Around {
  let element = block;
  while (element.parentElement?.closest(PARTS) && isAlone(element)) element = element.parentElement;
  const part = element.parentElement?.closest(PARTS);
  return part ? { ...textBeside(element), outer: textBeside(part) } : textBeside(element);
}

function textBeside(element: Element): Around {
  if (element.matches(CELLS)) return cellsBeside(element);
  const { previousElementSibling: before, nextElementSibling: after } = element;
  if (isHeading(element)) return { before: '', after: textsOf([after]) };
  if (element.matches(PARTS)) {
    // Two on either side: enough for a list, and a long one is not read whole.
    return {
      before: textsOf([before?.previousElementSibling, before, counterpartOf(element)]),
      after: textsOf([after, after?.nextElementSibling]),
    };
  }
  return { before: textsOf([before]), after: after && !isHeading(after) ? textOf(after) : '' };
}

/** Whether nothing beside an element has text: the first that has, mostly the first of all, settles it. */
function isAlone(element: Element): boolean {
  for (let each = element.parentNode?.firstChild; each; each = each.nextSibling) {
    if (each !== element && each.nodeType !== Node.COMMENT_NODE && textOf(each).trim() !== '') return false;
  }
  return true;
}

/** The row, the cell itself with what stands before it: it may be all that says what a short row is about. */
function cellsBeside(cell: Element): Around {
  const cells = [...(cell.parentElement?.children ?? [])];
  const next = cells.indexOf(cell) + 1;
  return {
    before: textsOf(cells.slice(0, next)).slice(0, MOST_AROUND),
    after: textsOf(cells.slice(next)).slice(0, MOST_AROUND),
  };
}

/** The term that a definition is of, some definitions before perhaps; of a term its definition. */
function counterpartOf(item: Element): Element | null {
  if (item.localName === 'dt') return item.nextElementSibling;
  let before = item.localName === 'dd' ? item.previousElementSibling : null;
  while (before?.localName === 'dd') before = before.previousElementSibling;
  return before;
}

function textsOf(elements: readonly (Element | null | undefined)[]): string {
  return elements.map((each) => (each ? textOf(each) : '')).join('\n');
}

/** The beginning of a text, its blocks and lines apart. */
export function textOf(node: Node): string {
  if (!(node as Element).firstElementChild) return (node.textContent ?? '').slice(0, MOST_AROUND);
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  let text = '';
  let last: Element | null = null;
  while (text.length < MOST_AROUND && walker.nextNode()) {
    const { currentNode: piece } = walker;
    const block = blockOf(piece);
    if (last && (block !== last || piece.previousSibling?.nodeName === 'BR')) text += '\n';
    text += piece.nodeValue ?? '';
    last = block;
  }
  return text.slice(0, MOST_AROUND);
}
