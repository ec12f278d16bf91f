import type { ReadBlock, TermFinder, TermMatch } from '../../../data/detect/find-terms.ts';
import type { CompanyMemo } from '../../../data/detect/judge.ts';
import type { Page } from '../../../data/detect/page-context.ts';
import { DocumentOrder } from './document-order.ts';
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
  private readonly blocks = new Map<Element | ShadowRoot, FoundBlock[]>();
  /** Lengths of all text by element, so that density can be judged without keeping the text. */
  private readonly lengths = new Map<Element | ShadowRoot, number>();
  private readonly headings = new Set<Element>();
  /** Elements of blocks and headings, in document order once asked for. */
  private readonly held = new DocumentOrder();
  /** While the page is read for the first time nothing on it is taken to change: what was judged stays so. */
  private memo: { company: CompanyMemo; page: string; terms: Map<FoundBlock, TermMatch[]> } | undefined = {
    company: new Map(),
    page: '',
    terms: new Map(),
  };
  private length = 0;
  private changed = true;
  /** Whether ketamine has been named: until then context forms cannot count, and are not looked for. */
  private namesKetamine = false;
  /** Ketamine has been named after blocks had been read without context forms. */
  private mustReadAgain = false;

  constructor(finder: TermFinder) {
    this.finder = finder;
  }

  /**
   * Read a root again, or for the first time, in steps: the caller decides when to go on.
   * @param ownOnly only the text that belongs to the root directly, not the blocks inside it
   * @param onElement called with each element entered that may hold a shadow root
   */
  *read(root: Element | ShadowRoot, ownOnly = false): Generator<void> {
    this.forget(root);
    for (const step of textBlocks(root, { ownOnly })) {
      if (step.type === 'enter') {
        if (!ownOnly || step.element === root) this.forget(step.element);
        if (isHeading(step.element)) {
          if (step.element.localName === 'h1') this.heed(textOf(step.element));
          this.headings.add(step.element);
          this.held.add(step.element);
          this.changed = true;
        }
      } else {
        this.take(step.block);
      }
      yield;
    }
  }

  private take(block: TextBlock): void {
    this.length += block.text.length;
    this.lengths.set(block.owner, (this.lengths.get(block.owner) ?? 0) + block.text.length);
    const read = this.namesKetamine ? this.finder.read(block.text) : this.finder.readClear(block.text);
    if (read.candidates.length === 0) return;
    if (!this.namesKetamine && this.finder.names(read)) this.readAllForms();
    this.changed = true;
    this.held.add(block.owner);
    const found = { ...read, block, around: () => textAround(block.element) };
    const others = this.blocks.get(block.owner);
    if (others) others.push(found);
    else this.blocks.set(block.owner, [found]);
  }

  /** Take a text into account that says what the page is about, such as its title. */
  heed(text: string): void {
    if (!this.namesKetamine && this.finder.mayName(text)) this.readAllForms();
  }

  private readAllForms(): void {
    this.namesKetamine = true;
    this.mustReadAgain = this.lengths.size > 0;
  }

  /** Whether all has to be read once more, now that ketamine is named. */
  takeReadAgain(): boolean {
    const { mustReadAgain } = this;
    this.mustReadAgain = false;
    return mustReadAgain;
  }

  /** Let go of an element and all in it: it has become an editor, or something else that is not read. */
  *forgetAll(root: Element | ShadowRoot): Generator<void> {
    for (const element of [root, ...root.querySelectorAll('*')]) {
      this.forget(element);
      yield;
    }
  }

  private forget(element: Element | ShadowRoot): void {
    if (this.blocks.delete(element)) this.changed = true;
    if (this.headings.delete(element as Element)) this.changed = true;
    this.held.delete(element);
    this.length -= this.lengths.get(element) ?? 0;
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

  /** The whole page has been read once: what comes now may stand anywhere. */
  settle(): void {
    this.held.settle();
    this.memo = undefined;
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
    const page = this.finder.page(blocks, `${title}\n${this.firstHeadings()}`, this.length, this.memo?.company);
    const result: { mention: Mention; section: number }[] = [];
    let section = 0;
    for (const element of this.held.all()) {
      if (this.headings.has(element as Element)) section += 1;
      for (const found of this.blocks.get(element) ?? []) {
        for (const term of this.termsOf(found, page)) result.push({ mention: { ...term, found }, section });
      }
    }
    return result;
  }

  private termsOf(found: FoundBlock, page: Page): TermMatch[] {
    const { memo } = this;
    if (!memo) return this.finder.terms(found, page);
    const key = `${page.context} ${page.isOfHealth} ${page.namesOtherDrugs}`;
    if (memo.page !== key) memo.terms.clear();
    memo.page = key;
    const terms = memo.terms.get(found) ?? this.finder.terms(found, page);
    memo.terms.set(found, terms);
    return terms;
  }
}

// Enough to tell what a passage is about; a container of the whole page would tell nothing.
const MOST_AROUND = 600;

/**
 * The row of a cell, the items beside an item, what follows a heading; else the block before (it may be the heading)
 * and the one after, unless that begins another section.
 */
function textAround(element: Element): string {
  const row = element.closest('tr');
  if (row && row !== element) return [...row.children].map(textOf).join('\n').slice(0, MOST_AROUND);
  const item = element.closest('li, dt, dd');
  if (item) return siblingsBeside(item).map(textOf).join('\n');
  const { previousElementSibling: before, nextElementSibling: after } = element;
  if (isHeading(element)) return after ? textOf(after) : '';
  return `${before ? textOf(before) : ''}\n${after && !isHeading(after) ? textOf(after) : ''}`;
}

/** Two on either side: enough for a list, and a long one is not read whole. */
function siblingsBeside(item: Element): Element[] {
  const before = item.previousElementSibling;
  const after = item.nextElementSibling;
  return [before?.previousElementSibling, before, after, after?.nextElementSibling].filter(
    (each) => each instanceof Element,
  );
}

function textOf(element: Element): string {
  return (element.textContent ?? '').slice(0, MOST_AROUND);
}
