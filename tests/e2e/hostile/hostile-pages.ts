import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Driver, eventually, type Tab } from '../driver.ts';
import { type PageServer, servePages } from '../serve.ts';
import type { PlainBrowser } from './plain-chromium.ts';

const PAGES = join(import.meta.dirname, '../pages');
/** Where each page has its term, in viewport CSS pixels. */
const TERM = { x: 112, y: 208 };

/** What the browser notes, once or several times, of a page that asks for an extension's file: the page cannot see it. */
const BROWSERS_REFUSAL = /may not load or link to moz-extension:/u;

/** What a page says of itself in attributes of its root. */
interface Demands {
  /** Whether its term gets a card; `passing` where one may come but cannot stay. In this browser, if it says so apart. */
  card: 'right' | 'absent' | 'passing';
  /** The content security policy it comes with. */
  policy: string | undefined;
  isPrinted: boolean;
}

/**
 * Each page of the folder, without the extension and with it: its own check finds the same, it has as many elements, its
 * console holds the same, the card is there or not as the page says, and after Escape nothing is left of it. One that
 * asks for it is printed, under an open card: the paper is the same.
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
    const { card, policy, isPrinted } = demandsOf(name, browser.name);
    const page = policy === undefined ? `${server.origin}/hostile/${name}` : withPolicy(name, policy);
    const address = `${page}#${encodeURIComponent(browser.extension)}`;
    const without = await plain.open(address);
    await without.click(TERM.x, TERM.y);
    await without.press('Shift');
    const paper = isPrinted ? paperOf(await without.print()) : null;
    const expected = await findings(without);
    await without.close();

    const tab = await browser.open(address);
    if (card === 'right') await cardOpens(tab);
    if (card === 'absent') await expectNoCard(tab);
    if (card === 'passing') await expectNoneStays(tab);
    if (isPrinted) expect(paperOf(await tab.print())).toEqual(paper);
    await eventually(
      async () => {
        await tab.press('Escape');
        return tab.card();
      },
      (open) => open === null,
    );
    await tab.press('Shift');
    expect(await findings(tab)).toEqual(expected);
    await tab.close();
  });

  function withPolicy(name: string, policy: string): string {
    const markup = readFileSync(join(PAGES, 'hostile', name), 'utf8');
    return server.add(`/under-policy/${name}`, markup, { 'content-security-policy': policy });
  }

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

/** However often it is asked for, in the end no card is left, and nobody has pressed Escape. */
async function expectNoneStays(tab: Tab): Promise<void> {
  for (let i = 0; i < 10; i += 1) await tab.click(TERM.x, TERM.y);
  await eventually(
    () => tab.evaluate(checkHere),
    ({ hosts }) => hosts === 0,
  );
}

function demandsOf(name: string, browserName: string): Demands {
  const markup = readFileSync(join(PAGES, 'hostile', name), 'utf8');
  const demand = (attribute: string) => new RegExp(`${attribute}="([^"]+)"`, 'u').exec(markup)?.[1];
  const card = demand(`data-card-${browserName.toLowerCase()}`) ?? demand('data-card');
  if (card !== 'right' && card !== 'absent' && card !== 'passing')
    throw new Error(`${name} demands the card “${card}”`);
  return { card, policy: demand('data-policy'), isPrinted: markup.includes(' data-print') };
}

/** What a PDF draws: texts and lines. What of it a browser paints in one go, its clips tell, is its own affair. */
function paperOf(pdf: Uint8Array): string[] {
  const streams = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/FlateDecode[\s\S]*?>>\s*stream\r?\n([\s\S]*?)endstream/gu);
  const drawings = [...streams]
    .map(([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'))
    .filter((drawing) => /T[Jj]\s+ET\s/u.test(drawing));
  if (drawings.length === 0) throw new Error('nothing was printed');
  return drawings.map((drawing) => drawing.replaceAll(/^[-\d. ]+ re\nW\*? n$/gmu, ''));
}

const cardOpens = (tab: Tab) =>
  eventually(
    async () => {
      await tab.click(TERM.x, TERM.y);
      return tab.card();
    },
    (card) => card?.title === 'Ketamine' && card.box.height > 100,
    10_000,
  );

/** What a page says of itself, and what stands in its console. */
async function findings(tab: Tab): Promise<unknown> {
  const { state, checked, hosts, elements } = await eventually(
    () => tab.evaluate(checkHere),
    (answer) => answer.state === 'complete' && answer.checked[0] !== 'not yet',
  );
  return { state, checked, hosts, elements, errors: tab.errors().filter((error) => !BROWSERS_REFUSAL.test(error)) };
}

/** Runs in the page. */
function checkHere(): { state: string; checked: string[]; hosts: number; elements: number } {
  const { check } = globalThis as { check?: () => string[] };
  return {
    state: document.readyState,
    checked: check?.() ?? [],
    hosts: document.getElementsByTagName('fact-card').length,
    elements: document.getElementsByTagName('*').length,
  };
}
