import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOn, type ExtensionBrowser, launchChromium } from './chromium.ts';
import { eventually } from './driver.ts';
import { stays } from './reader.ts';
import { type PageServer, servePages } from './serve.ts';

/** Headless Chromium passes no shortcut on; its own event is dispatched to our listener instead. */
describe('the way by keyboard, in Chromium', () => {
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
  const command = (name: string) =>
    browser.worker.evaluate((each) => {
      const event: typeof chrome.commands.onCommand & { dispatch?: (name: string) => void } = chrome.commands.onCommand;
      event.dispatch?.(each);
    }, name);

  /** A page with marks, in front. */
  const open = async (path: string, body: string) => {
    const page = await browser.context.newPage();
    await page.goto(server.add(path, `<!doctype html><title>Keys</title>${body}`));
    await page.waitForFunction(() => CSS.highlights.has('fact-card'));
    await page.bringToFront();
    return page;
  };
  const litOn = (page: Page) => () =>
    page.evaluate(() => [...(CSS.highlights.get('fact-card-open') ?? [])].map((range) => (range as Range).toString()));
  const titleOn = (page: Page) => async () => (await cardOn(page))?.title ?? null;

  it('goes from term to term, opens the card with the focus in it, and gives the focus back', async () => {
    const inner = server.add('/inner', '<!doctype html><p>Spravato in a frame.</p>');
    const page = await open(
      '/keys',
      `<button id="b">Here</button><p>ketamine</p><p style="margin-top:2000px">PTSD</p><iframe src="${inner}"></iframe>`,
    );
    await page.focus('#b');
    const lit = litOn(page);

    await command('next-term');
    await eventually(lit, (texts) => texts[0] === 'ketamine');
    await command('next-term');
    await eventually(lit, (texts) => texts[0] === 'PTSD');
    await eventually(
      () => page.evaluate(() => scrollY),
      (y) => y > 500,
    );
    await command('previous-term');
    await eventually(lit, (texts) => texts[0] === 'ketamine');

    await command('open-card');
    await eventually(titleOn(page), (title) => title === 'Ketamine');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('fact-card');
    await page.keyboard.press('Escape');
    await eventually(titleOn(page), (title) => title === null);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('b');
    await page.close();
  });

  it('a step from an open card closes it, and lights the next term', async () => {
    const page = await open('/keys-card', '<p>ketamine</p><p style="margin-top:2000px">PTSD</p>');
    await command('next-term');
    await command('open-card');
    await eventually(titleOn(page), (title) => title === 'Ketamine');
    await command('next-term');
    await eventually(titleOn(page), (title) => title === null);
    await stays(litOn(page), (texts) => texts[0] === 'PTSD', 700);
    await page.close();
  });

  it('keys that come fast are obeyed in their order', async () => {
    const page = await open('/keys-fast', '<p>ketamine</p>');
    for (const name of ['next-term', 'previous-term', 'open-card']) await command(name);
    const title = titleOn(page);
    await eventually(title, (now) => now === 'Ketamine');
    await stays(title, (now) => now === 'Ketamine', 700);
    await page.close();
  });

  it('a card is never opened for a term that the page has taken away', async () => {
    const page = await open('/keys-gone', '<p>ketamine</p><p>PTSD</p>');
    await command('next-term');
    await page.evaluate(() => document.querySelector('p')?.remove());
    await eventually(
      async () => {
        await command('open-card');
        return titleOn(page)();
      },
      (title) => title === 'PTSD',
    );
    await page.close();
  });

  it('goes on from where it is in a dialog with bare text, where it speaks itself', async () => {
    const page = await open(
      '/keys-dialog',
      "<dialog>On ketamine<br>and PTSD.</dialog><script>document.querySelector('dialog').showModal()</script>",
    );
    await command('next-term');
    await eventually(litOn(page), (texts) => texts[0] === 'ketamine');
    await stays(litOn(page), (texts) => texts[0] === 'ketamine', 400);
    await command('next-term');
    await eventually(litOn(page), (texts) => texts[0] === 'PTSD');
    await page.close();
  });

  it('says where a step has led inside a modal dialog, outside of which nobody would hear it', async () => {
    const page = await open(
      '/keys-modal',
      "<dialog><p>ketamine</p></dialog><script>document.querySelector('dialog').showModal()</script>",
    );
    await command('next-term');
    await eventually(
      () => page.evaluate(() => document.querySelector('fact-card')?.parentElement?.localName),
      (parent) => parent === 'dialog',
    );
    await page.close();
  });
});
