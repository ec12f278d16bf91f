import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { needBrowser } from '../demo/browsers.ts';
import { CHROMIUM_FLAGS, chromiumDriver } from './chromium.ts';
import { type Driver, eventually } from './driver.ts';
import { firefoxDriver } from './firefox.ts';
import { type PageServer, servePages } from './serve.ts';
import { CURIOUS_PAGE, notesOfPage } from './traces.ts';

/** What the page hears of itself alone. */
const QUIET = { heard: ['fired own', 'message'], added: [], namesUs: false };

let server: PageServer;
let address: string;
beforeAll(async () => {
  server = await servePages(join(import.meta.dirname, '../demo'));
  address = server.add('/curious', CURIOUS_PAGE);
});
afterAll(() => server.close());

it('a page without terms cannot tell that the extension is there, in Chromium', { timeout: 60_000 }, async () => {
  const profile = mkdtempSync(join(tmpdir(), 'fact-cards-'));
  const plain = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser('chromium'),
    args: CHROMIUM_FLAGS,
  });
  const page = await plain.newPage();
  await page.goto(address);
  const without = await notes(() => page.evaluate(notesOfPage));
  await plain.close();
  rmSync(profile, { recursive: true, force: true });
  expect(without).toMatchObject(QUIET);
  expect(await notesWith(await chromiumDriver())).toEqual(without);
});

it('a page without terms cannot tell that the extension is there, in Firefox', { timeout: 60_000 }, async () => {
  const plain = await puppeteer.launch({ browser: 'firefox', executablePath: needBrowser('firefox') });
  const page = await plain.newPage();
  await page.goto(address);
  const without = await notes(() => page.evaluate(notesOfPage));
  await plain.close();
  expect(without).toMatchObject(QUIET);
  expect(await notesWith(await firefoxDriver())).toEqual(without);
});

async function notesWith(browser: Driver): Promise<unknown> {
  try {
    const tab = await browser.open(address);
    return await notes(() => tab.evaluate(notesOfPage));
  } finally {
    await browser.close();
  }
}

const notes = (ask: () => Promise<unknown>) => eventually(ask, (now) => now !== null, 15_000);
