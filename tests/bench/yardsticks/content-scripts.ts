import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The content scripts that ours is measured beside, as text. */
export const YARDSTICKS = ['empty', 'read', 'walk', 'mark', 'ranges'] as const;
export type Yardstick = (typeof YARDSTICKS)[number];

const EMPTY = '';

/** The page's text in one native read. */
const READ = 'globalThis.length = document.documentElement.textContent.length;';

/** Every text node once, nothing done with it. */
const WALK = `const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
let length = 0;
for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.data.length;
globalThis.length = length;`;

/** mark.js with one expression: wraps each match in an element, in one go. */
const MARK = 'new Mark(document.body).markRegExp(new RegExp(SOURCE, "giu"));';

/** A range for every match, all registered as one highlight, new text at most 300 ms after it came. */
const RANGES = `const expression = new RegExp(SOURCE, 'giu');
const highlight = new Highlight();
const sheet = new CSSStyleSheet();
sheet.replaceSync('::highlight(yardstick) { text-decoration: underline dotted 2px teal }');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
CSS.highlights.set('yardstick', highlight);
function register(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of node.data.matchAll(expression)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      highlight.add(range);
    }
  }
}
let added = new Set();
let timer;
function later() {
  const roots = added;
  added = new Set();
  timer = undefined;
  for (const root of roots) if (root.isConnected) register(root);
}
new MutationObserver((records) => {
  for (const record of records) for (const node of record.addedNodes) added.add(node);
  if (added.size > 0) timer ??= setTimeout(later, 300);
}).observe(document, { childList: true, characterData: true, subtree: true });
register(document.body);`;

/** @param expression source of the one expression that finds all forms */
export function contentScript(name: Yardstick, expression: string): string {
  const source = `const SOURCE = ${JSON.stringify(expression)};\n`;
  switch (name) {
    case 'empty':
      return EMPTY;
    case 'read':
      return READ;
    case 'walk':
      return `{${WALK}}`;
    case 'mark':
      return `${markJs()}\n${source}${MARK}`;
    case 'ranges':
      return `${source}${RANGES}`;
  }
}

/** @throws Error that says what to install, or which variable to set */
function markJs(): string {
  const named = process.env['MARK_JS'];
  try {
    return readFileSync(named ?? createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');
  } catch {
    throw new Error('mark.js is not there: “npm install” brings it, or MARK_JS names a mark.min.js.');
  }
}
