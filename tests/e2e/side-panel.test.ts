import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { eventually } from './driver.ts';
import { type PageServer, servePages } from './serve.ts';
import { openToolbarPopup, sidePanel, type ToolbarPopup } from './toolbar-popup.ts';

describe('the side panel, in Chromium', () => {
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

  it('opens from the popup, shows what is on the page, and follows the reader to another tab', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${server.origin}/article.html`);
    await page.waitForFunction(() => CSS.highlights.has('fact-card'));
    const popup = await openToolbarPopup(browser, page);
    await openPanelFrom(popup);
    const panel = await sidePanel(browser, page);
    const text = () => panel.evaluate(() => document.body?.innerText ?? '');
    await eventually(text, (now) => /\d+ mentions of \d+ topics/u.test(now));
    expect(await text()).not.toContain('Open in side panel');

    const other = await browser.context.newPage();
    await other.goto(server.add('/gardens', '<!doctype html><title>Gardens</title><p>Roses and their care.</p>'));
    await other.bringToFront();
    await eventually(text, (now) => now.includes('No terms found on this page'));
    await page.bringToFront();
    await eventually(text, (now) => /\d+ mentions of \d+ topics/u.test(now));

    // An open panel goes along with whoever asks for it elsewhere.
    const tab = await browser.context.newPage();
    await tab.goto(`${browser.extension}/popup.html#/topic/bdnf`);
    await tab.getByRole('button', { name: 'Open in side panel' }).click();
    await eventually(text, (now) => now.includes('BDNF is a'));
    expect(tab.isClosed()).toBe(false);
  });

  it('shows nothing of a page that was left while the next one loads, and takes that for none of before the install', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${server.origin}/article.html`);
    await page.bringToFront();
    const panel = await sidePanel(browser, page);
    const text = () => panel.evaluate(() => document.body?.innerText ?? '');
    await panel.evaluate(() => location.assign('#/'));
    await eventually(text, (now) => /\d+ mentions of \d+ topics/u.test(now));
    await panel.evaluate(() => {
      const world = globalThis as { said?: string[] };
      const said: string[] = [];
      world.said = said;
      const look = () => said.push(document.querySelector('.site')?.textContent ?? '');
      new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
    });

    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/held.js', (route) => held.then(() => route.fulfill({ contentType: 'text/javascript' })));
    const body = '<p>About ketamine.</p><script src="/held.js"></script>';
    await page.goto(server.add('/slow', `<!doctype html><title>A</title>${body}`), { waitUntil: 'commit' });
    await eventually(text, (now) => !/mentions? of/u.test(now));
    answer();
    await eventually(text, (now) => now.includes('1 mention of 1 topic'));
    const said = await panel.evaluate(() => (globalThis as { said?: string[] }).said ?? []);
    expect(said.filter((each) => /open since before/u.test(each))).toEqual([]);
    await page.close();
  });

  it('opens at the view from which it was asked for, and by itself at the first one', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${server.origin}/article.html`);
    const windowId = await browser.worker.evaluate(async () => (await chrome.windows.getLastFocused()).id ?? -1);
    const session = await browser.context.newCDPSession(page);
    const close = async () => {
      await browser.worker.evaluate((id) => chrome.sidePanel.close({ windowId: id }), windowId);
      await eventually(
        async () => (await session.send('Target.getTargets')).targetInfos,
        (targets) => targets.every(({ url }) => !url.includes('/sidepanel.html')),
      );
    };
    await close();
    const popup = await openToolbarPopup(browser, page);
    // A panel that is about to go does not answer any more: it is asked for anew.
    const panelText = () =>
      sidePanel(browser, page)
        .then((panel) => panel.evaluate(() => document.body?.innerText ?? ''))
        .catch(() => '');
    await popup.evaluate(() => location.assign('#/topic/bdnf'));
    await openPanelFrom(popup);
    await eventually(panelText, (now) => now.includes('BDNF is a'));

    await close();
    const again = await openToolbarPopup(browser, page);
    await again.evaluate((id) => void chrome.sidePanel.open({ windowId: id }), windowId);
    await eventually(panelText, (now) => /\d+ mentions of \d+ topics/u.test(now));
  });
});

/** By the button of the popup, which closes with it. */
async function openPanelFrom(popup: ToolbarPopup): Promise<void> {
  await eventually(
    () =>
      popup.evaluate(() => {
        const buttons = [...document.querySelectorAll<HTMLElement>('.frames button')];
        const button = buttons.find((each) => each.innerText === 'Open in side panel');
        // Once this has been answered: a popup that has closed answers nothing.
        setTimeout(() => button?.click());
        return button !== undefined;
      }),
    (found) => found,
  );
}
