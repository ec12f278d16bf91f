import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedTexts, middleOfText } from '../card-view.ts';
import { cardOn, type ExtensionBrowser, launchChromium } from '../chromium.ts';
import { eventually } from '../driver.ts';
import { type PageServer, servePages } from '../serve.ts';

/** What the browser's own page of extensions can do. */
interface Privileged {
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  developerPrivate: {
    updateProfileConfiguration(update: object): Promise<void>;
  };
}

describe('the extension goes from under an open page, in Chromium', () => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  let extensions: Page;
  const id = () => browser.extension.split('/')[2] ?? '';
  beforeAll(async () => {
    server = await servePages(join(import.meta.dirname, '../pages'));
    browser = await launchChromium();
    extensions = await browser.context.newPage();
    await extensions.goto('chrome://extensions');
    // Without it an unpacked extension stays off after a reload.
    await extensions.evaluate(async () => {
      await (chrome as never as Privileged).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const errors: string[] = [];
  const open = async (path: string): Promise<Page> => {
    const page = await browser.context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const frame = `${path}-frame`;
    server.add(frame, '<!doctype html><p>Spravato in a frame.</p>');
    await page.goto(
      server.add(
        path,
        `<!doctype html><link rel="icon" href="data:,"><title>A</title><p style="margin-top: 200px">On ketamine.</p>
        <iframe src="${frame}"></iframe>`,
      ),
    );
    return page;
  };
  const marked = (page: Page) =>
    eventually(
      () => page.evaluate(markedTexts),
      (texts) => texts.includes('ketamine'),
    );
  const restOn = async (page: Page, text: string) => {
    const point = await page.evaluate(middleOfText, text);
    if (!point) throw new Error(`“${text}” is not on the page`);
    await page.mouse.move(point.x, point.y - 60);
    await page.mouse.move(point.x, point.y, { steps: 4 });
    await page.mouse.move(point.x + 1, point.y);
  };
  const cardSays = (page: Page, wanted: (text: string | null) => boolean) =>
    eventually(
      () => cardOn(page),
      (card) => wanted(card?.text ?? null),
    );
  const traces = (page: Page) =>
    page.evaluate(() => ({
      hosts: document.querySelectorAll('fact-card').length,
      sheets: document.adoptedStyleSheets.length,
      names: [...CSS.highlights.keys()].sort(),
    }));
  /** As after an update: the same extension, anew. */
  const update = async (): Promise<Worker> => {
    const workers = () => browser.context.serviceWorkers();
    const before = workers().at(-1);
    const [worker] = await Promise.all([
      browser.context.waitForEvent('serviceworker'),
      before
        ?.evaluate(() => chrome.runtime.reload())
        .catch(() => {
          // The worker is gone before it can answer.
        }),
    ]);
    // To the one that has gone nobody can speak any more, and it may be listed for a moment.
    await eventually(
      async () => workers().length,
      (count) => count === 1,
    );
    return worker;
  };
  const switchTo = (enabled: boolean) =>
    extensions.evaluate(
      async ([each, on]) => {
        await (chrome as never as Privileged).management.setEnabled(String(each), on === true);
      },
      [id(), enabled] as const,
    );
  const listenersOf = async (page: Page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    await session.detach();
    return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? Number.NaN;
  };

  it('an update under an open card: the new version marks the page, frames too, and there is one card', async () => {
    const page = await open('/updated');
    await marked(page);
    await restOn(page, 'ketamine');
    await cardSays(page, (text) => text !== null);
    await update();
    await page.bringToFront();
    await eventually(
      () => traces(page),
      ({ hosts, names }) => hosts === 0 && names.includes('fact-card'),
    );
    await restOn(page, 'ketamine');
    // Only a card whose extension is there can open a tab.
    await cardSays(page, (text) => text?.includes('Open in tab') ?? false);
    expect(await traces(page)).toEqual({ hosts: 1, sheets: 1, names: ['fact-card', 'fact-card-open'] });
    await page.keyboard.press('Escape');
    await cardSays(page, (text) => text === null);
    const frame = page.frames()[1];
    expect(await frame?.evaluate(markedTexts)).toEqual(['Spravato']);
  });

  it('ten updates leave no more behind than one', async () => {
    const page = await open('/ten-updates');
    await marked(page);
    const afterStirring = async () => {
      await page.mouse.move(10, 10);
      const inFrame = await page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().toJSON());
      await page.mouse.move(inFrame.x + 20, inFrame.y + 60, { steps: 2 });
      return listenersOf(page);
    };
    const listenersAfterUpdate = async () => {
      await update();
      await page.bringToFront();
      // An orphan ends when a reader stirs in its frame, once its successor is there.
      await eventually(
        () => afterStirring().then(() => traces(page)),
        ({ sheets, names }) => sheets === 1 && names.includes('fact-card'),
      );
      let count = await afterStirring();
      for (let before = -1; count !== before; count = await afterStirring()) before = count;
      return count;
    };
    const first = await listenersAfterUpdate();
    let last = first;
    for (let i = 0; i < 9; i += 1) last = await listenersAfterUpdate();
    expect(last - first).toBeLessThan(30);
  });

  it('a page that was open before the extension came, or while it was off, is marked without a reload', async () => {
    await switchTo(false);
    const page = await open('/opened-while-off');
    expect(await page.evaluate(markedTexts)).toEqual([]);
    await switchTo(true);
    await page.bringToFront();
    await marked(page);
    await restOn(page, 'ketamine');
    await cardSays(page, (text) => text?.includes('Open in tab') ?? false);
    await page.close();
  });

  it('switched off: cards of open pages go on without what needs the extension, and end once it is back', async () => {
    const page = await open('/switched-off');
    await marked(page);
    await switchTo(false);
    await page.bringToFront();
    await restOn(page, 'ketamine');
    await cardSays(page, (text) => text !== null && !text.includes('Open in tab'));
    await page.keyboard.press('Escape');
    await Promise.all([browser.context.waitForEvent('serviceworker'), switchTo(true)]);
    await page.bringToFront();
    const { x, y } = (await page.evaluate(middleOfText, 'ketamine')) ?? { x: 0, y: 0 };
    await page.mouse.move(x, y - 60);
    // What is marked may be the old copy's work still, whose card can open no tab.
    await eventually(
      async () => {
        await page.mouse.click(x, y);
        return cardOn(page);
      },
      (card) => card?.text.includes('Open in tab') ?? false,
    );
    expect(await traces(page)).toMatchObject({ hosts: 1, sheets: 1 });
  });

  it('no page has heard an error of ours', () => {
    expect(errors).toEqual([]);
  });
});
