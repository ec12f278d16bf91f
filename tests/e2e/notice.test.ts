import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needBrowser } from '../demo/browsers.ts';
import { serveGallery } from '../gallery/serve-gallery.ts';
import { CHROMIUM_FLAGS } from './chromium.ts';
import { eventually } from './driver.ts';
import type { PageServer } from './serve.ts';

/** In the gallery, where a test can turn the page's clock. */
describe('the notice with Undo', () => {
  let browser: Browser;
  let server: PageServer;
  beforeAll(async () => {
    server = await serveGallery();
    browser = await chromium.launch({ executablePath: needBrowser('chromium'), args: CHROMIUM_FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (width: number, height: number): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    await page.goto(`${server.origin}/index.html?state=notice`);
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    return page;
  };
  const box = (page: Page) =>
    page.evaluate(() => {
      const card = [...document.querySelectorAll('fact-card')].at(-1)?.shadowRoot?.querySelector('.card');
      const { x, y, bottom, width } = card?.getBoundingClientRect() ?? new DOMRect();
      return card ? { x, y, bottom, width } : null;
    });

  it.each([
    [1000, 800],
    [500, 130],
    [320, 640],
    [320, 130],
  ])('lies whole at the foot of a window of %d by %d', async (width, height) => {
    const page = await open(width, height);
    const lies = await box(page);
    expect(lies?.y).toBeGreaterThan(height / 2 - 1);
    expect(lies?.bottom).toBeLessThanOrEqual(height);
    expect(lies?.bottom).toBeGreaterThan(height - 17);
    await page.close();
  });

  it('is said in a live region that was there before its words, and is none itself', async () => {
    const page = await browser.newPage({ viewport: { width: 500, height: 400 } });
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    await page.goto(`${server.origin}/index.html?state=notice`);
    const heard = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('fact-card')].flatMap(({ shadowRoot }) =>
          [...(shadowRoot?.querySelectorAll('[role="status"]') ?? [])].map(({ textContent }) => textContent),
        ),
      );
    await eventually(
      () => box(page),
      (lies) => lies !== null,
    );
    expect(await heard()).toEqual(['']);
    await page.clock.runFor(200);
    expect(await heard()).toEqual([expect.stringContaining('news.example')]);
    await page.clock.runFor(5000);
    expect(await heard()).toEqual([]);
    expect(await box(page)).not.toBeNull();
    await page.close();
  });

  it('goes by itself, but not while the pointer or the focus is on it', async () => {
    const page = await browser.newPage({ viewport: { width: 500, height: 400 } });
    await page.clock.install();
    await page.goto(`${server.origin}/index.html?state=notice`);
    await page.clock.runFor(1000);
    const { x = 0, y = 0 } = (await box(page)) ?? {};
    await page.clock.runFor(18_000);
    expect(await box(page)).not.toBeNull();
    await page.mouse.move(x + 20, y + 10);
    await page.clock.runFor(60_000);
    expect(await box(page)).not.toBeNull();
    await page.keyboard.press('Tab');
    await page.mouse.move(1, 1);
    await page.clock.runFor(60_000);
    expect(await box(page)).not.toBeNull();
    await page.evaluate(() =>
      ([...document.querySelectorAll('fact-card')].at(-1)?.shadowRoot?.activeElement as HTMLElement | null)?.blur(),
    );
    await page.clock.runFor(19_000);
    expect(await box(page)).not.toBeNull();
    await page.clock.runFor(1500);
    expect(await box(page)).toBeNull();
    await page.close();
  });
});
