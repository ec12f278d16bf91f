import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marksInView } from '../card-view.ts';
import { CHROME_BUILD, chromiumDriver } from '../chromium.ts';
import { type Driver, eventually, type Tab } from '../driver.ts';
import { FIREFOX_BUILD, firefoxDriver } from '../firefox.ts';
import { servePages } from '../serve.ts';
import { type Figures, sumOf } from './figures.ts';
import { pageState } from './page-state.ts';

/** What the soak runs in, with the build it runs on. */
export const BROWSERS = {
  chromium: { build: CHROME_BUILD, launch: (folder: string) => chromiumDriver({ folder }) },
  firefox: { build: FIREFOX_BUILD, launch: (folder: string): Promise<Driver> => firefoxDriver({}, folder) },
};

const PAGES = ['feed', 'virtual-list', 're-render'];
/** All is switched off and on again while warming up: what was stopped must not work on. Later it would hide leaks. */
const SWITCH_AFTER = 2;
const CHANGES_A_VISIT = 20;

/**
 * Pages that never rest, visited one after another in tabs of one browser; on each the marks are checked and a card
 * is opened and closed.
 * @param onRound hears the figures of each round
 * @throws Error when a mark is lost or stale, or a card stays
 */
export async function runSoak(
  name: keyof typeof BROWSERS,
  minutes: number,
  onRound: (figures: Figures) => void = () => {},
): Promise<Figures[]> {
  const { build, launch } = BROWSERS[name];
  const server = await servePages(join(import.meta.dirname, '../pages'));
  // Whoever builds in the meantime changes nothing here.
  const folder = mkdtempSync(join(tmpdir(), 'fact-cards-'));
  cpSync(build, folder, { recursive: true });
  const browser = await launch(folder);
  try {
    await store(browser, { density: 'every' });
    const tabs: Tab[] = [];
    for (const page of PAGES) tabs.push(await browser.open(`${server.origin}/soak/${page}.html`));
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
async function visit(tab: Tab): Promise<Figures> {
  await tab.show();
  const before = await ticksOf(tab);
  await eventually(
    () => ticksOf(tab),
    (now) => now > before + CHANGES_A_VISIT,
    20_000,
  );
  await rest(tab, true);
  const { ranges } = await allMarked(tab);
  await openAndCloseCard(tab);
  const figures = { ...(await tab.held()), ranges };
  await rest(tab, false);
  return figures;
}

function allMarked(tab: Tab) {
  return eventually(
    () => tab.evaluate(pageState),
    ({ lost, stale, ranges }) => lost.length === 0 && stale.length === 0 && ranges > 0,
    10_000,
  );
}

async function openAndCloseCard(tab: Tab): Promise<void> {
  const [mark] = await tab.evaluate(marksInView);
  if (!mark) throw new Error('no mark is in view');
  await tab.click(mark.x, mark.y);
  const hosts = (wanted: number) =>
    eventually(
      () => tab.evaluate(pageState),
      (state) => state.hosts === wanted,
    );
  await hosts(1);
  await tab.press('Escape');
  await hosts(0);
  await tab.move(5, 5);
}

async function switchOffAndOn(browser: Driver, tabs: readonly Tab[]): Promise<void> {
  await store(browser, { density: 'every', marking: false });
  for (const tab of tabs) {
    await eventually(
      () => tab.evaluate(pageState),
      ({ ranges, hosts }) => ranges === 0 && hosts === 0,
    );
  }
  await store(browser, { density: 'every' });
}

function ticksOf(tab: Tab): Promise<number> {
  return tab.evaluate(() => (globalThis as { ticks?: number }).ticks ?? 0);
}

async function rest(tab: Tab, resting: boolean): Promise<void> {
  await tab.evaluate((value: boolean) => void Object.assign(globalThis, { resting: value }), resting);
}

async function store(browser: Driver, settings: unknown): Promise<void> {
  await browser.inExtension(
    (value: unknown) => chrome.storage.local.set({ settings: value }).then(() => null),
    settings,
  );
}
