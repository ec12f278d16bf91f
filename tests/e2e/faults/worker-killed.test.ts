import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { markedTexts, middleOfText } from '../card-view.ts';
import { cardOn, type ExtensionBrowser, launchChromium, pointInCard } from '../chromium.ts';
import { eventually } from '../driver.ts';
import { type PageServer, servePages } from '../serve.ts';

describe('the service worker is killed, in Chromium', () => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    server = await servePages(join(import.meta.dirname, '../pages'));
    browser = await launchChromium();
    page = await browser.context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /**
   * As the browser does with one that has been idle; the next message wakes it.
   * @param isAskedAtOnce whether somebody wakes it in the same moment
   */
  const kill = async (isAskedAtOnce = false) => {
    const session = await browser.context.newCDPSession(page);
    const workers = async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(browser.extension));
    };
    for (const { targetId } of await workers()) await session.send('Target.closeTarget', { targetId });
    if (!isAskedAtOnce) await eventually(workers, (left) => left.length === 0);
    await session.detach();
  };
  const marked = () =>
    eventually(
      () => page.evaluate(markedTexts),
      (texts) => texts.includes('ketamine'),
    );

  it('before a page asks for its cards: it gets them', async () => {
    await kill();
    await page.goto(
      server.add('/killed', '<!doctype html><title>A</title><p style="margin-top: 200px">On ketamine.</p>'),
    );
    await marked();
  });

  it('between the question and its answer: the page asks again', async () => {
    // The settings never come, so the answer does not either.
    await eventually(
      async () => browser.context.serviceWorkers(),
      (workers) => workers.length > 0,
    );
    const [worker] = browser.context.serviceWorkers();
    await worker?.evaluate(() => {
      const { local } = chrome.storage;
      const asked = Promise.withResolvers<void>();
      Object.assign(globalThis, { asked: asked.promise });
      Object.assign(local, {
        get: () => {
          asked.resolve();
          return new Promise(() => {});
        },
      });
    });
    await page.goto(
      server.add('/killed-between', '<!doctype html><title>A</title><p style="margin-top: 200px">On ketamine.</p>'),
    );
    await worker?.evaluate(() => (globalThis as typeof globalThis & { asked: Promise<void> }).asked);
    await kill(true);
    await marked();
  });

  it('before and under an open card: the card opens, and “Open in tab” wakes it', async () => {
    await kill();
    const { x, y } = (await page.evaluate(middleOfText, 'ketamine')) ?? { x: 0, y: 0 };
    await page.mouse.click(x, y);
    await eventually(
      () => cardOn(page),
      (card) => card !== null,
    );
    await kill();
    const button = await eventually(
      () => pointInCard(page, 'Open in tab'),
      (point) => point !== null,
    );
    await page.mouse.click(button?.x ?? 0, button?.y ?? 0);
    await eventually(
      async () => browser.context.pages().map((each) => each.url()),
      (all) => all.some((each) => each.endsWith('#/topic/ketamine')),
    );
  });
});
