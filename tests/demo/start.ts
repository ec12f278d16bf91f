/**
 * `npm start [-- URL or HTML file]`: build, and open a browser with the extension on the demo article. Without a
 * display the same happens headless: a term is hovered, what was marked is printed, and pictures
 * of the page, the card and the popup are left in `.output/demo/`.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { marksInView } from '../e2e/card-view.ts';
import { cardOn, type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { type PageServer, servePages } from '../e2e/serve.ts';
import { hasDisplay, needBrowser } from './browsers.ts';
import { build, ROOT } from './steps.ts';

const PICTURES = join(ROOT, '.output/demo');

try {
  const wanted = process.argv[2];
  console.log(`browser: ${needBrowser('chromium')}`);
  await build('chrome');
  const { address, server } = await addressOf(wanted);
  const windowed = hasDisplay();
  const browser = await launchChromium({ headless: !windowed });
  if (windowed) await show(browser, address);
  else await tryOut(browser, address);
  await server?.close();
} catch (error) {
  console.error(`\n✗ ${(error as Error).message}`);
  process.exit(1);
}

/** A page's address; files are served from 127.0.0.1, since extensions may not read files by default. */
async function addressOf(wanted: string | undefined): Promise<{ address: string; server: PageServer | null }> {
  if (wanted && /^https?:\/\//u.test(wanted)) return { address: wanted, server: null };
  const file = wanted ? resolve(wanted) : join(import.meta.dirname, 'article.html');
  if (!existsSync(file))
    throw new Error(`There is no file “${file}”. Give an address that begins with http, or the path of an HTML file.`);
  const server = await servePages(dirname(file));
  return { address: `${server.origin}/${encodeURIComponent(basename(file))}`, server };
}

async function show(browser: ExtensionBrowser, address: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(address);
  console.log(
    `\nOpen: ${address}\nRest the pointer on a dotted term. The toolbar button opens the popup. Close the window to end.`,
  );
  await new Promise<void>((closed) => browser.context.on('close', () => closed()));
}

async function tryOut(browser: ExtensionBrowser, address: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const page = await browser.context.newPage();
  await page.goto(address);
  const topics = await listTopics(browser, address);
  const count = topics.reduce((sum, topic) => sum + topic.count, 0);
  console.log(`\n${count} terms of ${topics.length} topics on ${address}`);
  for (const { topicId, count } of topics) console.log(`  ${String(count).padStart(4)}  ${topicId}`);
  await page.screenshot({ path: join(PICTURES, 'page.png') });
  if (count > 0) await hoverOne(page);
  const popup = await browser.context.newPage();
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.goto(`${browser.extension}/popup.html`);
  await popup.waitForSelector('.shelves');
  await popup.screenshot({ path: join(PICTURES, 'popup.png') });
  await browser.close();
  console.log(`\nPictures: ${PICTURES}`);
}

interface TopicCount {
  topicId: string;
  count: number;
}

/** What the cards in all frames of the page answer, once they have read it. */
async function listTopics(browser: ExtensionBrowser, address: string): Promise<TopicCount[]> {
  let last = '';
  for (let tries = 0; tries < 40; tries += 1) {
    await new Promise((wait) => setTimeout(wait, 250));
    const topics = await browser.worker.evaluate(topicsInTab, address);
    // The same answer twice: the page has been read.
    if (topics.length > 0 && JSON.stringify(topics) === last) return topics;
    last = JSON.stringify(topics);
    if (tries >= 12 && topics.length === 0) return [];
  }
  return JSON.parse(last) as TopicCount[];
}

/** Runs in the service worker. */
async function topicsInTab(address: string): Promise<TopicCount[]> {
  const tab = (await chrome.tabs.query({})).find((each) => each.url === address);
  if (tab?.id === undefined) return [];
  const frames = await chrome.scripting.executeScript({
    target: { tabId: tab.id, allFrames: true },
    func: () =>
      (globalThis as { factCards?: { answer: (name: string, ask: null) => TopicCount[] } }).factCards?.answer(
        'listTopics',
        null,
      ) ?? [],
  });
  const counts = new Map<string, number>();
  for (const { topicId, count } of frames.flatMap(({ result }) => result ?? []))
    counts.set(topicId, (counts.get(topicId) ?? 0) + count);
  return [...counts].map(([topicId, count]) => ({ topicId, count })).sort((a, b) => b.count - a.count);
}

/** Hover a term in the middle of the first screen, as a reader would, and say how long its card took. */
async function hoverOne(page: Page): Promise<void> {
  const marks = await page.evaluate(marksInView);
  const point = marks[Math.floor(marks.length / 2)];
  if (!point) {
    console.log('No marked term is in view, so none was hovered.');
    return;
  }
  await page.mouse.move(point.x - 40, point.y - 40);
  await page.mouse.move(point.x, point.y, { steps: 5 });
  await page.waitForTimeout(80);
  const painted = page.evaluate(cardPainted);
  await page.mouse.move(point.x + 1, point.y);
  const waited = await painted;
  const card = await cardOn(page);
  console.log(
    `\nHovered “${point.text}”: the card “${card?.title}” was on screen after ${waited.toFixed(0)} ms, 350 of them the delay.`,
  );
  await page.waitForTimeout(200);
  await page.screenshot({ path: join(PICTURES, 'card.png') });
}

/** Runs in the page: how long after this call the card's host came and a frame was painted, in ms. */
function cardPainted(): Promise<number> {
  const start = performance.now();
  return new Promise((done) => {
    const look = () => {
      if (document.querySelector('fact-card')) requestAnimationFrame(() => done(performance.now() - start));
      else if (performance.now() - start > 5000) done(Number.NaN);
      else requestAnimationFrame(look);
    };
    look();
  });
}
