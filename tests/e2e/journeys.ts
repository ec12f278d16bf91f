import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedTexts, middleOfText } from './card-view.ts';
import { type Driver, eventually, type Tab } from './driver.ts';
import { clickInCard } from './reader.ts';
import { type PageServer, servePages } from './serve.ts';

/** What the extension promises in a real browser, the same in each. */
export function journeys(launch: () => Promise<Driver>): void {
  let browser: Driver;
  let server: PageServer;
  const opened: Tab[] = [];

  beforeAll(async () => {
    server = await servePages(join(import.meta.dirname, 'pages'));
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (address: string, options?: { width?: number; height?: number }) => {
    const tab = await browser.open(address, options);
    opened.push(tab);
    return tab;
  };
  const page = (path: string, body: string, headers?: Record<string, string>) =>
    server.add(path, `<!doctype html><html lang="en"><title>A page</title>${body}</html>`, headers);
  const marksOn = (tab: Tab, ...texts: string[]) =>
    eventually(
      () => tab.evaluate(markedTexts),
      (found) => texts.every((text) => found.includes(text)),
    );
  /** Rest the pointer on a text, coming from a little above. */
  const restOn = async (tab: Tab, text: string) => {
    const point = await tab.evaluate(middleOfText, text);
    if (!point) throw new Error(`“${text}” is not on the page`);
    await tab.move(point.x, Math.max(0, point.y - 60));
    await tab.move(point.x, point.y, 4);
    // The pointer has come to rest: a last movement of nothing.
    await new Promise((resolve) => setTimeout(resolve, 80));
    await tab.move(point.x + 1, point.y);
  };
  const cardTitled = (tab: Tab, title: string) =>
    eventually(
      () => tab.card(),
      (card) => card?.title === title,
    );
  const noCard = (tab: Tab) =>
    eventually(
      () => tab.card(),
      (card) => card === null,
    );
  const setStored = (settings: unknown) =>
    browser.inExtension((value: unknown) => chrome.storage.local.set({ settings: value }).then(() => null), settings);

  describe('marking', () => {
    it('marks terms on a page that forbids everything', async () => {
      const tab = await open(
        page('/strict', '<p>Ketamine and memory loss.</p>', { 'content-security-policy': "default-src 'none'" }),
      );
      expect(await marksOn(tab, 'Ketamine', 'memory loss')).toHaveLength(2);
    });

    it('marks a term that tags split, as one', async () => {
      const tab = await open(page('/split', '<p>The <b>NMDA</b> receptor and (<i>S</i>)-ketamine.</p>'));
      await marksOn(tab, 'NMDA receptor', '(S)-ketamine');
    });

    it('marks a term that is added two seconds later', async () => {
      const tab = await open(
        page(
          '/later',
          '<p id="p">Nothing yet.</p><script>setTimeout(() => { p.textContent = "Now ketamine."; }, 2000)</script>',
        ),
      );
      await marksOn(tab, 'ketamine');
    });

    it('marks terms in frames of the same and of another site', async () => {
      page('/inner', '<p>Spravato stands in a frame.</p>');
      const tab = await open(
        page(
          '/frames',
          `<p>Nothing.</p><iframe src="/inner"></iframe><iframe src="${server.otherOrigin}/inner"></iframe>`,
        ),
      );
      await eventually(
        () => browser.inExtension(framesWithCards, '/frames'),
        (count) => count === 2,
      );
      expect(await tab.evaluate(markedTexts)).toEqual([]);
    });

    it('leaves the page as it was: not one element, not one attribute', async () => {
      const tab = await open(page('/same', '<p class="a">Ketamine eases <i>depression</i>.</p>'));
      const before = await tab.evaluate(() => document.documentElement.outerHTML);
      await marksOn(tab, 'Ketamine', 'depression');
      expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    });
  });

  describe('the card', () => {
    it('opens for the term under the resting pointer, and never covers its line', async () => {
      const tab = await open(
        page('/hover', '<p style="margin-top:200px">About ketamine and memory loss and the hippocampus.</p>'),
      );
      await marksOn(tab, 'memory loss');
      await restOn(tab, 'memory loss');
      const card = await cardTitled(tab, 'Ketamine and memory loss');
      const line = await tab.evaluate(middleOfText, 'memory loss');
      expect(card?.box.y).toBeGreaterThan(line?.y ?? Number.POSITIVE_INFINITY);
      expect(card?.text).toMatch(/Evidence:/);
    });

    it('opens for a pointer that came in one leap and rests', async () => {
      const tab = await open(page('/leap', '<p style="margin-top:200px">About ketamine and memory loss.</p>'));
      await marksOn(tab, 'memory loss');
      const point = await tab.evaluate(middleOfText, 'memory loss');
      await tab.move(900, 700);
      await tab.move(point?.x ?? 0, point?.y ?? 0);
      await cardTitled(tab, 'Ketamine and memory loss');
    });

    it('stays while the pointer goes over to it, and opens related topics in place with a way back', async () => {
      const tab = await open(page('/stay', '<p style="margin-top:40px">About ketamine and memory loss.</p>'));
      await marksOn(tab, 'memory loss');
      await restOn(tab, 'memory loss');
      const card = await cardTitled(tab, 'Ketamine and memory loss');
      await tab.move((card?.box.x ?? 0) + 100, (card?.box.y ?? 0) + 60, 10);
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect((await tab.card())?.title).toBe('Ketamine and memory loss');
      await clickInCard(tab, 'More');
      await eventually(
        () => tab.card(),
        (now) => (now?.words ?? 0) > (card?.words ?? 0),
      );
      await clickInCard(tab, 'Hippocampus');
      await cardTitled(tab, 'Hippocampus');
      await clickInCard(tab, 'Back');
      await cardTitled(tab, 'Ketamine and memory loss');
    });

    it('closes on Esc, and on leaving, and takes its host with it', async () => {
      const tab = await open(page('/leave', '<p style="margin-top:40px">About ketamine and memory loss.</p>'));
      await marksOn(tab, 'memory loss');
      await restOn(tab, 'memory loss');
      await cardTitled(tab, 'Ketamine and memory loss');
      await tab.press('Escape');
      await noCard(tab);
      expect(await tab.evaluate(() => document.querySelectorAll('fact-card').length)).toBe(0);
      await tab.move(900, 700, 3);
      await restOn(tab, 'memory loss');
      await cardTitled(tab, 'Ketamine and memory loss');
      await tab.move(980, 780, 3);
      await noCard(tab);
    });

    it('opens its topic in a tab', async () => {
      const tab = await open(page('/tab', '<p style="margin-top:40px">About ketamine and memory loss.</p>'));
      await marksOn(tab, 'memory loss');
      await restOn(tab, 'memory loss');
      await cardTitled(tab, 'Ketamine and memory loss');
      await clickInCard(tab, 'Open in tab');
      await eventually(
        () => browser.inExtension(openAddresses),
        (all) => all.some((each) => each.endsWith('#/topic/memory-loss')),
      );
    });
  });

  describe('switching off', () => {
    it('takes the marks off at once, puts the page back exactly, and on again brings them back', async () => {
      const address = page('/switch', '<p style="margin-top:40px">About ketamine and memory loss.</p>');
      const tab = await open(address);
      const html = await tab.evaluate(() => document.documentElement.outerHTML);
      const before = { html, highlights: [], sheets: 0 };
      await marksOn(tab, 'memory loss');
      await restOn(tab, 'memory loss');
      await cardTitled(tab, 'Ketamine and memory loss');
      await setStored({ pausedHosts: [new URL(address).host] });
      await eventually(
        () => tab.evaluate(pageState),
        (now) => JSON.stringify(now) === JSON.stringify(before),
        1000,
      );
      await setStored({});
      await marksOn(tab, 'memory loss');
    });

    it('lets a site that was off from the start be switched on in the open tab', async () => {
      const address = page('/off-first', '<p>About ketamine.</p>');
      await setStored({ pausedHosts: [new URL(address).host] });
      const tab = await open(address);
      await new Promise((resolve) => setTimeout(resolve, 800));
      expect(await tab.evaluate(markedTexts)).toEqual([]);
      await setStored({});
      await marksOn(tab, 'ketamine');
    });

    it('repairs damaged settings and goes on with the defaults', async () => {
      await setStored({ marking: 'perhaps', pausedHosts: 7 });
      const tab = await open(page('/damaged', '<p>About ketamine.</p>'));
      await marksOn(tab, 'ketamine');
      const stored = await browser.inExtension(() => chrome.storage.local.get('settings'));
      expect(stored).toMatchObject({ settings: { marking: true, pausedHosts: [] } });
    });
  });

  describe('a page without terms', () => {
    it('gets nothing but the gate, in any frame, and hears nothing from it', async () => {
      page(
        '/plain-inner',
        `<p>A frame about gardens.</p>${LISTENER.replaceAll('EXTENSION', browser.extension.split('/')[2] ?? '')}`,
      );
      const tab = await open(
        page(
          '/plain',
          `${LISTENER.replaceAll('EXTENSION', browser.extension.split('/')[2] ?? '')}<p>Gardens.</p><iframe src="/plain-inner"></iframe>`,
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await browser.inExtension(framesWithCards, '/plain')).toBe(0);
      expect(await tab.evaluate(() => (globalThis as { heard?: string[] }).heard)).toEqual([]);
      expect(
        await tab.evaluate(
          () => (document.querySelector('iframe')?.contentWindow as { heard?: string[] } | null)?.heard,
        ),
      ).toEqual([]);
    });
  });

  describe('the app', () => {
    it('finds a topic by a word with a typing error, and opens it', async () => {
      const app = await browser.openApp('#/');
      await eventually(
        () => app.evaluate(() => document.activeElement?.tagName),
        (tag) => tag === 'INPUT',
      );
      await app.type('hipocampus');
      await eventually(
        () => app.evaluate(() => document.querySelector('.result')?.textContent ?? ''),
        (text) => text.startsWith('Hippocampus'),
      );
      await app.press('Enter');
      await eventually(
        () => app.evaluate(() => document.querySelector('h2')?.textContent ?? ''),
        (text) => text === 'Hippocampus',
      );
    });

    it('takes the title of a topic for its id', async () => {
      const app = await browser.openApp('#/topic/suicidal-thoughts');
      await eventually(
        () => app.evaluate(() => document.body.innerText),
        (text) => text.includes('988'),
      );
    });

    it('says so where there is no such topic, and offers what may have been meant and the search', async () => {
      const app = await browser.openApp('#/topic/bladder-injury');
      await eventually(
        () => app.evaluate(() => document.body.innerText),
        (text) => text.includes('There is no topic “bladder injury”'),
      );
      expect(await app.evaluate(() => document.activeElement?.tagName)).toBe('H2');
      expect(
        await app.evaluate(() =>
          [...document.querySelectorAll('.topic-list a')].map((link) => link.getAttribute('href')),
        ),
      ).toContain('#/topic/bladder-damage');
      await app.evaluate(() => document.querySelector('input')?.focus());
      await app.type('hippocampus');
      await eventually(
        () => app.evaluate(() => document.querySelector('[role=option]')?.textContent ?? ''),
        (text) => text.startsWith('Hippocampus'),
      );
    });
  });
}

/** Notes every message, every event of the kind WXT's wrapper fires, and every change of the document. */
const LISTENER = `<script>
  globalThis.heard = [];
  addEventListener('message', (event) => heard.push('message ' + JSON.stringify(event.data)));
  for (const name of ['EXTENSION:gate:wxt:content-script-started', 'wxt:content-script-started']) {
    document.addEventListener(name, () => heard.push(name));
  }
  addEventListener('load', () => {
    new MutationObserver((records) => heard.push('change ' + records.length))
      .observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    const globals = Object.keys(globalThis).length;
    setTimeout(() => Object.keys(globalThis).length !== globals && heard.push('new globals'), 1200);
  });
</script>`;

/** Runs in the extension: frames of the tab with this path in which the cards are. */
async function framesWithCards(path: string): Promise<number> {
  const tab = (await chrome.tabs.query({})).find((each) => each.url?.endsWith(path));
  if (tab?.id === undefined) return -1;
  const results = await chrome.scripting.executeScript({
    target: { tabId: tab.id, allFrames: true },
    func: () => Boolean((globalThis as { factCardsHere?: true }).factCardsHere),
  });
  return results.filter(({ result }) => result).length;
}

/** Runs in the extension. */
async function openAddresses(): Promise<string[]> {
  return (await chrome.tabs.query({})).map((tab) => tab.url ?? '');
}

/** Runs in the page: everything of ours that could be left behind. */
function pageState(): unknown {
  return {
    html: document.documentElement.outerHTML,
    highlights: [...CSS.highlights.keys()],
    sheets: document.adoptedStyleSheets.length,
  };
}
