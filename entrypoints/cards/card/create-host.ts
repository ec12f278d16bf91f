/**
 * An element for the page with a closed root, made where the page has no say. Were it made in the page's own document, a
 * class that the page has defined by this name would run first, and its internals would hold the root attached after.
 * @param doc document of the page, which it belongs to from now on; it stands nowhere yet
 */
export function createHost(doc: Document): { host: HTMLElement; root: ShadowRoot } {
  const elsewhere = doc.implementation.createDocument(null, null);
  const host = elsewhere.createElementNS('http://www.w3.org/1999/xhtml', 'fact-card') as HTMLElement;
  const root = host.attachShadow({ mode: 'closed' });
  doc.adoptNode(host);
  return { host, root };
}
