import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { needBrowser } from '../../demo/browsers.ts';
import { CHROMIUM_FLAGS, openTab } from '../chromium.ts';
import type { Tab } from '../driver.ts';

/** What opens pages in a browser without the extension. */
export interface PlainBrowser {
  open(address: string): Promise<Tab>;
  close(): Promise<void>;
}

export async function plainChromium(): Promise<PlainBrowser & { context: BrowserContext }> {
  const profile = mkdtempSync(join(tmpdir(), 'fact-cards-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser('chromium'),
    args: CHROMIUM_FLAGS,
  });
  return {
    context,
    open: (address) => openTab(context, address),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
