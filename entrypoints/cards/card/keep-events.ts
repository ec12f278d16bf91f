/** What a reader does in a card. */
const KINDS = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'wheel'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchmove', 'touchend'],
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'focusin', 'focusout'],
  ...['copy', 'dragstart'],
];

/**
 * Keep what happens inside a shadow root from the page's own listeners: a menu of the page would close at a click in
 * the card, a shortcut fire at a key, a lock on scrolling hold the card's own scrolling.
 */
export function keepEvents(root: ShadowRoot): void {
  // Only a reader clicks in a card: other extensions can open a closed root.
  root.addEventListener('click', (event) => event.isTrusted || event.stopImmediatePropagation(), { capture: true });
  for (const kind of KINDS) root.addEventListener(kind, (event) => event.stopPropagation(), { passive: true });
}
