import type { TermMatch } from '../../../data/detect/find-terms.ts';
import type { MarkStyle } from '../../../data/settings.ts';
import { isOrphan } from '../../shared/is-orphan.ts';
import { canDraw, newHighlight, register, unregister } from './highlights.ts';
import { documentMarkSheet, markSheet } from './mark-styles.ts';
import type { FoundBlock } from './page-text.ts';
import { holderOfBox } from './rendered.ts';
import { rangeIn } from './text-blocks.ts';

/** A mention as it is drawn, or could be. */
export interface Mark {
  topic: string;
  /** Why the term counts here, in words for a reader. */
  why: string;
  range: Range;
  /** The block it stands in, or what that stands in, if it has no box. */
  element: Element;
}

/** Names in the page's highlight registry. */
export const RESTING = 'fact-card';
export const OPEN = 'fact-card-open';

// One screen above and below: what comes into view while scrolling is drawn already. Every registered
// range costs something in each frame in which anything on the page changes.
const NEAR = '100% 0px';
const IN_VIEW = '0px';
const FEW = 50;

/**
 * The marks of one frame: ranges in the page's highlight registry, never elements. Only the ones
 * near the viewport are registered.
 */
export class Marks {
  private readonly doc: Document;
  private readonly sheets = { document: new CSSStyleSheet(), root: new CSSStyleSheet() };
  private readonly resting = newHighlight();
  private readonly open = newHighlight();
  private observer: IntersectionObserver;
  private readonly onRendered: () => void;
  private style: MarkStyle;
  private marks: readonly Mark[] = [];
  private byElement = new Map<Element, Mark[]>();
  /** Blocks that hold mentions, drawn or not: what is hidden now may be shown. */
  private observed = new Set<Element>();
  private readonly near = new Set<Element>();
  /** What `resting` holds: in Firefox a content script cannot walk through a Highlight. */
  private registered = new Set<Range>();
  private readonly adopted = new Set<Document | ShadowRoot>();

  /** @param onRendered called when a block that holds mentions comes near, goes, is shown or hidden */
  constructor(doc: Document, style: MarkStyle, onRendered: () => void) {
    this.doc = doc;
    this.onRendered = onRendered;
    this.style = style;
    this.writeSheets();
    // The open one wins where both hold a range.
    this.open.priority = 1;
    this.observer = this.observeWithin(NEAR);
  }

  /**
   * On a page that changes again and again only what is in view is registered: each range costs something in each
   * of its frames.
   */
  setRushing(isRushing: boolean): void {
    this.observer.disconnect();
    this.observer = this.observeWithin(isRushing ? IN_VIEW : NEAR);
    for (const element of this.observed) this.observer.observe(element);
  }

  private observeWithin(rootMargin: string): IntersectionObserver {
    return new IntersectionObserver((entries) => this.moved(entries), { rootMargin });
  }

  /**
   * Draw these marks and no others.
   * @param holders elements of all mentions, those of the marks included
   */
  draw(marks: readonly Mark[], holders: ReadonlySet<Element>): void {
    this.marks = marks;
    const byElement = new Map<Element, Mark[]>();
    for (const mark of marks) {
      const beside = byElement.get(mark.element);
      if (beside) beside.push(mark);
      else byElement.set(mark.element, [mark]);
    }
    for (const element of this.observed) {
      if (holders.has(element)) continue;
      this.observer.unobserve(element);
      this.near.delete(element);
    }
    const fresh = [...holders].filter((element) => !this.observed.has(element));
    for (const element of fresh) this.observer.observe(element);
    // Until the observer says otherwise, with a frame, which on a long page is late, the first marks of all are taken to
    // be near; and what is new where that is little: a page that is rendered anew again and again would never be marked.
    if (this.observed.size === 0 || fresh.length <= FEW)
      for (const element of fresh.slice(0, FEW)) this.near.add(element);
    this.observed = new Set(holders);
    this.byElement = byElement;
    this.register();
  }

  /** Put the page back: nothing registered, no sheet adopted. */
  clear(): void {
    this.draw([], new Set());
    this.setOpen(null);
    // What stands there now may be a newer copy's.
    unregister(RESTING, this.resting);
    unregister(OPEN, this.open);
    this.observer.disconnect();
    for (const root of this.adopted) this.giveBack(root);
  }

  /** Draw in another style, wherever the sheet is adopted. */
  setStyle(style: MarkStyle): void {
    if (style === this.style) return;
    this.style = style;
    this.writeSheets();
  }

  private writeSheets(): void {
    this.sheets.document.replaceSync(documentMarkSheet(this.style));
    this.sheets.root.replaceSync(markSheet(this.style));
  }

  private sheetFor(root: Node): CSSStyleSheet {
    return root.nodeType === Node.DOCUMENT_NODE ? this.sheets.document : this.sheets.root;
  }

  setOpen(mark: Mark | null): void {
    this.open.clear();
    if (mark) this.open.add(mark.range);
  }

  /** The mark under a point of the viewport, in CSS pixels. */
  at(x: number, y: number): Mark | null {
    for (const element of this.near) {
      for (const mark of this.byElement.get(element) ?? []) {
        if (boxesOf(mark.range).some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)) {
          return mark;
        }
      }
    }
    return null;
  }

  /** Whether a newer copy of the extension has taken our names in the page's registry. */
  get isSucceeded(): boolean {
    return isOrphan() && canDraw() && CSS.highlights.get(RESTING) !== this.resting;
  }

  get all(): readonly Mark[] {
    return this.marks;
  }

  private moved(entries: readonly IntersectionObserverEntry[]): void {
    let changed = false;
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting === this.near.has(target)) continue;
      changed = true;
      if (isIntersecting) this.near.add(target);
      else this.near.delete(target);
    }
    if (!changed) return;
    this.register();
    this.onRendered();
  }

  private register(): void {
    const wanted = new Set<Range>();
    const roots = new Set<Node>();
    for (const element of this.near) {
      const marks = this.byElement.get(element);
      if (!marks) continue;
      for (const { range } of marks) {
        wanted.add(range);
        roots.add(range.startContainer.getRootNode());
      }
    }
    for (const root of roots) this.adopt(root);
    for (const range of this.registered) if (!wanted.has(range)) this.resting.delete(range);
    for (const range of wanted) if (!this.registered.has(range)) this.resting.add(range);
    this.registered = wanted;
    this.letGoOfRoots();
    if (wanted.size === 0) return;
    if (this.isSucceeded) return;
    register(RESTING, this.resting);
    register(OPEN, this.open);
  }

  /** Roots that have left the page, on one that is rendered anew all day; those that come back adopt anew. */
  private letGoOfRoots(): void {
    for (const root of this.adopted) if (!root.isConnected) this.giveBack(root);
  }

  private giveBack(root: Document | ShadowRoot): void {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((sheet) => sheet !== this.sheetFor(root));
    this.adopted.delete(root);
  }

  /** In Firefox the document's rule does not reach into shadow roots, so each root with marks adopts the sheet. */
  private adopt(root: Node): void {
    for (const each of [this.doc, root] as (Document | ShadowRoot)[]) {
      const sheet = this.sheetFor(each);
      if (!('adoptedStyleSheets' in each) || [...each.adoptedStyleSheets].includes(sheet)) continue;
      each.adoptedStyleSheets = [...each.adoptedStyleSheets, sheet];
      this.adopted.add(each);
    }
  }
}

/** Boxes of a range on screen, one a line; empty where it is not rendered. */
export function boxesOf(range: Range): DOMRect[] {
  return [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
}

/** The marks of one block, and those that stood in its text nodes when it was read. */
interface Made {
  marks: Map<string, Mark>;
  before: Map<Node, Map<string, Mark>>;
}

/** Makes marks of mentions, the same mark for the same mention each time, so that drawing again moves nothing. */
export class MarkMaker {
  private readonly made = new WeakMap<FoundBlock, Made>();
  /** By the text node they begin in. */
  private readonly standing = new WeakMap<Node, Mark[]>();

  /** @returns null when the text has changed under the mention; it will be read again */
  make(found: FoundBlock, mention: TermMatch): Mark | null {
    const key = `${mention.start}:${mention.end}:${mention.topic}`;
    const made = this.made.get(found) ?? { marks: new Map(), before: new Map() };
    this.made.set(found, made);
    const before = made.marks.get(key);
    if (before) return Object.assign(before, { why: mention.why });
    const range = rangeIn(found.block, mention.start, mention.end);
    if (!range) return null;
    const { topic, why } = mention;
    const mark = this.keep(made, { topic, why, range, element: holderOfBox(found.block.element) });
    made.marks.set(key, mark);
    return mark;
  }

  /** A block that is read again has the marks it had, where they still stand: a card may be open on one. */
  private keep(made: Made, mark: Mark): Mark {
    const node = mark.range.startContainer;
    let before = made.before.get(node);
    if (!before) {
      before = new Map();
      for (const each of this.standing.get(node) ?? [])
        if (each.range.startContainer === node && !each.range.collapsed) before.set(placeOf(each), each);
      made.before.set(node, before);
      this.standing.set(node, []);
    }
    const old = before.get(placeOf(mark));
    const kept = old && isSameEnd(old.range, mark.range) ? old : mark;
    this.standing.get(node)?.push(kept);
    return Object.assign(kept, { why: mark.why, element: mark.element });
  }
}

/** Where in its text node a mark begins, and what it says. */
function placeOf({ topic, range }: Mark): string {
  return `${range.startOffset}:${topic}`;
}

function isSameEnd(one: Range, other: Range): boolean {
  return one.endContainer === other.endContainer && one.endOffset === other.endOffset;
}
