import { type ComponentChild, render } from 'preact';
import cardStyles from '../../../components/card.css?inline';
import componentStyles from '../../../components/components.css?inline';
import tokenStyles from '../../../components/tokens.css?inline';
import type { TextSize } from '../../../data/settings.ts';
import { createHost } from './create-host.ts';
import { dragAway } from './drag-away.ts';
import hostStyles from './host.css?inline';
import { keepEvents } from './keep-events.ts';
import { layerOf } from './layer.ts';
import { type Box, type Placement, placeAtFoot, placeCard, SHEET_BELOW_PX } from './place-card.ts';
import { visibleAtTop, visibleInFrame } from './visible-area.ts';

/** How a card looks, by the settings and the page behind. */
export interface Look {
  dark: boolean;
  size: TextSize;
}

// Less is no three lines of text.
const LEAST_BODY_PX = 60;

/** What a card lies beside: a line, nothing any more, or the foot of the window. */
type Beside = Box | 'foot' | null;

/** The one element ever added to a page, and only while a card is shown. */
export class CardHost {
  private readonly doc: Document;
  private readonly onGone: () => void;
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly resized = new ResizeObserver(() => void this.place());
  private lineBox: (() => Beside) | null = null;
  private placing = 0;
  /** What can be seen of the frame the card is in, while it is shown. */
  private seenInFrame: Box | null = null;
  private before: Element | null = null;
  private look: Look = { dark: false, size: 'usual' };
  /** Where the host stands, as a sheet of its root: the page can style the host, but not over an important rule in there. */
  private placed: CSSStyleSheet | null = null;
  /** On which side of its line, and at which edge of the screen, the card is while it is shown. */
  private kept: Pick<Placement, 'side' | 'edge'> | undefined;
  /** Whether the reader is in the card by keyboard: a click in it does not hold it open. */
  private isByKey = false;

  /** @param onGone called when the reader has tabbed out of the card or dragged it away, or there is no room for it */
  constructor(doc: Document, onGone: () => void) {
    this.doc = doc;
    this.onGone = onGone;
    ({ host: this.host, root: this.root } = createHost(doc));
    this.host.setAttribute('popover', 'manual');
    keepEvents(this.root);
    this.root.addEventListener('keydown', () => {
      this.isByKey = true;
    });
    this.root.addEventListener('pointerdown', () => {
      this.isByKey = false;
    });
    this.root.addEventListener('focusout', (event) => this.focusLeft(event as FocusEvent));
    dragAway(this.root, () => this.onGone());
  }

  /** Whether the reader is inside by keyboard, or text inside is selected. */
  get isInUse(): boolean {
    if (!this.isShown) return false;
    return (this.isByKey && this.root.activeElement !== null) || this.selects();
  }

  get isShown(): boolean {
    return this.host.isConnected;
  }

  /** Whether what an event has hit is the card: from outside, its parts look like the host. */
  holds(hit: readonly EventTarget[]): boolean {
    return this.isShown && hit.includes(this.host);
  }

  /** The card on screen, in viewport CSS pixels; null while there is none. */
  get box(): Box | null {
    return this.isShown ? this.host.getBoundingClientRect() : null;
  }

  /**
   * Show content beside a line.
   * @param beside an element of the page; decides which dialog or fullscreen element must hold the host
   * @param lineBox the line's box now, or null once it is gone; asked again whenever the card moves. At the
   *   foot of the window where there is no line
   */
  show(content: ComponentChild, beside: Element, look: Look, lineBox: () => Beside): void {
    this.lineBox = lineBox;
    this.kept = undefined;
    this.seenInFrame = null;
    this.isByKey = false;
    this.look = look;
    this.style();
    const parent = layerOf(beside, this.doc);
    if (this.host.parentNode !== parent) parent.append(this.host);
    render(null, this.root);
    this.draw(content);
    // A page that defines an element of this name may take it out in the same moment.
    if (!this.host.isConnected) return;
    // Without popovers it stands in front of the page by its style alone.
    if (typeof this.host.showPopover !== 'function') this.host.setAttribute('data-flat', '');
    else if (!this.host.matches(':popover-open')) this.host.showPopover();
    void this.place();
    if (this.card) this.resized.observe(this.card);
  }

  /** With the first card: most pages with terms are left without one. */
  private style(): void {
    if (this.placed) return;
    const sheets = [tokenStyles, componentStyles, cardStyles, hostStyles].map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    this.placed = new CSSStyleSheet();
    this.root.adoptedStyleSheets = [...sheets, this.placed];
  }

  /** How it looks is said inside: attributes of the host the page could read, and write. */
  private draw(content: ComponentChild): void {
    render(content, this.root);
    const { card } = this;
    if (!card) return;
    card.toggleAttribute('data-dark', this.look.dark);
    card.dataset['size'] = this.look.size;
  }

  private get card(): HTMLElement | null {
    return this.root.firstElementChild as HTMLElement | null;
  }

  /** Put other content in the card that is shown. */
  replace(content: ComponentChild): void {
    this.draw(content);
    void this.place();
  }

  /** In Chromium the root has a selection of its own; elsewhere the document's is asked whether the host is in it. */
  private selects(): boolean {
    const own = 'getSelection' in this.root ? (this.root.getSelection as () => Selection | null)() : null;
    const selection = own ?? this.doc.getSelection();
    // Of a root itself, which has no parent, Chromium says that it is in no selection.
    const held = own ? this.card : this.host;
    return selection !== null && held !== null && !selection.isCollapsed && selection.containsNode(held, true);
  }

  /** Tab has led out of the card, into the page or the browser; not the whole window has lost the focus. */
  private focusLeft({ relatedTarget }: FocusEvent): void {
    if (!this.isByKey || !this.doc.hasFocus()) return;
    if (relatedTarget instanceof Node && this.root.contains(relatedTarget)) return;
    // A button that is taken away with its view loses the focus too, and the view takes it.
    queueMicrotask(() => {
      if (this.isShown && this.root.activeElement === null) this.onGone();
    });
  }

  /** Take the card, its content and the host off the page. */
  hide(): void {
    const hadFocus = this.root.activeElement !== null;
    this.resized.disconnect();
    this.lineBox = null;
    this.placing += 1;
    render(null, this.root);
    this.host.remove();
    // Where the reader was before the card.
    if (hadFocus && this.before instanceof HTMLElement && this.before.isConnected)
      this.before.focus({ preventScroll: true });
    this.before = null;
  }

  /** Move to where the line is now. */
  async place(): Promise<void> {
    const { card } = this;
    if (!this.lineBox || !card) return;
    // The page has taken the host out or moved it, which ends a popover, or draws no HTML: a card that nobody sees
    // must not hold the Escape key.
    if (card.getClientRects().length === 0) {
      this.onGone();
      return;
    }
    this.placing += 1;
    const turn = this.placing;
    const seen = visibleAtTop(this.doc) ?? this.seenInFrame ?? (await this.lookAround());
    const place = turn === this.placing ? await this.placeIn(seen, card) : undefined;
    if (turn !== this.placing || place === undefined) return;
    if (!place) {
      this.onGone();
      return;
    }
    const { x, y, side, edge, maxHeight } = place;
    this.kept = place;
    card.dataset['side'] = side;
    card.dataset['edge'] = edge ?? '';
    card.style.setProperty('--card-max-height', `${maxHeight}px`);
    scrollWhereLow(card);
    this.placed?.replaceSync(`:host { inset: ${y}px auto auto ${x}px !important; }`);
  }

  /** Where a frame has not told yet what can be seen of it, the card waits out of sight: it may have the focus already. */
  private async lookAround(): Promise<Box> {
    this.placed?.replaceSync(':host { inset: 0 !important; opacity: 0 !important; pointer-events: none !important; }');
    const seen = await visibleInFrame(this.host);
    this.seenInFrame = seen;
    return seen;
  }

  /**
   * Where the card goes within what can be seen, in viewport CSS pixels.
   * @returns null where there is no room for it, undefined where it has no line any more
   */
  private async placeIn(seen: Box, card: HTMLElement): Promise<Placement | null | undefined> {
    const line = this.lineBox?.();
    if (!line) return undefined;
    // The height it would like to have: what it has, and what is scrolled out of sight inside it.
    const height = card.offsetHeight + hiddenIn(card) + hiddenIn(card.querySelector('.body'));
    const size = { width: card.offsetWidth, height };
    // A zoomed page is panned to read what is wider than what is seen.
    const isPanned = seen.width < SHEET_BELOW_PX;
    const left = isPanned ? 0 : seen.x;
    const width = isPanned ? this.doc.documentElement.clientWidth : seen.width;
    const viewport = { width, height: seen.height };
    const place =
      line === 'foot'
        ? placeAtFoot(size, viewport)
        : await placeCard({ ...boxOf(line), x: line.x - left, y: line.y - seen.y }, size, viewport, this.kept);
    return place && { ...place, x: place.x + left, y: place.y + seen.y };
  }

  /** Put the focus in the card; it returns to where it was when the card closes. */
  focus(): void {
    this.before ??= this.doc.activeElement;
    this.isByKey = true;
    this.card?.focus({ preventScroll: true });
  }
}

/** How much of an element is scrolled out of sight, in CSS pixels. */
function hiddenIn(element: Element | null): number {
  return element ? element.scrollHeight - element.clientHeight : 0;
}

/** Where what stays in sight leaves its text no room to be read in, all of a card is scrolled. */
function scrollWhereLow(card: HTMLElement): void {
  const { scrollTop } = card;
  card.removeAttribute('data-low');
  const body = card.querySelector('.body');
  if (!body || body.clientHeight >= LEAST_BODY_PX || hiddenIn(body) === 0) return;
  card.setAttribute('data-low', '');
  card.scrollTop = scrollTop;
}

/** A box of the browser's own has its figures in its prototype, where they are not copied from. */
function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}
