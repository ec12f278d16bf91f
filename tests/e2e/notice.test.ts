import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needBrowser } from '../demo/browsers.ts';
import { serveGallery } from '../gallery/serve-gallery.ts';
import { CHROMIUM_FLAGS } from './chromium.ts';
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
      const card = document.querySelector('fact-card')?.shadowRoot?.querySelector('.card');
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
      (document.querySelector('fact-card')?.shadowRoot?.activeElement as HTMLElement | null)?.blur(),
    );
    await page.clock.runFor(19_000);
    expect(await box(page)).not.toBeNull();
    await page.clock.runFor(1500);
    expect(await box(page)).toBeNull();
    await page.close();
  });
});
