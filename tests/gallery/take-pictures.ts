import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PICTURES } from './serve-gallery.ts';
import { type GalleryState, viewportOf } from './states.ts';

/** Take a picture of each state, one PNG a state, named after it. */
export async function takePictures(browser: Browser, origin: string, states: readonly GalleryState[]): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  for (const state of states) {
    const page = await browser.newPage({
      viewport: viewportOf(state),
      deviceScaleFactor: state.zoom ?? 1,
      colorScheme: state.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      forcedColors: state.forcedColors ? 'active' : 'none',
    });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${origin}/index.html?state=${state.name}`);
    await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: 10_000 }).catch((error: Error) => {
      throw new Error(`${state.name}: ${errors.join('; ') || error.message}`);
    });
    await page.screenshot({ path: picturePath(state), fullPage: state.shows === 'parts' });
    await page.close();
    if (errors.length > 0) throw new Error(`${state.name}: ${errors.join('; ')}`);
  }
}

export function picturePath({ name }: GalleryState): string {
  return join(PICTURES, `${name}.png`);
}
