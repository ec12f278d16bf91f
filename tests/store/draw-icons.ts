/** `npm run icons`: draws the icons' PNG files in `public/icon/` from the SVG sources in `.github/store/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { needBrowser } from '../demo/browsers.ts';
import { ROOT } from '../demo/steps.ts';

const SIZES = [16, 32, 48, 96, 128];
// The Chrome Web Store wants air around the drawing of its largest icon: 96 of 128 pixels.
const PADDING: Record<number, number> = { 128: 16 };

const browser = await chromium.launch({ executablePath: needBrowser('chromium'), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const [source, prefix] of [
  ['icon.svg', ''],
  ['icon-off.svg', 'off-'],
] as const) {
  const svg = readFileSync(join(ROOT, '.github/store', source), 'utf8').replace(/<!--.*?-->\s*/su, '');
  for (const size of SIZES) {
    const padding = PADDING[size] ?? 0;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html, body { margin: 0; background: transparent } svg { display: block; padding: ${padding}px; width: ${size - 2 * padding}px }</style>${svg}`,
    );
    await page.screenshot({ path: join(ROOT, 'public/icon', `${prefix}${size}.png`), omitBackground: true });
  }
}
await browser.close();
console.log(`Icons of ${SIZES.join(', ')} pixels, on and off: public/icon/`);
