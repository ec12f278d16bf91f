/**
 * Where something of ours must hang so that it can be hovered, clicked and heard: under a modal dialog or in fullscreen
 * everything outside is inert, even in the top layer.
 */
export function layerOf(element: Element, doc: Document): Element {
  let at: Node | null = element;
  while (at) {
    if (at.nodeType === Node.ELEMENT_NODE && (at as Element).matches('dialog:modal, :fullscreen')) return at as Element;
    at = at.parentNode ?? (at as ShadowRoot).host ?? null;
  }
  return doc.documentElement;
}
