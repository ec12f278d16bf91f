import puppeteer from 'puppeteer-core';
import { describe } from 'vitest';
import { needBrowser } from '../../demo/browsers.ts';
import { firefoxDriver, openTab } from '../firefox.ts';
import { hostilePages } from './hostile-pages.ts';
import type { PlainBrowser } from './plain-chromium.ts';

describe('hostile pages in Firefox', () => {
  hostilePages(plainFirefox, firefoxDriver);
});

async function plainFirefox(): Promise<PlainBrowser> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: needBrowser('firefox') });
  return { open: (address) => openTab(browser, address), close: () => browser.close() };
}
