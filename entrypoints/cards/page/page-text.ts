import type { Around, ReadBlock, TermFinder, TermMatch } from '../../../data/detect/find-terms.ts';
import type { CompanyMemo } from '../../../data/detect/judge.ts';
import type { Page } from '../../../data/detect/page-context.ts';
import { wholeOf } from '../../../data/detect/surroundings.ts';
import { DocumentOrder } from './document-order.ts';
import { isShadowRoot } from './shadow-roots.ts';
import { isHeading, isInUnread } from './skip-rules.ts';
import { textAround, textOf } from './text-around.ts';
import { type TextBlock, textBlocks } from './text-blocks.ts';

/** A block of the page in which forms stand. */
export class FoundBlock implements ReadBlock {
  readonly block: TextBlock;
  readonly text: string;
  readonly candidates: ReadBlock['candidates'];
  private beside: Around | undefined;

  constructor({ text, candidates }: ReadBlock, block: TextBlock) {
    this.text = text;
    this.candidates = candidates;
    this.block = block;
  }

  readonly around = (): Around => {
    this.beside ??= textAround(this.block.element);
    return this.beside;
  };

  /** Whether the text around it has been asked for and is another one by now. */
  takeOtherAround(): boolean {
    if (!this.beside) return false;
    if (wholeOf(textAround(this.block.element)) === wholeOf(this.beside)) return false;
    this.beside = undefined;
    return true;
  }
}

/** A mention that counts, in its block. */
export interface Mention extends TermMatch {
  found: FoundBlock;
}

/** A mention, and the number of its section: from one heading to the next. */
export interface PlacedMention {
  mention: Mention;
  section: number;
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
  /** What was judged stays so as long as what it was judged by does: the block, the text around it, the page. */
  private judged = new WeakMap<FoundBlock, TermMatch[]>();
  private judgedFor = '';
  private readonly company: CompanyMemo = new WeakMap();
  /** What is kept of text in shadow roots. */
  private readonly inRoots = new Set<Element | ShadowRoot>();
  private isSettled = false;
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
   * @param how.ownOnly only the text that belongs to the root directly, not the blocks inside it
   * @param how.inWalk as a part of the walk through all of the document, in its order
   */
  *read(root: Element | ShadowRoot, how: { ownOnly?: boolean; inWalk?: boolean } = {}): Generator<undefined, void> {
    const { ownOnly = false, inWalk = false } = how;
    const isInRoot = isShadowRoot(root.getRootNode());
    this.forget(root);
    let done = 0;
    for (const step of textBlocks(root, { ownOnly })) {
      done += STEP_COST;
      if (step.type === 'enter') {
        if (!ownOnly || step.element === root) this.forget(step.element);
        if (isHeading(step.element)) {
          if (step.element.localName === 'h1') this.heed(textOf(step.element));
          this.headings.add(step.element);
          this.held.add(step.element, inWalk);
          if (isInRoot) this.inRoots.add(step.element);
          this.changed = true;
        }
      } else {
        this.take(step.block, inWalk);
        if (isInRoot) this.inRoots.add(step.block.owner);
        done += step.block.text.length;
      }
      if (done < PER_STEP) continue;
      done = 0;
      yield;
    }
  }

  private take(block: TextBlock, inWalk: boolean): void {
    this.length += block.text.length;
    this.lengths.set(block.owner, (this.lengths.get(block.owner) ?? 0) + block.text.length);
    const read = this.namesKetamine ? this.finder.read(block.text) : this.finder.readClear(block.text);
    if (read.candidates.length === 0) return;
    if (!this.namesKetamine && this.finder.names(read)) this.readAllForms();
    this.changed = true;
    this.held.add(block.owner, inWalk);
    const found = new FoundBlock(read, block);
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
  *forgetAll(root: Element | ShadowRoot): Generator<undefined, void> {
    for (const element of [root, ...root.querySelectorAll('*')]) {
      this.forget(element);
      yield;
    }
  }

  /**
   * Let go of what stands in shadow roots inside something that is not read any more.
   * @param onRoot called with each of those roots
   */
  *forgetUnreadInRoots(onRoot: (root: Node) => void): Generator<undefined, void> {
    for (const place of this.inRoots) {
      if (isInUnread(place)) {
        onRoot(place.getRootNode());
        this.forget(place);
      }
      yield;
    }
  }

  private forget(element: Element | ShadowRoot): void {
    if (this.blocks.delete(element)) this.changed = true;
    if (this.headings.delete(element as Element)) this.changed = true;
    this.held.delete(element);
    this.inRoots.delete(element);
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

  /**
   * Let go of elements that have left the document.
   * @param onRoot called with each shadow root that has left it with text inside
   */
  prune(onRoot: (root: Node) => void): void {
    for (const places of [this.lengths.keys(), this.headings]) {
      for (const place of places) {
        if (place.isConnected) continue;
        if (this.inRoots.has(place)) onRoot(place.getRootNode());
        this.forget(place);
      }
    }
  }

  /** The whole page has been read once: what comes now may stand anywhere. */
  settle(): void {
    this.held.settle();
    this.isSettled = true;
  }

  /** Whether anything that bears on mentions has changed since this was last asked. */
  takeChanged(): boolean {
    const { changed } = this;
    this.changed = false;
    return changed;
  }

  /**
   * All mentions that count on the page as it stands, in document order, block by block.
   * Nothing may be read in between.
   */
  *mentions(title: string): Generator<PlacedMention[], void> {
    const blocks = [...this.blocks.values()].flat();
    // While the page is read for the first time nothing on it is taken to change.
    for (const found of this.isSettled ? blocks : []) {
      if (!found.takeOtherAround()) continue;
      this.judged.delete(found);
      this.company.delete(found);
    }
    const page = this.finder.page(blocks, `${title}\n${this.firstHeadings()}`, this.length, this.company);
    const judgedFor = `${page.context} ${page.isOfHealth} ${page.namesOtherDrugs}`;
    if (judgedFor !== this.judgedFor) this.judged = new WeakMap();
    this.judgedFor = judgedFor;
    let section = 0;
    for (const element of this.held.all()) {
      if (this.headings.has(element as Element)) section += 1;
      for (const found of this.blocks.get(element) ?? []) {
        yield this.termsOf(found, page).map((term) => ({ mention: { ...term, found }, section }));
      }
    }
  }

  private termsOf(found: FoundBlock, page: Page): TermMatch[] {
    const terms = this.judged.get(found) ?? this.finder.terms(found, page);
    this.judged.set(found, terms);
    return terms;
  }
}

/** So much is read between two steps, in UTF-16 code units: a step costs about as much as a short block. */
const PER_STEP = 2000;
/** A block costs, beside its text, as much as so much text. */
const STEP_COST = 100;
