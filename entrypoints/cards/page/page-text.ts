import type { ReadBlock, TermFinder, TermMatch } from '../../../data/detect/find-terms.ts';
import { isHeading } from './skip-rules.ts';
import { type TextBlock, textBlocks } from './text-blocks.ts';

/** A block of the page in which forms stand. */
export interface FoundBlock extends ReadBlock {
  block: TextBlock;
}

/** A mention that counts, in its block. */
export interface Mention extends TermMatch {
  found: FoundBlock;
}

/** What the page's text holds: kept block by block, so that a change costs what it touches. */
export class PageText {
  private readonly finder: TermFinder;
  /** Blocks with forms in them, by the element they belong to directly. */
  private readonly blocks = new Map<Element, FoundBlock[]>();
  /** Lengths of all text by element, so that density can be judged without keeping the text. */
  private readonly lengths = new Map<Element, number>();
  private readonly headings = new Set<Element>();
  private changed = true;

  constructor(finder: TermFinder) {
    this.finder = finder;
  }

  /**
   * Read a root again, or for the first time, in steps: the caller decides when to go on.
   * @param ownOnly only the text that belongs to the root directly, not the blocks inside it
   * @param onElement called with each element entered that may hold a shadow root
   */
  *read(root: Element | ShadowRoot, ownOnly = false): Generator<void> {
    if (root.nodeType === Node.ELEMENT_NODE) this.forget(root as Element);
    for (const step of textBlocks(root, { ownOnly })) {
      if (step.type === 'enter') {
        if (!ownOnly || step.element === root) this.forget(step.element);
        if (isHeading(step.element)) {
          this.headings.add(step.element);
          this.changed = true;
        }
      } else {
        this.take(step.block);
      }
      yield;
    }
  }

  private take(block: TextBlock): void {
    this.lengths.set(block.element, (this.lengths.get(block.element) ?? 0) + block.text.length);
    const read = this.finder.read(block.text);
    if (read.candidates.length === 0) return;
    this.changed = true;
    const found = { ...read, block, around: () => textAround(block.element) };
    const others = this.blocks.get(block.element);
    if (others) others.push(found);
    else this.blocks.set(block.element, [found]);
  }

  /** Let go of an element and all in it: it has become an editor, or something else that is not read. */
  *forgetAll(root: Element | ShadowRoot): Generator<void> {
    const elements = root.nodeType === Node.ELEMENT_NODE ? [root as Element] : [];
    for (const element of [...elements, ...root.querySelectorAll('*')]) {
      this.forget(element);
      yield;
    }
  }

  private forget(element: Element): void {
    if (this.blocks.delete(element)) this.changed = true;
    if (this.headings.delete(element)) this.changed = true;
    this.lengths.delete(element);
  }

  /** Headings of the first rank say what a page is about as its title does. */
  private firstHeadings(): string {
    return [...this.headings]
      .filter(({ localName }) => localName === 'h1')
      .map(textOf)
      .join('\n');
  }

  /** Let go of elements that have left the document. */
  prune(): void {
    for (const element of this.lengths.keys()) if (!element.isConnected) this.forget(element);
    for (const element of this.headings) if (!element.isConnected) this.forget(element);
  }

  /** Whether anything that bears on mentions has changed since this was last asked. */
  takeChanged(): boolean {
    const { changed } = this;
    this.changed = false;
    return changed;
  }

  /** All mentions that count on the page as it stands, in document order, with their section's number. */
  mentions(title: string): { mention: Mention; section: number }[] {
    const blocks = [...this.blocks.values()].flat();
    const length = [...this.lengths.values()].reduce((sum, each) => sum + each, 0);
    const page = this.finder.page(blocks, `${title}\n${this.firstHeadings()}`, length);
    const result: { mention: Mention; section: number }[] = [];
    let section = 0;
    for (const element of inDocumentOrder([...new Set([...this.blocks.keys(), ...this.headings])])) {
      if (this.headings.has(element)) section += 1;
      for (const found of this.blocks.get(element) ?? []) {
        for (const term of this.finder.terms(found, page)) result.push({ mention: { ...term, found }, section });
      }
    }
    return result;
  }
}

// Enough to tell what a passage is about; a container of the whole page would tell nothing.
const MOST_AROUND = 600;

/**
 * The row of a cell, the list of an item, what follows a heading; else the block before (it may be the heading)
 * and the one after, unless that begins another section.
 */
function textAround(element: Element): string {
  const group = element.closest('tr, ul, ol, dl');
  if (group && group !== element) return [...group.children].map(textOf).join('\n').slice(0, MOST_AROUND);
  const { previousElementSibling: before, nextElementSibling: after } = element;
  if (isHeading(element)) return after ? textOf(after) : '';
  return `${before ? textOf(before) : ''}\n${after && !isHeading(after) ? textOf(after) : ''}`;
}

function textOf(element: Element): string {
  return (element.textContent ?? '').slice(0, MOST_AROUND);
}

function inDocumentOrder(elements: Element[]): Element[] {
  return elements.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}
