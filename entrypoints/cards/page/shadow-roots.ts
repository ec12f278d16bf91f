import browser from '../../shared/browser.ts';

const CUSTOM = "descendant-or-self::*[contains(local-name(), '-')]";
/** Elements of HTML that may have a shadow root, as far as they are used so. */
const EMPTY = ':is(div, span, section, article, aside, main, header, footer, nav, p, blockquote):empty';

/**
 * The elements in a root, itself included, that may well have a shadow root: custom ones, and plain ones with
 * nothing in them. To ask each of 60,000 elements costs more than to read all their text.
 */
export function possibleHosts(root: Element | ShadowRoot): Element[] {
  // XPath does not reach into shadow roots; they are small.
  if (root.nodeType !== Node.ELEMENT_NODE) return [...root.querySelectorAll('*')];
  const hosts: Element[] = [];
  const custom = document.evaluate(CUSTOM, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  for (let i = 0; i < custom.snapshotLength; i += 1) hosts.push(custom.snapshotItem(i) as Element);
  if ((root as Element).matches(EMPTY)) hosts.push(root as Element);
  hosts.push(...root.querySelectorAll(EMPTY));
  return hosts;
}

/** The shadow root of an element, open or closed; null where it has none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  // Firefox has it on the element, Chromium in an interface of extensions.
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  const dom = (browser as { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot | null } }).dom;
  return element instanceof HTMLElement ? (dom?.openOrClosedShadowRoot(element) ?? null) : null;
}
