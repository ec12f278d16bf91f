import { parseAst } from 'vite';

/** Names by which a script can reach the network, load code, or hand something to another program. */
const NAMES = new Set([
  ...['fetch', 'Request', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource'],
  ...['RTCPeerConnection', 'webkitRTCPeerConnection', 'sendBeacon', 'fetchLater', 'PresentationRequest'],
  ...['importScripts', 'Worker', 'SharedWorker', 'serviceWorker', 'addModule', 'eval', 'FontFace'],
  ...['Image', 'Audio', 'src', 'srcset', 'srcdoc', 'poster', 'ping', 'formAction', 'requestSubmit', 'submit'],
  ...['sendNativeMessage', 'connectNative', 'declarativeNetRequest', 'webRequest', 'downloads', 'proxy'],
]);

/** Elements that load something by being there. */
const ELEMENTS = new Set(
  'audio base embed form frame iframe image img link meta object script source track video'.split(' '),
);

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/**
 * Everything in a script by which it could reach the network, each as a short sentence with the code around it.
 * A name counts wherever it stands, as a variable, a member, a key or a whole string: so `self['fetch']` is found.
 */
export function waysOut(code: string): string[] {
  const found: string[] = [];
  const say = (what: string, { start, end }: Node) =>
    found.push(`${what}: ${code.slice(Math.max(0, start - 30), end + 30).replace(/\s+/gu, ' ')}`);
  for (const node of nodesOf(parseAst(code).body)) {
    const word = nameOf(node) ?? textOf(node);
    if (word !== null && NAMES.has(word)) say(word, node);
    if (node.type === 'ImportExpression') say('import()', node);
    if (/^(Import|Export\w*)Declaration$/u.test(node.type) && isElsewhere(textOf(node['source']))) say('import', node);
    if (node.type === 'NewExpression' && nameOf(node['callee']) === 'Function') say('new Function', node);
    if (node.type === 'CallExpression') {
      const [first, second] = node['arguments'] as unknown[];
      // A JSX factory has the element first, `createElementNS` second.
      for (const each of [first, second]) if (ELEMENTS.has(textOf(each) ?? '')) say(`<${textOf(each)}>`, node);
      if (opensATab(node) && !isOwnPage(first)) say('opens a page that is not our own', node);
    }
  }
  return found;
}

/** Addresses in a text, up to the first character that ends one. */
export function addressesIn(text: string): string[] {
  return text.match(/\b(?:https?|wss?|ftp):\/\/[^\s"'`\\<>]+/gu) ?? [];
}

function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) yield value as Node;
  for (const child of Object.values(value)) yield* nodesOf(child);
}

function nameOf(value: unknown): string | null {
  const node = value as Node | null;
  return node?.type === 'Identifier' || node?.type === 'PrivateIdentifier' ? String(node['name']) : null;
}

/** The text of a string, in quotes or in backticks without anything put in. */
function textOf(value: unknown): string | null {
  const node = value as Node | null;
  if (node?.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node?.type !== 'TemplateLiteral') return null;
  const [only, more] = node['quasis'] as { value: { cooked: string } }[];
  return only && !more ? only.value.cooked : null;
}

function isElsewhere(source: string | null): boolean {
  return source !== null && !/^\.{0,2}\//u.test(source);
}

/** `….create({ url })`, `….update({ url })`, `open(…)` as a function of its own, `location.assign(…)`, `location.replace(…)`. */
function opensATab(call: Node): boolean {
  const callee = call['callee'] as Node;
  if (nameOf(callee) === 'open') return true;
  if (callee.type !== 'MemberExpression') return false;
  const member = nameOf(callee['property']) ?? '';
  const owner = callee['object'] as Node;
  if (/^(window|self|globalThis)$/u.test(nameOf(owner) ?? '')) return member === 'open';
  if (nameOf(owner) === 'location') return /^(assign|replace)$/u.test(member);
  return /^(create|update)$/u.test(member) && propertyOf((call['arguments'] as unknown[])[0], 'url') !== null;
}

function isOwnPage(argument: unknown): boolean {
  const target = (propertyOf(argument, 'url') ?? argument) as Node;
  const callee = target?.['callee'] as Node | undefined;
  if (callee?.type === 'MemberExpression') return nameOf(callee['property']) === 'getURL';
  const [start] = (target?.['quasis'] as { value: { cooked: string } }[] | undefined) ?? [];
  return (textOf(target) ?? start?.value.cooked ?? '').startsWith('#/');
}

function propertyOf(value: unknown, name: string): unknown {
  const node = value as Node | undefined;
  if (node?.type !== 'ObjectExpression') return null;
  const property = (node['properties'] as Node[]).find((each) => nameOf(each['key']) === name);
  return property?.['value'] ?? null;
}
