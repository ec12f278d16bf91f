import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { marksInView } from '../card-view.ts';
import { CHROME_BUILD, type ExtensionBrowser, launchChromium } from '../chromium.ts';
import { eventually } from '../driver.ts';
import { servePages } from '../serve.ts';
import { type Figures, figuresOf } from './figures.ts';
import { pageState } from './page-state.ts';

const PAGES = ['feed', 'virtual-list', 're-render'];
/** All is switched off and on again while warming up: what was stopped must not work on. Later it would hide leaks. */
const SWITCH_AFTER = 2;
const CHANGES_A_VISIT = 30;

/**
 * Pages that never rest, visited one after another in tabs of one browser; on each the marks are checked and a card
 * is opened and closed.
 * @param onRound hears the figures of each round
 * @throws Error when a mark is lost or stale, or a card stays
 */
export async function runSoak(minutes: number, onRound: (figures: Figures) => void = () => {}): Promise<Figures[]> {
  const server = await servePages(join(import.meta.dirname, '../pages'));
  // Whoever builds in the meantime changes nothing here.
  const folder = mkdtempSync(join(tmpdir(), 'fact-cards-'));
  cpSync(CHROME_BUILD, folder, { recursive: true });
  const browser = await launchChromium({ folder });
  try {
    await store(browser, { density: 'every' });
    const tabs: Page[] = [];
    for (const name of PAGES) {
      const tab = await browser.context.newPage();
      await tab.goto(`${server.origin}/soak/${name}.html`);
      tabs.push(tab);
    }
    const rounds: Figures[] = [];
    const end = Date.now() + minutes * 60_000;
    while (Date.now() < end) {
      if (rounds.length === SWITCH_AFTER) await switchOffAndOn(browser, tabs);
      const all: Figures[] = [];
      for (const tab of tabs) all.push(await visit(tab));
      const figures = sumOf(all);
      rounds.push(figures);
      onRound(figures);
    }
    return rounds;
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Watch a page change, let it rest, look at its marks, open a card and close it. */
async function visit(tab: Page): Promise<Figures> {
  await tab.bringToFront();
  const before = await ticksOf(tab);
  await eventually(
    () => ticksOf(tab),
    (now) => now > before + CHANGES_A_VISIT,
    20_000,
  );
  await rest(tab, true);
  const { ranges } = await allMarked(tab);
  await openAndCloseCard(tab);
  const figures = { ...(await figuresOf(tab)), ranges };
  await rest(tab, false);
  return figures;
}

function allMarked(tab: Page) {
  return eventually(
    () => tab.evaluate(pageState),
    ({ lost, stale, ranges }) => lost.length === 0 && stale.length === 0 && ranges > 0,
    10_000,
  );
}

async function openAndCloseCard(tab: Page): Promise<void> {
  const [mark] = await tab.evaluate(marksInView);
  if (!mark) throw new Error('no mark is in view');
  await tab.mouse.click(mark.x, mark.y);
  const hosts = (wanted: number) =>
    eventually(
      () => tab.evaluate(pageState),
      (state) => state.hosts === wanted,
    );
  await hosts(1);
  await tab.keyboard.press('Escape');
  await hosts(0);
  await tab.mouse.move(5, 5);
}

async function switchOffAndOn(browser: ExtensionBrowser, tabs: readonly Page[]): Promise<void> {
  await store(browser, { density: 'every', marking: false });
  for (const tab of tabs) {
    await eventually(
      () => tab.evaluate(pageState),
      ({ ranges, hosts }) => ranges === 0 && hosts === 0,
    );
  }
  await store(browser, { density: 'every' });
}

function ticksOf(tab: Page): Promise<number> {
  return tab.evaluate(() => (globalThis as { ticks?: number }).ticks ?? 0);
}

async function rest(tab: Page, resting: boolean): Promise<void> {
  await tab.evaluate((value) => Object.assign(globalThis, { resting: value }), resting);
}

async function store({ worker }: ExtensionBrowser, settings: unknown): Promise<void> {
  await worker.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
}

function sumOf(all: readonly Figures[]): Figures {
  const sum = (name: keyof Figures) => Math.round(all.reduce((total, each) => total + each[name], 0));
  return { heapKb: sum('heapKb'), nodes: sum('nodes'), listeners: sum('listeners'), ranges: sum('ranges') };
}
