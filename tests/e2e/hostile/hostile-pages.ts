import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Driver, eventually, type Tab } from '../driver.ts';
import { type PageServer, servePages } from '../serve.ts';

const PAGES = join(import.meta.dirname, '../pages');
/** Where each page has its term, in viewport CSS pixels. */
const TERM = { x: 112, y: 208 };

/** What the browser notes, once or several times, of a page that asks for an extension's file: the page cannot see it. */
const BROWSERS_REFUSAL = /may not load or link to moz-extension:/u;

/** What opens pages in a browser without the extension. */
export interface PlainBrowser {
  open(address: string): Promise<Tab>;
  close(): Promise<void>;
}

/**
 * Each page of the folder, without the extension and with it: its own check finds the same, its console holds the
 * same, the card is there or not as the page says in `data-card`, and after Escape nothing is left of it.
 */
export function hostilePages(launchPlain: () => Promise<PlainBrowser>, launch: () => Promise<Driver>): void {
  let server: PageServer;
  let plain: PlainBrowser;
  let browser: Driver;
  beforeAll(async () => {
    server = await servePages(PAGES);
    [plain, browser] = [await launchPlain(), await launch()];
  });
  afterAll(async () => {
    await browser?.close();
    await plain?.close();
    await server?.close();
  });

  it.each(readdirSync(join(PAGES, 'hostile')))('%s', async (name) => {
    const address = `${server.origin}/hostile/${name}#${encodeURIComponent(browser.extension)}`;
    const without = await plain.open(address);
    await without.click(TERM.x, TERM.y);
    const expected = await findings(without);
    await without.close();

    const tab = await browser.open(address);
    const card = /data-card="(\w+)"/u.exec(readFileSync(join(PAGES, 'hostile', name), 'utf8'))?.[1];
    if (card === 'right') await cardOpens(tab);
    if (card === 'absent') await expectNoCard(tab);
    await eventually(
      async () => {
        await tab.press('Escape');
        return tab.card();
      },
      (open) => open === null,
    );
    expect(await findings(tab)).toEqual(expected);
    await tab.close();
  });

  async function expectNoCard(tab: Tab): Promise<void> {
    await tab.click(TERM.x, TERM.y);
    // Questions are answered in turn: once a page that was opened later has its card, this one could have had it.
    const later = await browser.open(`${server.origin}/hostile/quirks.html`);
    await cardOpens(later);
    await later.close();
    await tab.show();
    await tab.click(TERM.x, TERM.y);
    expect(await tab.card()).toBeNull();
  }
}

const cardOpens = (tab: Tab) =>
  eventually(
    async () => {
      await tab.click(TERM.x, TERM.y);
      return tab.card();
    },
    (card) => card?.title === 'Ketamine',
    10_000,
  );

/** What a page says of itself, and what stands in its console. */
async function findings(tab: Tab): Promise<unknown> {
  const { state, checked, hosts } = await eventually(
    () => tab.evaluate(checkHere),
    (answer) => answer.state === 'complete' && answer.checked[0] !== 'not yet',
  );
  return { state, checked, hosts, errors: tab.errors().filter((error) => !BROWSERS_REFUSAL.test(error)) };
}

/** Runs in the page. */
function checkHere(): { state: string; checked: string[]; hosts: number } {
  const { check } = globalThis as { check?: () => string[] };
  return {
    state: document.readyState,
    checked: check?.() ?? [],
    hosts: document.getElementsByTagName('fact-card').length,
  };
}
