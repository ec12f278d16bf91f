import type { Page } from 'playwright-core';
import { type Keystroke, watchKeystrokes, watchUsable } from '../in-page/search-times.ts';
import { progress } from '../report/progress.ts';
import { finding, ratio } from '../report/rows.ts';
import { median, quantile } from '../report/statistics.ts';
import type { Bench } from '../run/bench-browser.ts';
import { interleaved } from '../run/rounds.ts';
import { sleep } from '../run/visit.ts';
import type { Measurement } from './plan.ts';

/** What readers type: a word, a typing error, a whole question. */
const QUERIES = ['bladder', 'depresion', 'does ketamine ruin your memory'];

/** Each is typed so often, and of each letter the best is taken: a neighbour's burst is not the letter's. */
const TYPINGS = 3;

/**
 * From opening the popup, here as a tab, to a search field that is drawn; beside a page of Preact with as many elements,
 * which knows nothing and has no looks.
 */
export const popupOpen: Measurement = {
  rows: ['popup: open to usable'],
  async measure({ rounds }, bench) {
    const opened = await bench();
    const elements = await inPopup(opened, popupOf(opened), (page) =>
      page.evaluate(async () => {
        await window.benchUsable;
        return document.querySelectorAll('body *').length;
      }),
    );
    const bare = `${opened.barePage}#${elements}`;
    const times = await interleaved('popup: open', ['ours', 'bare'], { rounds, warm: true }, (which) =>
      inPopup(opened, which === 'ours' ? popupOf(opened) : bare, async (page) => {
        const usable = await page.evaluate(() => window.benchUsable);
        if (usable === undefined) throw new Error('the popup was not watched');
        return usable;
      }),
    );
    return [
      ratio('popup: open to usable', times.ours, times.bare, {
        'ours ms': median(times.ours),
        'bare page ms': median(times.bare),
        elements,
      }),
    ];
  },
};

/** From a key to its results, letter by letter. */
export const keystrokes: Measurement = {
  rows: ['search: keystroke to painted results', 'search: work of a keystroke, p95'],
  async measure({ quick }, bench) {
    progress('search: keystrokes');
    const opened = await bench();
    const strokes = await inPopup(opened, popupOf(opened), async (page) => {
      await page.evaluate(watchKeystrokes);
      const letters: Keystroke[][] = [];
      for (const query of quick ? QUERIES.slice(1, 2) : QUERIES) {
        const typings: (Keystroke | null)[][] = [];
        for (let i = 0; i < (quick ? 1 : TYPINGS); i += 1) typings.push(await typed(page, query));
        // A key that changes nothing, such as a space, has no results to wait for.
        letters.push(...[...query].map((_, at) => typings.flatMap((typing) => typing[at] ?? [])));
      }
      return letters.filter((typings) => typings.length > 0);
    });
    const best = (what: keyof Keystroke) => strokes.map((typings) => Math.min(...typings.map((each) => each[what])));
    const painted = strokes.flat().map((each) => each.painted);
    const work = best('work');
    return [
      finding('search: keystroke to painted results', 'ms', painted, { 'p95 ms': quantile(painted, 0.95) }),
      {
        ...finding('search: work of a keystroke, p95', 'ms', work, { 'p50 ms': median(work) }),
        value: quantile(work, 0.95),
      },
    ];
  },
};

/** Type a query into the empty field, and wait for each letter's results. */
async function typed(page: Page, query: string): Promise<(Keystroke | null)[]> {
  await page.fill('input', '');
  await page.focus('input');
  const strokes: (Keystroke | null)[] = [];
  for (const letter of query) {
    const stroke = page.evaluate(() => window.benchKeystroke?.());
    await sleep(20);
    await page.keyboard.type(letter);
    strokes.push((await stroke) ?? null);
  }
  return strokes;
}

function popupOf({ browser }: Bench): string {
  return `${browser.extension}/popup.html`;
}

async function inPopup<T>({ browser }: Bench, address: string, measure: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.context.newPage();
  try {
    await page.setViewportSize({ width: 380, height: 600 });
    await page.addInitScript(watchUsable);
    await page.goto(address);
    await page.waitForSelector('input');
    return await measure(page);
  } finally {
    await page.close();
  }
}
