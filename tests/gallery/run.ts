/**
 * `npm run gallery`: pictures of every state in `.output/gallery/pictures/`, and where there is a display, a window
 * with all of them. `npm run gallery -- --accept` makes the pictures of today those that the picture test compares with.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { hasDisplay, needBrowser } from '../demo/browsers.ts';
import { CHROMIUM_FLAGS } from '../e2e/chromium.ts';
import { acceptedPath, FONTS_FILE, fontWidths } from './accepted.ts';
import { PICTURES, serveGallery } from './serve-gallery.ts';
import { STATES } from './states.ts';
import { picturePath, takePictures } from './take-pictures.ts';

const server = await serveGallery();
const launch = (headless: boolean) =>
  chromium.launch({ executablePath: needBrowser('chromium'), headless, args: CHROMIUM_FLAGS });
try {
  const browser = await launch(true);
  await takePictures(browser, server.origin, STATES);
  if (process.argv.includes('--accept')) {
    mkdirSync(acceptedPath(''), { recursive: true });
    for (const state of STATES.filter(({ isCompared }) => isCompared)) {
      copyFileSync(picturePath(state), acceptedPath(`${state.name}.png`));
    }
    writeFileSync(FONTS_FILE, `[${(await fontWidths(browser, server.origin)).join(', ')}]\n`);
  }
  await browser.close();
  console.log(`${STATES.length} pictures: ${PICTURES}`);
  if (hasDisplay() && !process.argv.includes('--headless')) await lookAround();
} finally {
  await server.close();
}

/** Until the reader closes the window. */
async function lookAround(): Promise<void> {
  const browser = await launch(false);
  const page = await browser.newPage({ viewport: null });
  await page.goto(`${server.origin}/index.html`);
  console.log(`All states: ${page.url()}`);
  await page.waitForEvent('close', { timeout: 0 });
  await browser.close();
}
