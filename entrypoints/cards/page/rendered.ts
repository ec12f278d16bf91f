import { isShadowRoot, shadowRootOf } from './shadow-roots.ts';

/** Whether a reader sees an element, if it is scrolled to. */
export function isRendered(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  const around = aroundWithoutBox(element);
  return around !== null && getComputedStyle(element).visibility === 'visible' && isRendered(around);
}

/** The nearest element with a box of its own, at or above one: only that one is known to come into view. */
export function holderOfBox(element: Element): Element {
  const around = element.checkVisibility() ? null : aroundWithoutBox(element);
  return around ? holderOfBox(around) : element;
}

/** What an element with `display: contents` stands in, as it is laid out; null for all others. */
function aroundWithoutBox(element: Element): Element | null {
  if (getComputedStyle(element).display !== 'contents') return null;
  const parent = element.assignedSlot ?? element.parentNode;
  return parent && isShadowRoot(parent) ? parent.host : (parent as Element | null);
}

/** One look at the page: of each element is asked once what the browser takes long to say. */
export class Sight {
  private readonly rendered = new Map<Element, boolean>();
  private readonly ownText = new Map<Element, boolean | 'slotted'>();

  /** Whether the text of a range is shown: its block, or a part of its line, may be hidden. */
  isShown(range: Range, block: Element): boolean {
    if (!this.isRendered(block)) return false;
    const inner = range.startContainer.parentElement;
    // Right in a shadow root.
    if (inner === null) return true;
    if (inner !== block) return this.isRendered(inner) && !isReplaced(inner);
    const shown = this.ownText.get(block) ?? showsOwnText(block);
    this.ownText.set(block, shown);
    return shown === 'slotted' ? range.getClientRects().length > 0 : shown;
  }

  private isRendered(element: Element): boolean {
    const shown = this.rendered.get(element) ?? isRendered(element);
    this.rendered.set(element, shown);
    return shown;
  }
}

/** An element may have a box, and hide what is in it; beside a shadow root, what no slot takes. */
function showsOwnText(element: Element): boolean | 'slotted' {
  if (element.matches('details:not([open])')) return false;
  if (getComputedStyle(element).contentVisibility === 'hidden') return false;
  return shadowRootOf(element) === null || 'slotted';
}

/** What stands in a slot is shown where nothing is put there. */
function isReplaced(element: Element): boolean {
  const slot = element.closest('slot');
  return slot instanceof HTMLSlotElement && slot.assignedNodes().length > 0;
}
