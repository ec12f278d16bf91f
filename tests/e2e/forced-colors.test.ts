import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATES } from '../gallery/states.ts';
import { ROUTES } from './app-journeys.ts';
import { axeFindings } from './axe-findings.ts';
import { type Driver, eventually } from './driver.ts';
import { firefoxDriver } from './firefox.ts';
import { galleryPromises } from './gallery.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The reader's own colours in place of every page's: white on black, links yellow. */
const OWN_COLORS = {
  'browser.display.document_color_use': 2,
  'browser.display.foreground_color': '#ffffff',
  'browser.display.background_color': '#000000',
  'browser.anchor_color': '#ffff00',
  'browser.visited_color': '#ffff00',
};

describe('in forced colours, in Firefox', () => {
  describe('cards and parts', () => {
    galleryPromises(
      () => firefoxDriver(OWN_COLORS),
      STATES.filter(({ forcedColors }) => forcedColors),
    );
  });

  describe('the app', () => {
    let driver: Driver;
    beforeAll(async () => {
      driver = await firefoxDriver(OWN_COLORS);
    });
    afterAll(async () => {
      await driver?.close();
    });

    it.each(ROUTES)('%s: the reader’s colours hold, and axe finds nothing', async (route) => {
      const app = await driver.openApp(route);
      await eventually(
        () => app.evaluate(() => document.querySelectorAll('main :is(h2, .notice, .found, .empty)').length),
        (count) => count > 0,
      );
      expect(await app.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(0, 0, 0)');
      await app.evaluate(new Function(AXE) as () => void);
      expect(await app.evaluate(axeFindings)).toEqual([]);
      await app.close();
    });

    it('a switch still says by more than colour which way it stands', async () => {
      const app = await driver.openApp('#/settings');
      const knob = () =>
        app.evaluate(() => {
          const control = document.querySelector('[role="switch"]')?.getBoundingClientRect();
          const sign = document.querySelector('[role="switch"] .knob')?.getBoundingClientRect();
          return control && sign && sign.width > 0
            ? Math.sign(sign.x + sign.width / 2 - control.x - control.width / 2)
            : 0;
        });
      const before = await eventually(knob, (side) => side !== 0);
      await app.evaluate(() => document.querySelector<HTMLElement>('[role="switch"]')?.click());
      await eventually(knob, (side) => side === -before);
      await app.close();
    });
  });
});
