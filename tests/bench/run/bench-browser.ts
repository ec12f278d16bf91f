import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExtensionBrowser, launchChromium } from '../../e2e/chromium.ts';
import { bundleBarePage } from '../yardsticks/bare-page.ts';
import { type Condition, hostOf, writeExtensions } from '../yardsticks/extensions.ts';
import { type HoldServer, serveHeld } from './hold-server.ts';

/** One Chromium with all extensions, and the server of the pages. */
export interface Bench {
  browser: ExtensionBrowser;
  server: HoldServer;
  /** Address of a page in a condition. */
  address(page: string, condition: Condition): string;
  /** Address of an extension page of Preact with a text field and as many elements as its hash says. */
  barePage: string;
  close(): Promise<void>;
}

/**
 * @param build folder of the built extension; it is copied, so that a build beside the run disturbs nothing
 * @param pages HTML by name
 * @param expression source of the yardsticks' expression
 */
export async function openBench(build: string, pages: ReadonlyMap<string, string>, expression: string): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'fact-cards-bench-'));
  let server: HoldServer | undefined;
  const clear = async () => {
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const extensions = writeExtensions(folder, build, expression, await bundleBarePage());
    server = await serveHeld(pages);
    const { port } = server;
    const browser = await launchChromium({ folder: extensions.folders });
    await closeWelcome(browser);
    return {
      browser,
      server,
      address: (page, condition) => `http://${hostOf(condition)}:${port}/${encodeURIComponent(page)}`,
      barePage: extensions.barePage,
      close: () => browser.close().finally(clear),
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** The welcome tab opens some moments after the first start; a tab too many would share the processor. */
async function closeWelcome({ context }: ExtensionBrowser): Promise<void> {
  await new Promise((wait) => setTimeout(wait, 1500));
  for (const page of context.pages()) if (page.url().includes('#/welcome')) await page.close();
}
