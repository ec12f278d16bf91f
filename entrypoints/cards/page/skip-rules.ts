import { isShadowRoot } from './shadow-roots.ts';

/** Elements whose text is not prose: never read. `code` counts as an address does: names, not words. */
const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'input',
  'select',
  'option',
  'code',
  'kbd',
  'samp',
  'object',
  'iframe',
  'canvas',
  'audio',
  'video',
  'math',
  'rt',
  'rp',
  'head',
  'fact-card',
  // In SVG: what a pointer or a screen reader is told, not what is drawn.
  'title',
  'desc',
  'metadata',
]);

/** Elements that stand inside a line of text and do not end a term. */
const INLINE = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'label',
  'mark',
  'q',
  'rb',
  'ruby',
  's',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tspan',
  'tt',
  'u',
  'var',
  'wbr',
  'slot',
]);

const IN_LINE = [...INLINE].join();

/** Links in wrappers next to each other. */
const WRAPPED_LINKS = `:is(${IN_LINE}):has(>a:first-child)+:is(${IN_LINE})>a:first-child`;

/** Selector of what makes a block's text something else than the texts of its nodes in a row, or may. */
export const UNEVEN = `:not(${IN_LINE}),sup,a+a,${WRAPPED_LINKS},[contenteditable]`;

export function isUnread(element: Element): boolean {
  return UNREAD.has(element.localName) || isEditable(element);
}

/** Only the element that starts an editor need be asked: what lies inside is never walked. */
function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  return element.localName === 'html' && element.ownerDocument.designMode === 'on';
}

/** Whether an element begins a block of its own: a term never runs across its edge. */
export function isBlock(element: Element): boolean {
  return !INLINE.has(element.localName);
}

export function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName);
}

/** The nearest element at or above a node that begins a block; null above the root. */
export function blockOf(node: Node): Element | null {
  let element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  while (element && !isBlock(element)) element = element.parentElement;
  return element;
}

/** Whether a node lies in something that is not read, be it around the host of its shadow root. */
export function isInUnread(node: Node): boolean {
  let at: Node | null = node;
  while (at) {
    if (at.nodeType === Node.ELEMENT_NODE && isUnread(at as Element)) return true;
    at = isShadowRoot(at) ? at.host : at.parentNode;
  }
  return false;
}
