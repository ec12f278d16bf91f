import { isShadowRoot } from './shadow-roots.ts';
import { isBlock } from './skip-rules.ts';

/** Elements to read again, and whether only the text that belongs to them directly has changed. */
export type Changes = Map<Element | ShadowRoot, 'own' | 'all'>;

/**
 * Add what a list of mutations makes necessary to read again.
 * @returns whether anything has been taken away
 */
export function gatherChanges(records: readonly MutationRecord[], changes: Changes): boolean {
  let removed = false;
  for (const record of records) {
    if (record.type === 'attributes') {
      // An editor that opens or closes: what it holds begins or ceases to be read, and to be a part of its line.
      if (record.attributeName !== 'contenteditable') continue;
      changes.set(record.target as Element, 'all');
      changes.set(blockOrRoot(record.target) ?? (record.target as Element), 'all');
      continue;
    }
    // Cards and what is said to a screen reader: never read, whoever put it there.
    if (isOurs(record)) continue;
    removed ||= record.removedNodes.length > 0;
    const block = blockOrRoot(record.target);
    if (block && !changes.has(block)) changes.set(block, 'own');
    for (const node of record.addedNodes) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      const element = node as Element;
      if (isBlock(element)) changes.set(element, 'all');
      // An inline element with blocks in it (a link around a card): read it with what it stands in.
      else if (block && [...element.querySelectorAll('*')].some(isBlock)) changes.set(block, 'all');
    }
  }
  return removed;
}

function isOurs({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && [...addedNodes, ...removedNodes].every(isHost);
}

/** With nothing but a shadow root in it. */
function isHost(node: Node): boolean {
  return (node as Element).localName === 'fact-card' && !node.hasChildNodes();
}

function blockOrRoot(node: Node): Element | ShadowRoot | null {
  let at: Node | null = node;
  while (at && !(at.nodeType === Node.ELEMENT_NODE && isBlock(at as Element)) && !isShadowRoot(at)) at = at.parentNode;
  return at as Element | ShadowRoot | null;
}
