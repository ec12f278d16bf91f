import { type Writer, writer } from './words.ts';

export interface Page {
  html: string;
  /** Terms that were written into it. */
  terms: number;
}

/**
 * In the head of every page. The server holds this deferred script back until the page has been read,
 * laid out and painted; see `hold-server.ts`.
 */
export const HOLD = '<script defer src="/hold.js"></script>';

const STYLE = '<style>body{font:16px/1.5 serif;max-width:44em;margin:1em auto}nav a{margin-right:1em}</style>';

function document(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${STYLE}${HOLD}</head><body>${body}</body></html>`;
}

/** An article of some 6 kB with menu and footer, without terms. */
export function smallPage(seed: number): Page {
  const write = writer(seed);
  const menu = Array.from({ length: 8 }, () => `<a href="#">${write.words(1)}</a>`).join('');
  const sections = Array.from({ length: 4 }, () => section(write, [], 3, 300, 0).html);
  const list = Array.from({ length: 6 }, () => `<li>${write.words(6)}</li>`).join('');
  const body = `<nav>${menu}</nav><h1>${write.words(5)}</h1>${sections.join('')}<ul>${list}</ul><footer>${write.words(12)}</footer>`;
  return { html: document(write.words(4), body), terms: 0 };
}

/** 3.8 MB and 60,000 nodes without terms. */
export function largePage(seed: number): Page {
  return longPage(writer(seed), [], { sections: 375, paragraphs: 20, characters: 360, share: 0 });
}

/** 5 MB with about 1,000 terms sprinkled: one in every ninth paragraph, and in each of the first twenty. */
export function sprinkledPage(seed: number, forms: readonly string[]): Page {
  return longPage(writer(seed), forms, { sections: 475, paragraphs: 20, characters: 370, share: 1 / 9 });
}

/** 53 kB full of terms: one in every twelve words or so, in 24 sections. */
export function articlePage(seed: number, forms: readonly string[]): Page {
  const write = writer(seed);
  const sections = Array.from({ length: 24 }, () => section(write, forms, 6, 0, 5));
  const body = `<h1>What is known of ketamine</h1>${sections.map(({ html }) => html).join('')}`;
  const terms = sections.reduce((sum, each) => sum + each.terms, 1);
  return { html: document('What is known of ketamine', body), terms };
}

interface Long {
  sections: number;
  paragraphs: number;
  /** Of one paragraph. */
  characters: number;
  /** Of the paragraphs that hold a term, 0 to 1. */
  share: number;
}

function longPage(write: Writer, forms: readonly string[], { sections, paragraphs, characters, share }: Long): Page {
  const parts = Array.from({ length: sections }, (_, i) =>
    section(write, forms, paragraphs, characters, share > 0 && i === 0 ? 1 : share),
  );
  return {
    html: document(write.words(5), parts.map(({ html }) => html).join('')),
    terms: parts.reduce((sum, each) => sum + each.terms, 0),
  };
}

/**
 * A heading and paragraphs of text, bold and link.
 * @param characters of text in a paragraph beside its terms, or a little more
 * @param terms in each paragraph, on average
 */
function section(write: Writer, forms: readonly string[], paragraphs: number, characters: number, terms: number): Page {
  let html = `<h2>${write.words(4)}</h2>`;
  let count = 0;
  const filler = () => (characters > 0 ? write.prose(characters / 3) : write.words(2));
  for (let i = 0; i < paragraphs; i += 1) {
    const here = Math.floor(terms + write.random());
    const mentions = Array.from({ length: here }, () => `${write.words(5)} ${write.pick(forms)} ${write.words(4)}, `);
    html += `<p>${filler()} ${mentions.join('')}<b>${write.words(3)}</b> ${filler()} <a href="#">${write.words(2)}</a> ${filler()}</p>`;
    count += here;
  }
  return { html, terms: count };
}
