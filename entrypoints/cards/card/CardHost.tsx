import { type ComponentChild, render } from 'preact';
import componentStyles from '../../../components/components.css?inline';
import tokenStyles from '../../../components/tokens.css?inline';
import type { TextSize } from '../../../data/settings.ts';
import cardStyles from './card.css?inline';
import { type Box, placeCard } from './place-card.ts';

/** How a card looks, by the settings and the page behind. */
export interface Look {
  dark: boolean;
  size: TextSize;
}

/** The one element ever added to a page, and only while a card is shown. */
export class CardHost {
  private readonly doc: Document;
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly resized = new ResizeObserver(() => void this.place());
  private lineBox: (() => Box | null) | null = null;
  private placing = 0;
  private before: Element | null = null;

  constructor(doc: Document) {
    this.doc = doc;
    this.host = doc.createElementNS('http://www.w3.org/1999/xhtml', 'fact-card') as HTMLElement;
    this.host.setAttribute('popover', 'manual');
    this.root = this.host.attachShadow({ mode: 'closed' });
    this.root.adoptedStyleSheets = [tokenStyles, componentStyles, cardStyles].map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
  }

  /** Whether the focus is inside, or text inside is selected. */
  get isInUse(): boolean {
    if (!this.isShown) return false;
    return this.root.activeElement !== null || this.selects();
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
   * @param lineBox the line's box now, or null once it is gone; asked again whenever the card moves
   */
  show(content: ComponentChild, beside: Element, look: Look, lineBox: () => Box | null): void {
    this.lineBox = lineBox;
    this.host.toggleAttribute('data-dark', look.dark);
    this.host.setAttribute('data-size', look.size);
    const parent = layerOf(beside, this.doc);
    if (this.host.parentNode !== parent) parent.append(this.host);
    render(null, this.root);
    render(content, this.root);
    // A page that defines an element of this name may take it out in the same moment.
    if (!this.host.isConnected) return;
    if (!this.host.matches(':popover-open')) this.host.showPopover();
    void this.place();
    if (this.root.firstElementChild) this.resized.observe(this.root.firstElementChild);
  }

  /** Put other content in the card that is shown. */
  replace(content: ComponentChild): void {
    render(content, this.root);
    void this.place();
  }

  /** In Chromium the root has a selection of its own; elsewhere the document's is asked whether the host is in it. */
  private selects(): boolean {
    const own = 'getSelection' in this.root ? (this.root.getSelection as () => Selection | null)() : null;
    const selection = own ?? this.doc.getSelection();
    return selection !== null && !selection.isCollapsed && selection.containsNode(own ? this.root : this.host, true);
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
    const line = this.lineBox?.();
    const card = this.root.firstElementChild;
    if (!line || !(card instanceof HTMLElement)) return;
    this.placing += 1;
    const turn = this.placing;
    const viewport = { width: this.doc.documentElement.clientWidth, height: this.doc.defaultView?.innerHeight ?? 0 };
    const body = card.querySelector('.body');
    // The height it would like to have: what it has, and what is scrolled out of sight inside it.
    const height = card.offsetHeight + (body ? body.scrollHeight - body.clientHeight : 0);
    const { x, y, side, maxHeight } = await placeCard(line, { width: card.offsetWidth, height }, viewport);
    if (turn !== this.placing) return;
    this.host.setAttribute('data-side', side);
    this.host.style.setProperty('--card-x', `${x}px`);
    this.host.style.setProperty('--card-y', `${y}px`);
    this.host.style.setProperty('--card-max-height', `${maxHeight}px`);
  }

  /** Put the focus in the card; it returns to where it was when the card closes. */
  focus(): void {
    this.before ??= this.doc.activeElement;
    if (this.root.firstElementChild instanceof HTMLElement) this.root.firstElementChild.focus({ preventScroll: true });
  }
}

/**
 * Where the host must hang so that it can be hovered and clicked: under a modal dialog or in
 * fullscreen everything outside is inert, even in the top layer.
 */
function layerOf(element: Element, doc: Document): Element {
  let at: Node | null = element;
  while (at) {
    if (at.nodeType === Node.ELEMENT_NODE && (at as Element).matches('dialog:modal, :fullscreen')) return at as Element;
    at = at.parentNode ?? (at as ShadowRoot).host ?? null;
  }
  return doc.documentElement;
}
