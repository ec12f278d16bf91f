import browser from '../../shared/browser.ts';
import { isOrphan } from '../../shared/is-orphan.ts';

/** The shadow root of an element, open or closed; null where it has none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  // Firefox has it on the element, Chromium in an interface of extensions.
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  // Where the extension has gone from under the page, the browser answers with an error.
  if (isOrphan()) return null;
  const dom = (browser as { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot | null } }).dom;
  return element instanceof HTMLElement ? (dom?.openOrClosedShadowRoot(element) ?? null) : null;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}
