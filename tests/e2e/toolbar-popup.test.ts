import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedTexts } from './card-view.ts';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { eventually } from './driver.ts';
import { type PageServer, servePages } from './serve.ts';
import { openToolbarPopup } from './toolbar-popup.ts';

describe('the popup over a page, in Chromium', () => {
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

  it('lists the topics on the page, jumps from mention to mention, and switches the site off and on', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${server.origin}/article.html`);
    await page.waitForFunction(() => CSS.highlights.has('fact-card'));
    const popup = await openToolbarPopup(browser, page);
    const text = () => popup.evaluate(() => document.body.innerText);

    await eventually(text, (now) => /\d+ mentions of \d+ topics/.test(now));
    expect(await text()).toContain(new URL(server.origin).host);

    // Six are shown at first.
    const listed = () => popup.evaluate(() => document.querySelectorAll('[aria-label^="On this page"] li').length);
    expect(await listed()).toBe(6);
    await popup.evaluate(() => {
      document.querySelector<HTMLElement>('[aria-label^="On this page"] button.main')?.click();
    });
    await eventually(listed, (count) => count > 6);

    await popup.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[aria-label^="On this page"] button')];
      rows.find((row) => row.innerText.startsWith('Brain imaging'))?.click();
    });
    await eventually(
      () => page.evaluate(() => scrollY),
      (y) => y > 300,
    );
    await eventually(text, (now) => now.includes('1 of 1'));

    const flip = () => popup.evaluate(() => document.querySelector<HTMLElement>('[role="switch"]')?.click());
    await flip();
    await eventually(
      () => page.evaluate(markedTexts),
      (marks) => marks.length === 0,
      1000,
    );
    await eventually(text, (now) => now.includes('Off here'));
    await flip();
    await eventually(
      () => page.evaluate(markedTexts),
      (marks) => marks.length > 0,
    );
    await page.close();
  });

  it('lists the topics of a page with a frame that loads only once it is scrolled to', async () => {
    const page = await browser.context.newPage();
    server.add('/lazy-frame', '<!doctype html><title>F</title><p>Spravato.</p>');
    const frame = '<iframe src="/lazy-frame" width="300" height="200" loading="lazy"></iframe>';
    const body = `<p>About ketamine.</p><p style="height:10000px"></p>${frame}`;
    await page.goto(server.add('/lazy', `<!doctype html><title>A page</title>${body}`));
    await page.waitForFunction(() => CSS.highlights.has('fact-card'));
    const popup = await openToolbarPopup(browser, page);
    await eventually(
      () => popup.evaluate(() => document.body.innerText),
      (now) => now.includes('1 mention of 1 topic'),
    );
    await page.close();
  });

  it('leads back to the link that was followed, though the topics on the page come above it later', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${server.origin}/article.html`);
    await page.waitForFunction(() => CSS.highlights.has('fact-card'));
    const popup = await openToolbarPopup(browser, page);
    const listed = () => popup.evaluate(() => document.querySelectorAll('[aria-label^="On this page"] li').length);
    const focused = () =>
      popup.evaluate(() => ({
        href: document.activeElement?.getAttribute('href') ?? '',
        top: Math.round(document.activeElement?.getBoundingClientRect().top ?? -1),
      }));
    await eventually(listed, (count) => count > 0);
    await popup.evaluate(() => {
      const shelf = document.querySelector<HTMLDetailsElement>('.shelves details');
      if (shelf) shelf.open = true;
      shelf?.querySelector<HTMLElement>('li:nth-child(2) a')?.focus();
    });
    const left = await focused();
    expect(left.href).toMatch(/^#.topic/u);
    await popup.evaluate(() => (document.activeElement as HTMLElement | null)?.click());
    await eventually(listed, (count) => count === 0);
    await popup.evaluate(() => history.back());
    await eventually(listed, (count) => count > 0);
    await eventually(focused, ({ href, top }) => href === left.href && Math.abs(top - left.top) <= 2);
    await page.close();
  });

  it('leads back a step at a time, where the browser has no button for it', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${server.origin}/article.html`);
    const popup = await openToolbarPopup(browser, page);
    const back = () =>
      popup.evaluate(() => {
        const button = [...document.querySelectorAll<HTMLElement>('.bar button')].find(
          ({ innerText }) => innerText.trim() === '‹ Back',
        );
        button?.click();
        return button !== undefined;
      });
    const shows = (heading: string) =>
      eventually(
        () => popup.evaluate(() => document.querySelector('h2')?.textContent),
        (title) => title === heading,
      );
    const searches = (words: string) =>
      eventually(
        () => popup.evaluate(() => document.querySelector('input')?.value),
        (query) => query === words,
      );
    // Where a reader goes they have seen what was there before.
    await searches('');
    await popup.evaluate(() => location.assign('#/search?q=bladder'));
    await searches('bladder');
    await popup.evaluate(() => location.assign('#/topic/bladder-damage'));
    await shows('Ketamine bladder');
    await popup.evaluate(() => location.assign('#/topic/chronic-use'));
    await shows('Long-term and heavy use');
    expect(await back()).toBe(true);
    await shows('Ketamine bladder');
    expect(await back()).toBe(true);
    await searches('bladder');
    await page.close();
  });

  it('says so where the browser lets no extension in', async () => {
    const page = await browser.context.newPage();
    await page.goto('chrome://version');
    const popup = await openToolbarPopup(browser, page);
    await eventually(
      () => popup.evaluate(() => document.body.innerText),
      (now) => now.includes('This page cannot be read'),
    );
  });
});
