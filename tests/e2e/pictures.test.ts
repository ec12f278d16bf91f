import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needBrowser } from '../demo/browsers.ts';
import { acceptedPath, FONTS_FILE, fontWidths } from '../gallery/accepted.ts';
import { differenceOf } from '../gallery/compare-pictures.ts';
import { serveGallery } from '../gallery/serve-gallery.ts';
import { STATES } from '../gallery/states.ts';
import { picturePath, takePictures } from '../gallery/take-pictures.ts';
import { CHROMIUM_FLAGS } from './chromium.ts';
import type { PageServer } from './serve.ts';

/** A word on another line is more than this, a letter smoothed in another way less. */
const MOST_DIFFERENT = 0.004;

const COMPARED = STATES.filter(({ isCompared }) => isCompared);

describe('the card looks as accepted', () => {
  let server: PageServer;
  let browser: Browser;
  let hasSameFonts = false;
  beforeAll(async () => {
    server = await serveGallery();
    browser = await chromium.launch({ executablePath: needBrowser('chromium'), args: CHROMIUM_FLAGS });
    const accepted: unknown = JSON.parse(readFileSync(FONTS_FILE, 'utf8'));
    hasSameFonts = JSON.stringify(accepted) === JSON.stringify(await fontWidths(browser, server.origin));
    if (hasSameFonts) await takePictures(browser, server.origin, COMPARED);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  // Not so, and meant: `npm run gallery -- --accept`.
  it.for(COMPARED)('$name', async (state, { skip }) => {
    if (!hasSameFonts) skip('the fonts here are others than in the accepted pictures');
    const accepted = acceptedPath(`${state.name}.png`);
    expect(existsSync(accepted)).toBe(true);
    const page = await browser.newPage();
    expect(await differenceOf(page, accepted, picturePath(state))).toBeLessThanOrEqual(MOST_DIFFERENT);
    await page.close();
  });

  it('another state is not taken for the same', async () => {
    const page = await browser.newPage();
    const [light, dark, mirrored] = ['sample', 'sample-dark', 'sample-rtl'].map((name) => acceptedPath(`${name}.png`));
    expect(await differenceOf(page, light ?? '', light ?? '')).toBe(0);
    expect(await differenceOf(page, light ?? '', dark ?? '')).toBeGreaterThan(0.5);
    expect(await differenceOf(page, light ?? '', mirrored ?? '')).toBeGreaterThan(MOST_DIFFERENT);
    await page.close();
  });
});
