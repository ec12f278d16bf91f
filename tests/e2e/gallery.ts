import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveGallery } from '../gallery/serve-gallery.ts';
import { STATES, viewportOf } from '../gallery/states.ts';
import { axeFindings } from './axe-findings.ts';
import { brokenLabels } from './broken-labels.ts';
import { cutBySpacing } from './cut-by-spacing.ts';
import { type Driver, eventually } from './driver.ts';
import type { PageServer } from './serve.ts';
import { smallTargets } from './small-targets.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Forced colours are a browser's of their own; the rest of such a state is that of its sister.
const IN_OWN_COLORS = STATES.filter(({ forcedColors }) => !forcedColors);

/** What is promised of every way a card or a component can look, in one browser. */
export function galleryPromises(launch: () => Promise<Driver>, states = IN_OWN_COLORS): void {
  let driver: Driver;
  let server: PageServer;
  beforeAll(async () => {
    server = await serveGallery();
    driver = await launch();
    // The gallery's own cards are looked at, not those of the extension over them.
    await driver.inExtension(() => chrome.storage.local.set({ settings: { marking: false } }).then(() => null));
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  describe.each(states)('$name', (state) => {
    it('axe finds nothing, every target is 24 px or has room around, no label is torn, and wider spacing cuts nothing off', async () => {
      const tab = await driver.open(`${server.origin}/index.html?state=${state.name}`, viewportOf(state));
      await eventually(
        () => tab.evaluate(() => 'ready' in document.documentElement.dataset),
        (isReady) => isReady,
      );
      await tab.evaluate(new Function(AXE) as () => void);
      expect(await tab.evaluate(axeFindings)).toEqual([]);
      expect(await tab.evaluate(smallTargets)).toEqual([]);
      expect(await tab.evaluate(brokenLabels)).toEqual([]);
      expect(await tab.evaluate(cutBySpacing)).toEqual([]);
      await tab.close();
    });
  });
}
