import { articlePage, HOLD, type Page } from './static-pages.ts';
import { writer } from './words.ts';

const STYLE = `<style>body{font:12px/1.2 sans-serif;margin:8px}#feed div{display:flex;margin-bottom:4px}
article{width:25%;overflow:hidden;white-space:nowrap}h3,p,time{display:block;font-size:10px;line-height:11px;margin:0}</style>`;

/** Rewrites a text in each frame, once the page is let go. */
const CLOCK = `addEventListener('bench-start', () => {
  const clock = document.getElementById('clock');
  const tick = (now) => {
    clock.textContent = now.toFixed(1);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
});`;

/**
 * Runs in the page: 150 rows of four posts that are there from the start, and then a new row above them
 * each 100 ms. `data-term` on a term says when it came.
 */
const FEED = `const feed = document.getElementById('feed');
const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });
let next = 0;
function addRow() {
  const row = element('div', '');
  for (let i = 0; i < 4; i += 1) {
    const { title, before, term, isTerm } = POSTS[next++ % POSTS.length];
    const post = document.createElement('article');
    const line = element('p', before);
    const word = element('b', term);
    if (isTerm) word.dataset.term = performance.now();
    line.append(word);
    post.append(element('h3', title), line, element('time', 'now'));
    row.append(post);
  }
  feed.prepend(row);
}
for (let i = 0; i < 150; i += 1) addRow();
addEventListener('bench-start', () => setInterval(addRow, 100));`;

const RENDER = `addEventListener('bench-start', () => {
  const app = document.getElementById('app');
  setInterval(() => {
    const lines = LINES.map((line) => Object.assign(document.createElement('p'), { textContent: line }));
    app.replaceChildren(...lines);
  }, 50);
});`;

/** A text full of terms with a clock in each frame. */
export function clockPage(seed: number, forms: readonly string[]): Page {
  const page = articlePage(seed, forms);
  const clock = `<p id="clock">0</p><script>${CLOCK}</script><h1>`;
  return { ...page, html: page.html.replace('<h1>', clock) };
}

/**
 * A feed that adds some 20 elements each 100 ms, and a clock that rewrites a node in each frame. Each
 * post holds a term, under a heading of its own, and stays in view for some two seconds.
 * @param forms none: the same feed without terms
 */
export function feedPage(seed: number, forms: readonly string[]): Page {
  const write = writer(seed);
  const posts = Array.from({ length: 400 }, () => {
    const isTerm = forms.length > 0;
    return {
      title: write.words(4),
      before: `${write.words(3)} `,
      term: isTerm ? write.pick(forms) : write.words(1),
      isTerm,
    };
  });
  return live(
    forms.length > 0 ? 'News of ketamine' : 'News of the village',
    `<p id="clock">0</p><main id="feed"></main>`,
    `const POSTS = ${JSON.stringify(posts)};${CLOCK}${FEED}`,
  );
}

/** A page that renders its 30 lines anew every 50 ms, as some applications do. */
export function renderPage(seed: number, forms: readonly string[]): Page {
  const write = writer(seed);
  const lines = Array.from({ length: 30 }, () => `${write.words(6)} ${write.pick(forms)} ${write.words(6)}`);
  return live('Ketamine, live', '<main id="app"></main>', `const LINES = ${JSON.stringify(lines)};${RENDER}`);
}

function live(title: string, body: string, script: string): Page {
  const head = `<meta charset="utf-8"><title>${title}</title>${STYLE}${HOLD}`;
  return {
    html: `<!doctype html><html lang="en"><head>${head}</head><body><h1>${title}</h1>${body}<script>${script}</script></body></html>`,
    terms: 0,
  };
}
