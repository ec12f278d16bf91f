/** `npm run screenshots`: pictures of the built extension at the stores' size, in `.output/store/`. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build, ROOT } from '../demo/steps.ts';
import { middleOfText } from '../e2e/card-view.ts';
import { cardOn, launchChromium, pointInCard } from '../e2e/chromium.ts';
import { eventually } from '../e2e/driver.ts';
import { servePages } from '../e2e/serve.ts';
import { openToolbarPopup } from '../e2e/toolbar-popup.ts';

const SIZE = { width: 1280, height: 800 };
const FOLDER = join(ROOT, '.output/store');

mkdirSync(FOLDER, { recursive: true });
await build('chrome');
const server = await servePages(join(ROOT, 'tests/demo'));
const SITE = 'alder-street.example';
const port = new URL(server.origin).port;
const browser = await launchChromium({ args: [`--host-resolver-rules=MAP ${SITE}:80 127.0.0.1:${port}`] });
try {
  await article('1-card', 'light', 'blood pressure');
  await article('2-card-more', 'light', 'memory loss', 'More');
  await popupOverArticle('3-popup');
  await tab('4-search', '#/search?q=does%20ketamine%20ruin%20your%20memory');
  await article('5-card-dark', 'dark', 'dissociation');
  await tile('tile');
} finally {
  await browser.close();
  await server.close();
}
console.log(`Pictures: ${FOLDER}`);

async function article(name: string, colorScheme: 'light' | 'dark', term: string, button?: string): Promise<void> {
  const page = await openArticle(colorScheme);
  await bringIntoView(page, term);
  const point = await page.evaluate(middleOfText, term);
  if (!point) throw new Error(`“${term}” is not in the demo article`);
  await page.mouse.move(point.x, point.y - 60);
  await page.mouse.move(point.x, point.y, { steps: 4 });
  await eventually(
    () => cardOn(page),
    (card) => card !== null,
  );
  const more = button ? await pointInCard(page, button) : null;
  if (more) await page.mouse.click(more.x, more.y);
  await settled(page);
  await shoot(page, name);
}

/** The popup is a window of its own, so it is taken alone and laid over the page, where the browser shows it. */
async function popupOverArticle(name: string): Promise<void> {
  const page = await openArticle('light');
  const popup = await openToolbarPopup(browser, page);
  await eventually(
    () => popup.evaluate(() => document.body.innerText),
    (text) => /\d+ mentions/u.test(text),
  );
  const [below, above] = [join(FOLDER, 'page.tmp.png'), join(FOLDER, 'popup.tmp.png')];
  await page.screenshot({ path: below });
  await popup.screenshot(above);
  const both = await browser.context.newPage();
  await both.setViewportSize(SIZE);
  await both.setContent(
    `<style>body { margin: 0 } #popup { position: fixed; top: 0; right: 24px; border-radius: 0 0 10px 10px; box-shadow: 0 6px 28px rgb(0 0 0 / 32%) }</style>
    <img src="${asData(below)}"><img id="popup" src="${asData(above)}">`,
  );
  for (const path of [below, above]) rmSync(path);
  await page.close();
  await shoot(both, name);
}

/** The small promotional image that Chrome's store asks for: sign, name and what it is. */
async function tile(name: string): Promise<void> {
  const [title, tagline] = await browser.worker.evaluate(() =>
    ['name', 'tagline'].map((key) => chrome.i18n.getMessage(key)),
  );
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 440, height: 280 });
  await page.setContent(
    `<style>
      body { display: grid; place-content: center; justify-items: center; height: 100vh; margin: 0; background: #fffdf9; color: #1f2328; text-align: center }
      h1 { margin: 18px 0 6px; font: 600 30px/1.2 Georgia, serif }
      p { max-width: 340px; margin: 0; color: #555c65; font: 16px/1.4 system-ui, sans-serif }
    </style>
    <img width="96" height="96" src="${asData(join(ROOT, 'public/icon/128.png'))}"><h1>${title}</h1><p>${tagline}</p>`,
  );
  await shoot(page, name);
}

async function tab(name: string, route: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.setViewportSize(SIZE);
  await page.goto(`${browser.extension}/popup.html${route}`);
  await page.waitForSelector('.found');
  await shoot(page, name);
}

async function openArticle(colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize(SIZE);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.goto(`http://${SITE}/article.html`);
  await page.waitForFunction(() => CSS.highlights.has('fact-card'));
  return page;
}

async function bringIntoView(page: Page, term: string): Promise<void> {
  const point = await page.evaluate(middleOfText, term);
  await page.evaluate((y) => scrollTo(0, y), (point?.y ?? 0) - 260);
  await settled(page);
}

/** Two frames: what has been laid out is also painted. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await page.close();
}

function asData(path: string): string {
  return `data:image/png;base64,${readFileSync(path).toString('base64')}`;
}
