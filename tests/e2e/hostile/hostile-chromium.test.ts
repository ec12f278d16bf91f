import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { describe } from 'vitest';
import { needBrowser } from '../../demo/browsers.ts';
import { CHROMIUM_FLAGS, chromiumDriver, openTab } from '../chromium.ts';
import { hostilePages, type PlainBrowser } from './hostile-pages.ts';

describe('hostile pages in Chromium', () => {
  hostilePages(plainChromium, chromiumDriver);
});

async function plainChromium(): Promise<PlainBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'fact-cards-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser('chromium'),
    args: CHROMIUM_FLAGS,
  });
  return {
    open: (address) => openTab(context, address),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
