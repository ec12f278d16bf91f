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

/** Whether the text of a range is shown, where its block is: it may stand in a hidden part of the line. */
export function isShownInLine(range: Range, block: Element): boolean {
  const inner = range.startContainer.parentElement;
  // Right in a shadow root.
  if (inner === null) return true;
  return inner === block ? showsOwnText(range, block) : isRendered(inner) && !isReplaced(inner);
}

/** What an element with `display: contents` stands in, as it is laid out; null for all others. */
function aroundWithoutBox(element: Element): Element | null {
  if (getComputedStyle(element).display !== 'contents') return null;
  const parent = element.assignedSlot ?? element.parentNode;
  return parent && isShadowRoot(parent) ? parent.host : (parent as Element | null);
}

/** An element may have a box, and hide what is in it. */
function showsOwnText(range: Range, element: Element): boolean {
  if (element.matches('details:not([open])')) return false;
  if (getComputedStyle(element).contentVisibility === 'hidden') return false;
  // Of text beside a shadow root only the browser knows whether a slot takes it.
  return shadowRootOf(element) === null || range.getClientRects().length > 0;
}

/** What stands in a slot is shown where nothing is put there. */
function isReplaced(element: Element): boolean {
  const slot = element.closest('slot');
  return slot !== null && slot.assignedNodes().length > 0;
}
