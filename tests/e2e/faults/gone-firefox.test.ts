import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedTexts, middleOfText } from '../card-view.ts';
import { eventually, type Tab } from '../driver.ts';
import { type FirefoxDriver, firefoxDriver } from '../firefox.ts';
import { type PageServer, servePages } from '../serve.ts';

// The least Firefox waits before it puts a background to rest.
const BACKGROUND_RESTS_MS = 1500;

describe('the extension goes from under an open page, in Firefox', () => {
  let browser: FirefoxDriver;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages(join(import.meta.dirname, '../pages'));
    browser = await firefoxDriver({ 'extensions.background.idle.timeout': BACKGROUND_RESTS_MS });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const withCard = async (path: string): Promise<Tab> => {
    const tab = await browser.open(
      server.add(path, '<!doctype html><title>A</title><p style="margin-top: 200px">On ketamine.</p>'),
    );
    await openCard(tab);
    return tab;
  };
  const openCard = async (tab: Tab) => {
    await eventually(
      () => tab.evaluate(markedTexts),
      (texts) => texts.includes('ketamine'),
    );
    const { x, y } = (await tab.evaluate(middleOfText, 'ketamine')) ?? { x: 0, y: 0 };
    await tab.move(x, y - 60);
    // What is marked may be another copy's work still, which opens nothing.
    await eventually(
      () => tab.click(x, y).then(() => tab.card()),
      (card) => card !== null,
    );
  };
  const traces = (tab: Tab) =>
    tab.evaluate(() => ({
      hosts: document.querySelectorAll('fact-card').length,
      sheets: document.adoptedStyleSheets.length,
      names: [...CSS.highlights.keys()].sort(),
    }));

  it('a card that is being read stays while the background goes to rest, again and again', async () => {
    const tab = await withCard('/background-rests');
    const gone = Date.now() + 4 * BACKGROUND_RESTS_MS;
    await eventually(
      () => traces(tab).then(({ hosts }) => ({ hosts, now: Date.now() })),
      ({ hosts, now }) => hosts !== 1 || now > gone,
      10 * BACKGROUND_RESTS_MS,
    );
    expect(await traces(tab)).toMatchObject({ hosts: 1 });
    await tab.press('Escape');
    await eventually(
      () => traces(tab),
      ({ hosts }) => hosts === 0,
    );
    await tab.close();
  });

  it('switched off under an open card, it leaves it; switched on, the old card goes and a new one opens', async () => {
    const tab = await withCard('/switched-off');
    await browser.switchExtension(false);
    expect(await traces(tab)).toMatchObject({ hosts: 1, sheets: 1 });
    await browser.switchExtension(true);
    await eventually(
      () => traces(tab),
      ({ hosts, names }) => hosts === 0 && names.includes('fact-card'),
    );
    await openCard(tab);
    expect(await traces(tab)).toMatchObject({ hosts: 1, sheets: 1 });
    await tab.close();
  });

  it('switched off while no card is open, it leaves marks; the next one takes them over', async () => {
    const tab = await withCard('/marks-left');
    await tab.press('Escape');
    await eventually(
      () => traces(tab),
      ({ hosts }) => hosts === 0,
    );
    await browser.switchExtension(false);
    expect(await traces(tab)).toMatchObject({ hosts: 0, sheets: 1 });
    await browser.switchExtension(true);
    await openCard(tab);
    expect(await traces(tab)).toMatchObject({ hosts: 1, sheets: 1 });
    await tab.close();
  });
});
