import { isBlock, isUnread, UNEVEN } from './skip-rules.ts';

/** A text node inside a block, and where its text begins in the block's. */
export interface Piece {
  node: Text;
  start: number;
}

/** A run of text that a reader sees as one line of thought: joined across inline elements, ended by block edges. */
export interface TextBlock {
  /** The element it belongs to directly; of text right in a shadow root, the host. */
  element: Element;
  /** The same, but the root itself for text right in a shadow root: under it the text is kept and forgotten. */
  owner: Element | ShadowRoot;
  text: string;
  pieces: readonly Piece[];
}

/** What a walk meets, in document order. */
export type WalkStep =
  | { type: 'text'; block: TextBlock }
  /** A block element is entered, before anything in it. */
  | { type: 'enter'; element: Element };

// No letter and no space: ends a word and a term where something that is not text stands in a line.
const OBJECT = '\ufffc';

/**
 * Walk the text of a root, block by block, in document order. The element itself is walked too.
 * Shadow roots are not entered; the caller walks those as roots of their own.
 *
 * @param options.ownOnly read only the runs that belong to the root directly, not the blocks inside it
 */
export function* textBlocks(
  root: Element | ShadowRoot | DocumentFragment,
  options: { ownOnly?: boolean } = {},
): Generator<WalkStep> {
  const top = root.nodeType === Node.ELEMENT_NODE ? (root as Element) : null;
  if (top && isUnread(top)) return;
  const stack: Run[] = [];
  let run = top ? new Run(top) : new Run((root as ShadowRoot).host, root as ShadowRoot);
  if (top) {
    yield { type: 'enter', element: top };
    const even = EvenBlock.of(top);
    if (even) {
      if (even.text !== '') yield { type: 'text', block: even };
      return;
    }
  }

  let node: Node | null = root.firstChild;
  while (node) {
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
    let descend = false;
    if (isText(node)) run.add(node as Text);
    else if (element) {
      if (element.localName === 'br') run.addText('\n');
      else if (isUnread(element)) run.addText(OBJECT);
      else if (isBlock(element)) {
        // What stands in the line like a picture or a button breaks it without ending the block's element.
        if (run.hasText) yield run.finish();
        if (!options.ownOnly) {
          yield { type: 'enter', element };
          const even = EvenBlock.of(element);
          if (even) {
            if (even.text !== '') yield { type: 'text', block: even };
          } else if (element.firstChild) {
            stack.push(run);
            run = new Run(element);
            descend = true;
          }
        }
      } else {
        if (separates(element)) run.addText(OBJECT);
        descend = element.firstChild !== null;
      }
    }
    if (descend) {
      node = (node as Element).firstChild;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) {
        if (run.hasText) yield run.finish();
        return;
      }
      const left = node as Element;
      if (isBlock(left)) {
        if (run.hasText) yield run.finish();
        run = stack.pop() ?? new Run(left.parentElement ?? left);
      } else if (separates(left)) run.addText(OBJECT);
    }
    node = node?.nextSibling ?? null;
  }
}

/**
 * Raised notes ("ketamine" with a 1 behind it) and links in a row stand apart without a space between, be each link
 * alone in a wrapper, as tags are. UNEVEN says the same.
 */
function separates(element: Element): boolean {
  if (element.localName === 'sup') return true;
  if (element.localName !== 'a') return false;
  if (elementBeside(element)?.localName === 'a') return true;
  const wrapper = element.parentElement;
  if (!wrapper || isBlock(wrapper) || wrapper.firstChild !== wrapper.lastChild) return false;
  const beside = elementBeside(wrapper);
  return beside !== null && !isBlock(beside) && beside.firstElementChild?.localName === 'a';
}

/** What touches an element, before it or else behind it. */
function elementBeside(element: Element): Element | null {
  const beside = element.previousSibling ?? element.nextSibling;
  return beside?.nodeType === Node.ELEMENT_NODE ? (beside as Element) : null;
}

function isText(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
}

const NEW_WORD = /^\p{Lu}\p{Ll}/u;
const ENDS_IN_WORD = /[\p{Ll}\p{N}]/u;
const NEW_WORD_INSIDE = /[\p{Ll}\p{N}]\p{Lu}\p{Ll}/u;

/**
 * A block in which nothing but text in a line stands, as nearly all do: its text is what the browser gives in one read.
 * To ask each text node for its own takes three times as long, so they are sought only where a form stands.
 */
class EvenBlock implements TextBlock {
  readonly element: Element;
  readonly owner: Element;
  readonly text: string;
  private found: readonly Piece[] | undefined;

  private constructor(element: Element, text: string) {
    this.element = element;
    this.owner = element;
    this.text = text;
  }

  /** Null where something divides the line, or may. */
  static of(element: Element): EvenBlock | null {
    const hasElements = element.firstElementChild !== null;
    if (hasElements && element.querySelector(UNEVEN)) return null;
    const text = element.textContent ?? '';
    const isOneNode = () => !hasElements && element.firstChild === element.lastChild;
    return NEW_WORD_INSIDE.test(text) && !isOneNode() ? null : new EvenBlock(element, text);
  }

  /** None where the text has changed meanwhile: it will be read again. */
  get pieces(): readonly Piece[] {
    this.found ??= this.element.textContent === this.text ? piecesIn(this.element) : [];
    return this.found;
  }
}

function piecesIn(element: Element): Piece[] {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  let start = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.length === 0) continue;
    pieces.push({ node, start });
    start += node.length;
  }
  return pieces;
}

class Run {
  private readonly element: Element;
  private readonly owner: Element | ShadowRoot;
  private text = '';
  private pieces: Piece[] = [];

  constructor(element: Element, owner: Element | ShadowRoot = element) {
    this.element = element;
    this.owner = owner;
  }

  get hasText(): boolean {
    return this.pieces.length > 0;
  }

  add(node: Text): void {
    const data = node.data;
    if (data === '') return;
    // "Home" and "Ketamine" in two spans that are laid out apart: a new word begins without a space.
    if (NEW_WORD.test(data) && ENDS_IN_WORD.test(this.text.slice(-1))) this.text += OBJECT;
    this.pieces.push({ node, start: this.text.length });
    this.text += data;
  }

  addText(text: string): void {
    if (this.hasText) this.text += text;
  }

  finish(): WalkStep {
    const block: TextBlock = { element: this.element, owner: this.owner, text: this.text, pieces: this.pieces };
    this.text = '';
    this.pieces = [];
    return { type: 'text', block };
  }
}

/**
 * The range of a stretch of a block's text.
 * @param start first character, as a UTF-16 offset into the block's text; `end` one past the last
 * @returns null when a text node has since become shorter
 */
export function rangeIn(block: TextBlock, start: number, end: number): Range | null {
  const from = pieceAt(block.pieces, start);
  const to = pieceAt(block.pieces, end - 1);
  if (!from || !to) return null;
  const startOffset = start - from.start;
  const endOffset = end - to.start;
  if (startOffset > from.node.length || endOffset > to.node.length) return null;
  const range = document.createRange();
  range.setStart(from.node, startOffset);
  range.setEnd(to.node, endOffset);
  return range;
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).start <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}
