import { join } from 'node:path';
import type { BrowserContext, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../chromium.ts';
import { eventually } from '../driver.ts';
import { type PageServer, servePages } from '../serve.ts';
import { type PlainBrowser, plainChromium } from './plain-chromium.ts';

const HEAVY = ['ten-megabytes', 'million-nodes', 'mutation-storm'];
/** A page with a term and nothing else: what cards and knowledge hold wherever they are. */
const LIGHT = 'quirks';
// Tables that have grown shrink late, and by halves; a page that was kept would be 80 to 170 MB.
const ROOM_KB = 4000;

/** What scripts of all worlds, and the documents they hold, take up in the page's process. */
describe('a heavy page is let go of, in Chromium', () => {
  let server: PageServer;
  let plain: PlainBrowser & { context: BrowserContext };
  let browser: ExtensionBrowser;
  let ours: number;
  beforeAll(async () => {
    server = await servePages(join(import.meta.dirname, '../pages'));
    [plain, browser] = [await plainChromium(), await launchChromium()];
    ours = (await emptied(browser.context, LIGHT, true)) - (await emptied(plain.context, LIGHT, false));
  });
  afterAll(async () => {
    await browser?.close();
    await plain?.close();
    await server?.close();
  });

  it.each(HEAVY)('%s: once its content is gone, as little is held as for a page of one line', async (name) => {
    const without = await emptied(plain.context, name, false);
    await emptied(browser.context, name, true, without + ours + ROOM_KB);
  });

  /**
   * What is held, in kB, when everything but the term has been taken out of a page.
   * @param most wait until it is no more than that
   */
  async function emptied(context: BrowserContext, name: string, isOurs: boolean, most = Infinity): Promise<number> {
    const page = await context.newPage();
    await page.goto(`${server.origin}/hostile/${name}.html`);
    if (isOurs) await page.waitForFunction(() => CSS.highlights.has('fact-card'));
    const session = await context.newCDPSession(page);
    await page.evaluate(() => {
      for (const each of [...document.body.children]) if (each.id !== 'term') each.remove();
    });
    const held = await eventually(
      async () => {
        await page.evaluate(restsAWhile);
        return heapKb(session);
      },
      (now) => now <= most,
      20_000,
    );
    await page.close();
    return held;
  }
});

/** Runs in the page: others come to their turn too. To collect garbage takes a second here, and lets nobody work. */
function restsAWhile(): Promise<void> {
  return new Promise((resolve) => {
    const rest = (times: number) => (times === 0 ? resolve() : requestIdleCallback(() => rest(times - 1)));
    rest(20);
  });
}

async function heapKb(session: CDPSession): Promise<number> {
  // Once is not enough for what is held by both script and document.
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize) / 1024;
}
