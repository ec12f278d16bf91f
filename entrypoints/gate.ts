import gate from 'virtual:gate-expression';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * The gate: the only script that runs in every frame of every page. It asks one question, "is a core
 * or clear form here?", and watches what is added. On yes it asks the background for the cards and is
 * done. It writes nothing into the page, fires no event and sends the page no message.
 */

// A feed may change in every frame; so often, and no oftener, is the question asked again.
const MAXIMUM_WAIT_MS = 400;
// Components are often defined, and attach their roots, some time after the page has loaded.
const LATE_ROOTS_MS = 2500;

/** Below this many characters it is sooner to look for needles than to compile the expression. */
const SHORT = 30_000;

const UNREAD = 'script,style,noscript,template,textarea,code,fact-card';

export default defineUnlistedScript(() => {
  // Updated or injected twice: the first gate of this world goes on.
  const world = globalThis as { factCardsGate?: true };
  if (world.factCardsGate) return;
  world.factCardsGate = true;

  let expression: RegExp | undefined;
  let every: RegExp | undefined;
  const watched = new WeakSet<Node>();
  let changed = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(take);

  function take(records: MutationRecord[]): void {
    for (const record of records) {
      // Of a text that changes, its parent: the term may go on in the node beside it.
      if (record.type === 'characterData') changed.add(record.target.parentNode ?? record.target);
      else if (record.addedNodes.length > 0) changed.add(record.target);
    }
    if (changed.size > 0) timer ??= setTimeout(askAgain, MAXIMUM_WAIT_MS);
  }

  function askAgain(): void {
    timer = undefined;
    const asked = changed;
    changed = new Set();
    for (const node of asked) {
      if (!node.isConnected || !holdsTerm(node)) continue;
      open();
      return;
    }
  }

  /** Whether the text of a node, or of a shadow root in it, holds a term outside scripts and the like. */
  function holdsTerm(node: Node): boolean {
    const text = (node.nodeType === Node.DOCUMENT_NODE ? (node as Document).documentElement : node)?.textContent ?? '';
    if (isTermIn(text) && holdsTermToRead(node, text)) return true;
    return shadowRootsIn(node).some((root) => {
      watch(root);
      return holdsTerm(root);
    });
  }

  function isTermIn(text: string): boolean {
    const plain = withoutHyphens(text);
    if (text.length < SHORT && !holdsNeedle(text) && (plain === text || !holdsNeedle(plain))) return false;
    expression ??= new RegExp(gate.source, 'i');
    return expression.test(text) || (plain !== text && expression.test(plain));
  }

  /** More matches than scripts, styles and fields can account for. */
  function holdsTermToRead(node: Node, text: string): boolean {
    const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
    if (element?.closest(UNREAD)) return false;
    let unread = 0;
    for (const each of (node as ParentNode).querySelectorAll?.(UNREAD) ?? []) {
      // Of nested ones the outer has been counted.
      if (!each.parentElement?.closest(UNREAD)) unread += count(each.textContent ?? '');
    }
    return unread === 0 || count(text) > unread;
  }

  function count(text: string): number {
    if (!isTermIn(text)) return 0;
    every ??= new RegExp(gate.source, 'gi');
    return withoutHyphens(text).match(every)?.length ?? 0;
  }

  function watch(root: Node): void {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  function ask(): void {
    watch(document);
    if (holdsTerm(document)) open();
  }

  function open(): void {
    stop();
    // Chromium: an extension that has gone has no id. Then there is nobody to ask.
    if (!chrome.runtime?.id) return;
    chrome.runtime.sendMessage({ name: 'open-cards' }).then(
      (answer: unknown) => {
        if (answer === 'off') chrome.storage.local.onChanged.addListener(switched);
      },
      () => {
        // The background was being replaced (an update) or the frame was going: this frame stays plain.
      },
    );
  }

  /** The settings have changed somewhere: ask once more. */
  function switched(): void {
    chrome.storage.local.onChanged.removeListener(switched);
    open();
  }

  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(late);
    changed.clear();
    stopped = true;
  }

  let stopped = false;
  const late = setTimeout(() => {
    if (!stopped && shadowRootsIn(document).some((root) => !watched.has(root))) ask();
  }, LATE_ROOTS_MS);
  ask();
});

function holdsNeedle(text: string): boolean {
  const lower = text.toLowerCase();
  return gate.needles.some((needle) => lower.includes(needle));
}

/** Text without what prints nothing and stands inside words: soft hyphens, spaces of no width. */
function withoutHyphens(text: string): string {
  return text.includes('\u00ad') || text.includes('\u200b') ? text.replace(/[\u00ad\u200b]/g, '') : text;
}

/**
 * Shadow roots of the elements in a node, open and closed ones; not those inside other roots. Only elements that
 * may well have one are asked: custom elements, and plain ones with nothing in them. To ask each of
 * 60,000 elements costs more than to read all their text.
 */
function shadowRootsIn(node: Node): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const add = (element: Element) => {
    const root = shadowRootOf(element);
    if (root) roots.push(root);
  };
  if (node.nodeType === Node.ELEMENT_NODE) add(node as Element);
  // A live list: it is counted without being made.
  const all =
    'getElementsByTagName' in node
      ? (node as Element).getElementsByTagName('*')
      : ((node as ParentNode).querySelectorAll?.('*') ?? []);
  // XPath does not reach into shadow roots; and a few elements are asked sooner than it is begun.
  if (all.length <= FEW || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) {
    for (const element of all) if (element.localName.includes('-') || element.matches(EMPTY)) add(element);
    return roots;
  }
  const custom = document.evaluate(CUSTOM, node, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  for (let i = 0; i < custom.snapshotLength; i += 1) add(custom.snapshotItem(i) as Element);
  for (const element of (node as ParentNode).querySelectorAll?.(EMPTY) ?? []) add(element);
  return roots;
}

const FEW = 300;
const CUSTOM = "descendant::*[contains(local-name(), '-')]";
/** Elements of HTML that may have a shadow root, as far as they are used so. */
const EMPTY = ':is(div, span, section, article, aside, main, header, footer, nav, p, blockquote):empty';

/** Firefox has it on the element, Chromium in an interface of extensions. */
function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (import.meta.env.FIREFOX)
    return (element as Element & { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot;
  return element instanceof HTMLElement ? (chrome.dom?.openOrClosedShadowRoot(element) ?? null) : null;
}
