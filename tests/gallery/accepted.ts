import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** Of the pictures that today's are compared with. */
export function acceptedPath(name: string): string {
  return join(import.meta.dirname, 'accepted', name);
}

/** How wide the fonts were with which the pictures were taken: with others, letters stand elsewhere. */
export const FONTS_FILE = acceptedPath('fonts.json');

/** Widths of a line in each typeface of the card, in hundredths of a CSS pixel. */
export async function fontWidths(browser: Browser, origin: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 600 } });
  await page.goto(`${origin}/index.html?state=sample`);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  const widths = await page.evaluate(() => {
    const card = document.querySelector('fact-card')?.shadowRoot;
    return ['h2', '.plain'].map((selector) => {
      const range = document.createRange();
      const element = card?.querySelector(selector);
      if (element) range.selectNodeContents(element);
      return Math.round(range.getBoundingClientRect().width * 100);
    });
  });
  await page.close();
  return widths;
}
