import type { WrittenForms } from '../yardsticks/forms.ts';
import { clockPage, feedPage, renderPage } from './live-pages.ts';
import { articlePage, largePage, type Page, smallPage, sprinkledPage } from './static-pages.ts';

/**
 * All pages by name, made from a seed.
 * @param expression source of an expression that finds every form
 * @throws Error where a page that is to be without terms holds one
 */
export function pagesFrom(seed: number, forms: WrittenForms, expression: string): Map<string, string> {
  const without: Record<string, Page> = {
    'small page': smallPage(seed),
    'large page': largePage(seed),
    'feed without terms': feedPage(seed, []),
  };
  const term = new RegExp(expression, 'iu');
  for (const [name, { html }] of Object.entries(without)) {
    const found = term.exec(html)?.[0];
    if (found) throw new Error(`the ${name} is to hold no term, and holds “${found}”: change pages/words.ts`);
  }
  const all: Record<string, Page> = {
    ...without,
    article: articlePage(seed, forms.all),
    sprinkled: sprinkledPage(seed, forms.clear),
    clock: clockPage(seed, forms.all),
    feed: feedPage(seed, forms.clear),
    're-render': renderPage(seed, forms.clear),
  };
  return new Map(Object.entries(all).map(([name, { html }]) => [name, html]));
}
