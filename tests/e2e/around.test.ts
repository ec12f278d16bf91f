import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsFromFile } from '../../data/settings-file.ts';
import { markedTexts } from './card-view.ts';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { eventually } from './driver.ts';
import { type PageServer, servePages } from './serve.ts';
import { openToolbarPopup } from './toolbar-popup.ts';

/** An event of the browser that a test can let happen. */
type Dispatching = { dispatch?: (...args: unknown[]) => void };

/** As the reader would in the browser's list of extensions; it starts the extension anew. */
async function allowPrivateWindows({ context, extension }: ExtensionBrowser): Promise<void> {
  interface Extensions {
    developerPrivate: {
      updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
      updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    };
  }
  const id = new URL(extension).host;
  const list = await context.newPage();
  await list.goto('chrome://extensions/');
  const starting = context.waitForEvent('serviceworker', (worker) => worker.url().startsWith(extension));
  await list.evaluate(async (extensionId) => {
    const { developerPrivate } = chrome as typeof chrome & Extensions;
    // Without it an unpacked extension is not started again.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, id);
  const started = await starting;
  await eventually(
    () => started.evaluate(() => chrome.extension.isAllowedIncognitoAccess()),
    (isAllowed) => isAllowed,
  );
  await list.close();
}

/** Ways in beside the page: the address bar, the popup where nothing is marked. In Chromium, whose interfaces can be driven. */
describe('around the page, in Chromium', () => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages(join(import.meta.dirname, '../demo'));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const addresses = () => browser.context.pages().map((page) => page.url());
  const opens = (ending: string) =>
    eventually(
      async () => addresses(),
      (all) => all.some((each) => each.endsWith(ending)),
    );
  const openPage = async (path: string, body: string, headers?: Record<string, string>): Promise<Page> => {
    const page = await browser.context.newPage();
    await page.goto(server.add(path, body, headers));
    return page;
  };
  const popupSays = async (page: Page, words: string) => {
    const popup = await openToolbarPopup(browser, page);
    await eventually(
      () => popup.evaluate(() => document.querySelector('.site')?.textContent ?? ''),
      (text) => text.includes(words),
    );
    return popup;
  };

  describe('the address bar', () => {
    it.each([
      ['memory-loss', '#/topic/memory-loss'],
      ['does it ruin memory?', '#/search?q=does%20it%20ruin%20memory%3F'],
    ])('leads from “facts %s” to %s, in a tab', async (typed, route) => {
      await browser.worker.evaluate((words) => {
        const entered = chrome.omnibox.onInputEntered as Dispatching;
        entered.dispatch?.(words, 'newForegroundTab');
      }, typed);
      await opens(route);
    });

    it('leads there in the tab in front, where Enter is pressed alone', async () => {
      const page = await openPage('/in-front', '<!doctype html><title>A</title><p>Gardens.</p>');
      await page.bringToFront();
      await browser.worker.evaluate(() => {
        const entered = chrome.omnibox.onInputEntered as Dispatching;
        entered.dispatch?.('memory-loss', 'currentTab');
      });
      await page.waitForURL('**/popup.html#/topic/memory-loss');
      await page.close();
    });

    it('suggests topics, well formed, for a word with a typing error', async () => {
      const suggested = await browser.worker.evaluate(
        () =>
          new Promise<chrome.omnibox.SuggestResult[]>((resolve) => {
            const changed = chrome.omnibox.onInputChanged as Dispatching;
            changed.dispatch?.('hipocampus', resolve);
          }),
      );
      expect(suggested[0]).toMatchObject({ content: 'hippocampus' });
      const xml = suggested.map(({ description }) => `<d>${description}</d>`).join('');
      const page = browser.context.pages()[0];
      const isWellFormed = await page?.evaluate(
        (text) =>
          new DOMParser().parseFromString(`<all>${text}</all>`, 'text/xml').querySelector('parsererror') === null,
        xml,
      );
      expect(isWellFormed).toBe(true);
    });
  });

  it('the address bar of a private window leads to a tab in another one, since none of ours shows there', async () => {
    const other = await launchChromium();
    await allowPrivateWindows(other);
    const app = await other.context.newPage();
    await app.goto(`${other.extension}/popup.html#/news`);
    await app.evaluate(() => chrome.windows.create({ incognito: true, url: 'about:blank' }).then(() => null));
    const inFront = () => app.evaluate(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }));
    await eventually(inFront, ([tab]) => tab?.incognito === true);
    const worker = other.context.serviceWorkers().find((each) => each.url().startsWith(other.extension));
    await worker?.evaluate(() => {
      const entered = chrome.omnibox.onInputEntered as Dispatching;
      entered.dispatch?.('memory-loss', 'currentTab');
    });
    const tabs = await eventually(
      () => app.evaluate(() => chrome.tabs.query({})),
      (all) => all.some(({ url, pendingUrl }) => (url || pendingUrl)?.endsWith('#/topic/memory-loss')),
    );
    const opened = tabs.filter(({ url, pendingUrl }) => (url || pendingUrl)?.endsWith('#/topic/memory-loss'));
    expect(opened.map(({ incognito }) => incognito)).toEqual([false]);
    await other.close();
  });

  it('a word selected in the PDF viewer is looked up from its menu', async () => {
    const address = server.add('/menu.pdf', PDF, { 'content-type': 'application/pdf' });
    const page = await browser.context.newPage();
    await page.goto(address);
    // No menu is seen by a test; its own event is dispatched to our listener instead, with what the viewer gives.
    await browser.worker.evaluate(async (pageUrl) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const clicked = chrome.contextMenus.onClicked as typeof chrome.contextMenus.onClicked & Dispatching;
      clicked.dispatch?.({ menuItemId: 'look-up', selectionText: ' Esketamine ', pageUrl, editable: false }, tab);
    }, address);
    await opens('#/search?q=Esketamine');
    await page.close();
  });

  describe('where nothing can be marked, the popup says why', () => {
    it('on a PDF, by what the server says it is', async () => {
      const page = await openPage('/leaflet', PDF, { 'content-type': 'application/pdf' });
      await popupSays(page, 'PDF viewer');
      await page.close();
    });

    it('on a page of the browser', async () => {
      const page = await browser.context.newPage();
      await page.goto('chrome://version');
      await popupSays(page, 'This page cannot be read');
      await page.close();
    });

    describe('on a page in which nothing of ours runs', () => {
      let extensions: Page;
      beforeAll(async () => {
        extensions = await browser.context.newPage();
        await extensions.goto('chrome://extensions');
      });
      afterAll(async () => {
        await grant('ON_ALL_SITES');
        await extensions.close();
      });
      /** What a reader sets on the browser's page of extensions. */
      const grant = (access: string) =>
        extensions.evaluate(
          async ([extensionId, hostAccess]) => {
            const { chrome: privileged } = globalThis as typeof globalThis & {
              chrome: { developerPrivate: { updateExtensionConfiguration: (update: object) => Promise<void> } };
            };
            await privileged.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
          },
          [browser.extension.split('/')[2] ?? '', access],
        );

      it('since it was open before the extension came, and marks it on demand', async () => {
        await grant('ON_CLICK');
        // A frame that does not load until it is scrolled to holds nothing up.
        const below = '<p style="height:10000px"></p><iframe src="/later" loading="lazy"></iframe>';
        const page = await openPage('/asleep', `<!doctype html><title>A</title><p>About ketamine.</p>${below}`);
        await grant('ON_ALL_SITES');
        const popup = await popupSays(page, 'has been open since before');
        expect(await page.evaluate(markedTexts)).toEqual([]);
        await popup.evaluate(() => document.querySelector<HTMLElement>('.site button')?.click());
        await eventually(
          () => page.evaluate(markedTexts),
          (texts) => texts.includes('ketamine'),
        );
        await page.close();
      });

      it('since the reader keeps it out, and waits for no answer', async () => {
        await grant('ON_CLICK');
        const page = await openPage('/kept-out', '<!doctype html><title>A</title><p>About ketamine.</p>');
        // Opened by a test and not by a click, the popup gets no access to the page.
        await popupSays(page, 'lets no extension read this page');
        expect(await page.evaluate(markedTexts)).toEqual([]);
        await page.close();
      });

      it('and a key says so on the button, instead of waiting for the page without end', async () => {
        await grant('ON_CLICK');
        const page = await openPage('/kept-from-keys', '<!doctype html><title>A</title><p>About ketamine.</p>');
        await page.bringToFront();
        // Dispatched by a test and not by the reader's hand, a command opens the page to nobody.
        await browser.worker.evaluate(() => {
          (chrome.commands.onCommand as Dispatching).dispatch?.('next-term');
        });
        const button = () =>
          browser.worker.evaluate(async () => {
            const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
            const of = { tabId: tab?.id ?? 0 };
            return `${await chrome.action.getBadgeText(of)} ${await chrome.action.getTitle(of)}`;
          });
        await eventually(
          button,
          (said) => said === '– Ketamine Fact Cards: the browser keeps it out of this page until you click here',
        );
        await page.close();
      });
    });
  });

  it('the settings are saved as a file that is read again', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${browser.extension}/popup.html#/settings`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.file-actions button:first-child'),
    ]);
    expect(download.suggestedFilename()).toBe('fact-cards-settings.json');
    expect(settingsFromFile(readFileSync(await download.path(), 'utf8'))).toMatchObject({ kind: 'read' });
    await page.close();
  });

  it('a settings file is read in a tab: a popup would close over the question which', async () => {
    const page = await openPage('/popup-file', '<!doctype html><title>A</title><p>Gardens.</p>');
    const popup = await openToolbarPopup(browser, page);
    await popup.evaluate(() => location.assign('#/settings'));
    await eventually(
      () => popup.evaluate(() => document.querySelectorAll('.file-actions button').length),
      (count) => count === 3,
    );
    await popup.evaluate(() => document.querySelectorAll<HTMLElement>('.file-actions button')[1]?.click());
    await opens('popup.html#/settings');
    await page.close();
  });

  it('a report of a mistake is prepared, copied, and opens nothing', async () => {
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await browser.context.newPage();
    await page.goto(`${browser.extension}/popup.html#/topic/bdnf`);
    const before = browser.context.pages().length;
    await page.click('.report summary');
    await page.click('.report button');
    await page.waitForFunction(() => document.querySelector('.report button')?.textContent === 'Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/\(bdnf\)[\s\S]*Extension: \d+\.\d+/u);
    expect(browser.context.pages().length).toBe(before);
    await page.close();
  });
});

/** The smallest file a PDF viewer opens. */
const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
