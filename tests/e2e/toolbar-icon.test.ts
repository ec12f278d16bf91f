import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { eventually } from './driver.ts';
import { type PageServer, servePages } from './serve.ts';

type Drawn = { tabId?: number; off: boolean };

/** No interface tells what icon is shown, so what the background asks the browser to draw is kept. */
describe('the toolbar icon, in Chromium', () => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages(join(import.meta.dirname, '../demo'));
    browser = await launchChromium({ keepsPages: true });
    await browser.worker.evaluate(() => {
      const { action } = chrome;
      const draw = action.setIcon.bind(action) as (details: chrome.action.TabIconDetails) => Promise<void>;
      const world = globalThis as { drawn?: unknown[] };
      world.drawn = [];
      const recorded = async (details: chrome.action.TabIconDetails) => {
        await draw(details);
        world.drawn?.push({ tabId: details.tabId, off: JSON.stringify(details.path).includes('off-') });
      };
      Object.defineProperty(action, 'setIcon', { value: recorded });
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const drawn = () => browser.worker.evaluate(() => (globalThis as { drawn?: Drawn[] }).drawn?.splice(0) ?? []);
  const store = (settings: unknown) =>
    browser.worker.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
  const tabAt = (address: string) =>
    browser.worker.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id, address);

  it('is grey everywhere while nothing is marked, and coloured again after', async () => {
    await store({ marking: true });
    for (const marking of [false, true]) {
      await store({ marking });
      // What the install has drawn may come first.
      const last = new Map<number | undefined, boolean>();
      await eventually(
        async () => {
          for (const { tabId, off } of await drawn()) last.set(tabId, off);
          return [...last.values()];
        },
        (all) => last.has(undefined) && all.length > 1 && all.every((off) => off === !marking),
      );
    }
  });

  it('is grey on a site that is off, also in a tab that comes later', async () => {
    const address = `${server.origin}/article.html`;
    await store({ pausedHosts: [new URL(address).host] });
    await drawn();
    const page = await browser.context.newPage();
    await page.goto(address);
    const tabId = await tabAt(address);
    await eventually(drawn, (all) => all.some((each) => each.tabId === tabId && each.off));
    await store({});
    await eventually(drawn, (all) => all.some((each) => each.tabId === tabId && !each.off));
  });

  it('is coloured again once a pause has ended by itself, and says no more of it', async () => {
    const address = server.add('/pause', '<!doctype html><title>A</title><p>About ketamine.</p>');
    const page = await browser.context.newPage();
    await page.goto(address);
    const tabId = await tabAt(address);
    const turns = (off: boolean) =>
      eventually(drawn, (all) => all.some((each) => each.tabId === tabId && each.off === off));
    const says = (words: RegExp) =>
      eventually(
        () => browser.worker.evaluate(() => chrome.action.getTitle({})),
        (title) => words.test(title),
      );
    await turns(false);
    const now = Date.now();
    await store({ pause: { from: now, until: now + 3000 } });
    await turns(true);
    await says(/: paused until/u);
    await turns(false);
    await says(/^Ketamine Fact Cards$/u);
    await store({});
    await page.close();
  });

  it('is grey again on the way back to a page of a site that is off', async () => {
    await store({ pausedHosts: [new URL(server.origin).host] });
    const page = await browser.context.newPage();
    const address = server.add('/back', '<!doctype html><title>A</title><p>About ketamine.</p>');
    await page.goto(address);
    const tabId = await tabAt(address);
    const turnsGrey = () => eventually(drawn, (all) => all.some((each) => each.tabId === tabId && each.off));
    await turnsGrey();
    await page.evaluate(() => addEventListener('pageshow', () => Object.assign(globalThis, { isKept: true })));
    await page.goto(server.add('/away', '<!doctype html><title>B</title><p>Gardens.</p>'));
    await drawn();
    await page.evaluate(() => void setTimeout(() => history.back()));
    await turnsGrey();
    expect(await page.evaluate(() => 'isKept' in globalThis)).toBe(true);
    await store({});
    await page.close();
  });
});
