import { join } from 'node:path';
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

  it('goes from term to term, opens the card with the focus in it, and gives the focus back', async () => {
    const inner = server.add('/inner', '<!doctype html><p>Spravato in a frame.</p>');
    const page = await browser.context.newPage();
    await page.goto(
      server.add(
        '/keys',
        `<!doctype html><title>Keys</title><button id="b">Here</button><p>ketamine</p><p style="margin-top:2000px">PTSD</p><iframe src="${inner}"></iframe>`,
      ),
    );
    await page.waitForFunction(() => CSS.highlights.has('fact-card'));
    await page.bringToFront();
    await page.focus('#b');
    const lit = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('fact-card-open') ?? [])].map((range) => (range as Range).toString()),
      );

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
    await eventually(
      () => cardOn(page),
      (card) => card?.title === 'Ketamine',
    );
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('fact-card');
    await page.keyboard.press('Escape');
    await eventually(
      () => cardOn(page),
      (card) => card === null,
    );
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('b');
    await page.close();
  });

  it('a step from an open card closes it, and lights the next term', async () => {
    const page = await browser.context.newPage();
    await page.goto(
      server.add(
        '/keys-card',
        '<!doctype html><title>Keys</title><p>ketamine</p><p style="margin-top:2000px">PTSD</p>',
      ),
    );
    await page.waitForFunction(() => CSS.highlights.has('fact-card'));
    await page.bringToFront();
    await command('next-term');
    await command('open-card');
    await eventually(
      () => cardOn(page),
      (card) => card?.title === 'Ketamine',
    );
    await command('next-term');
    await eventually(
      () => cardOn(page),
      (card) => card === null,
    );
    const lit = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('fact-card-open') ?? [])].map((range) => (range as Range).toString()),
      );
    await stays(lit, (texts) => texts[0] === 'PTSD', 700);
    await page.close();
  });

  it('keys that come fast are obeyed in their order', async () => {
    const page = await browser.context.newPage();
    await page.goto(server.add('/keys-fast', '<!doctype html><title>Keys</title><p>ketamine</p>'));
    await page.waitForFunction(() => CSS.highlights.has('fact-card'));
    await page.bringToFront();
    for (const name of ['next-term', 'previous-term', 'open-card']) await command(name);
    const title = async () => (await cardOn(page))?.title;
    await eventually(title, (now) => now === 'Ketamine');
    await stays(title, (now) => now === 'Ketamine', 700);
    await page.close();
  });

  it('a card is never opened for a term that the page has taken away', async () => {
    const page = await browser.context.newPage();
    await page.goto(server.add('/keys-gone', '<!doctype html><title>Keys</title><p>ketamine</p><p>PTSD</p>'));
    await page.waitForFunction(() => CSS.highlights.has('fact-card'));
    await page.bringToFront();
    await command('next-term');
    await page.evaluate(() => document.querySelector('p')?.remove());
    await eventually(
      async () => {
        await command('open-card');
        return cardOn(page);
      },
      (card) => card?.title === 'PTSD',
    );
    await page.close();
  });

  it('says where a step has led inside a modal dialog, outside of which nobody would hear it', async () => {
    const page = await browser.context.newPage();
    await page.goto(server.add('/keys-modal', '<!doctype html><title>Modal</title><dialog><p>ketamine</p></dialog>'));
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await page.waitForFunction(() => CSS.highlights.has('fact-card'));
    await page.bringToFront();
    await command('next-term');
    await eventually(
      () => page.evaluate(() => document.querySelector('fact-card')?.parentElement?.localName),
      (parent) => parent === 'dialog',
    );
    await page.close();
  });
});
