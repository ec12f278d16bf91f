import gate from 'virtual:gate-expression';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { withoutRareWriting } from '../data/detect/normalize.ts';
import { possibleHosts } from './shared/possible-hosts.ts';

/**
 * The gate: the only script that runs in every frame of every page. It asks one question, "is a core
 * or clear form here?", and watches what is added. On yes it asks the background for the cards and is
 * done. It writes nothing into the page, fires no event and sends the page no message.
 */

// A feed may change in every frame; so often, and no oftener, is the question asked again.
const MAXIMUM_WAIT_MS = 400;
// Components are often defined, and attach their roots, some time after the page has loaded.
const LATE_ROOTS_MS = 2500;
// Timers stand still while a computer sleeps, and the clock may be set.
const LOOK_AT_CLOCK_MS = 20_000;

/** Below this many characters it is sooner to look for needles than to compile the expression. */
const SHORT = 60_000;

/** To read more than so many, and to look for terms in them, would hold the page's thread too long in one. */
const LONG = 1_000_000;

const UNREAD = 'script,style,noscript,template,textarea,code,fact-card';

// Node's constants, without asking for its interface.
const ELEMENT = 1;
const TEXT = 3;

/** A term may begin in one of these and end beside it. */
const INLINE = 'a,abbr,b,cite,em,font,i,mark,small,span,strong,sub,sup,u';

/** Shared with the cards of this frame: both live in the extension's own world there. */
const world = globalThis as { factCardsGate?: true; factCardsRead?: string | undefined };

export default defineUnlistedScript(() => {
  // Updated or injected twice: the first gate of this world goes on.
  if (world.factCardsGate) return;
  world.factCardsGate = true;

  const watched = new WeakSet<Node>();
  let changed = new Set<Node>();
  /** The first elements without a shadow root have been asked a second time. */
  let isLate = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') changed.add(target.parentNode ?? target);
      for (const node of addedNodes) changed.add(isInLine(node) ? target : node);
    }
    if (changed.size > 0) timer ??= setTimeout(askAgain, MAXIMUM_WAIT_MS);
  });

  function askAgain(): void {
    timer = undefined;
    // Chromium: an extension that has gone from under the page has no id, and nobody here to ask.
    if (!chrome.runtime?.id) {
      observer.disconnect();
      return;
    }
    const nodes = [...changed].filter((node) => node.isConnected && !isWithin(node.parentNode, changed));
    changed = new Set();
    if (nodes.length > 0) ask(nodes);
  }

  /** Ask of the text of some nodes and of the shadow roots in them: of a long page each in a task of its own. */
  function ask(nodes: readonly Node[]): void {
    // All in one: a page may have added a thousand small ones.
    const text = nodes.map(textOf).join('\n');
    if (text.length < LONG) look(nodes, text);
    else setTimeout(() => look(nodes, text));
  }

  function look(nodes: readonly Node[], text: string): void {
    if (stopped) return;
    const [first, ...others] = nodes;
    const holds = (node: Node) => holdsTerm(node, others.length === 0 ? text : textOf(node));
    if (first && isTermIn(text) && nodes.some(holds)) open(text);
    else if (text.length < SHORT) askRoots(nodes.flatMap(possibleHosts));
    else requestIdleCallback(() => askRoots(nodes.flatMap(possibleHosts)), { timeout: MAXIMUM_WAIT_MS });
  }

  function askRoots(hosts: readonly Element[], isSecond = false): void {
    const rootless: Element[] = [];
    for (const host of hosts) {
      if (stopped) return;
      const root = shadowRootOf(host);
      if (!root) rootless.push(host);
      else if (!watched.has(root)) {
        watch(root);
        ask([root]);
      }
    }
    // What comes later can attach a root only once its code is there.
    const late = isLate ? rootless.filter((host) => !host.matches(':defined')) : rootless;
    if (isSecond || late.length === 0) return;
    setTimeout(() => {
      isLate = true;
      askRoots(late, true);
    }, LATE_ROOTS_MS);
  }

  function watch(root: Node): void {
    watched.add(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  function open(text: string): void {
    if (stopped) return;
    stopped = true;
    observer.disconnect();
    clearTimeout(timer);
    changed.clear();
    // To read a long page a second time costs more than all other work of the cards before their first mark.
    world.factCardsRead = text;
    askForCards();
  }

  watch(document);
  ask([document]);
});

let paused: ReturnType<typeof setTimeout> | undefined;
let turn = 0;

// Whoever does not answer so often has something that asking does not mend.
const MOST_TRIES = 4;

function askForCards(tries = 1): void {
  if (!chrome.runtime?.id) return;
  // Listening first: the settings may change while the answer is on its way.
  chrome.storage.local.onChanged.addListener(switched);
  addEventListener('pageshow', shown);
  document.addEventListener('prerenderingchange', switched);
  turn += 1;
  const mine = turn;
  chrome.runtime.sendMessage({ name: 'open-cards' }).then(
    (answer: unknown) => {
      // Asked again meanwhile: what comes late is of settings that were.
      if (mine !== turn) return;
      world.factCardsRead = undefined;
      if (answer === 'opened') forget();
      else if (typeof answer === 'object' && answer)
        waitUntil((answer as { pausedUntil: number }).pausedUntil, Date.now());
    },
    () => {
      if (mine !== turn) return;
      world.factCardsRead = undefined;
      forget();
      // The background went to rest between question and answer: the next one wakes it.
      if (tries < MOST_TRIES) askForCards(tries + 1);
    },
  );
}

function forget(): void {
  clearTimeout(paused);
  chrome.storage?.local.onChanged.removeListener(switched);
  removeEventListener('pageshow', shown);
  document.removeEventListener('prerenderingchange', switched);
}

/** Ask once more when a pause is over by the clock, or the clock has been put back. */
function waitUntil(time: number, asked: number): void {
  const now = Date.now();
  if (now >= time || now < asked) switched();
  else paused = setTimeout(() => waitUntil(time, asked), Math.min(time - now, LOOK_AT_CLOCK_MS));
}

/** Kept for the way back, Firefox tells a page of no change, and the browser has put its button back in colour. */
function shown({ persisted }: PageTransitionEvent): void {
  if (persisted) switched();
}

/** The settings have changed somewhere: ask once more. */
function switched(): void {
  forget();
  askForCards();
}

/** Whether the text of a node holds a term outside scripts and the like; shadow roots in it are not looked into. */
function holdsTerm(node: Node, text: string): boolean {
  return isTermIn(text) && holdsTermToRead(node, text);
}

/**
 * All text in a node, in one native read, by a range: to touch one element of HTML makes the browser build the whole
 * interface of elements in this world, which costs more than all else that is done here on a small page.
 */
function textOf(node: Node): string {
  const range = new Range();
  range.selectNodeContents(node);
  return range.toString();
}

function isWithin(node: Node | null, others: ReadonlySet<Node>): boolean {
  for (let at = node; at; at = at.parentNode) if (others.has(at)) return true;
  return false;
}

let expression: RegExp | undefined;
let every: RegExp | undefined;

function isTermIn(text: string): boolean {
  const plain = withoutRareWriting(text);
  if (text.length < SHORT && !holdsNeedle(text) && (plain === text || !holdsNeedle(plain))) return false;
  expression ??= expressionOf(gate.source, 'i');
  return expression.test(text) || (plain !== text && expression.test(plain));
}

function expressionOf(source: string, flags: string): RegExp {
  return new RegExp(source.replaceAll('~', gate.between), flags);
}

function holdsNeedle(text: string): boolean {
  const lower = text.toLowerCase();
  const holds = (word: string) => (word.includes('~') ? expressionOf(word, '').test(lower) : lower.includes(word));
  return gate.needles.some((needle) => needle.split('+').every(holds));
}

/** More matches than scripts, styles and fields can account for. */
function holdsTermToRead(node: Node, text: string): boolean {
  const element = node.nodeType === ELEMENT ? (node as Element) : node.parentElement;
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
  every ??= expressionOf(gate.source, 'gi');
  return withoutRareWriting(text).match(every)?.length ?? 0;
}

function isInLine(node: Node): boolean {
  return node.nodeType === TEXT || (node.nodeType === ELEMENT && (node as Element).matches(INLINE));
}

/** Firefox has it on the element, Chromium in an interface of extensions. */
function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (import.meta.env.FIREFOX)
    return (element as Element & { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot;
  return chrome.runtime?.id && element instanceof HTMLElement
    ? (chrome.dom?.openOrClosedShadowRoot(element) ?? null)
    : null;
}
