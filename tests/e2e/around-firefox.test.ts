import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { markedTexts } from './card-view.ts';
import { eventually } from './driver.ts';
import { type FirefoxDriver, firefoxDriver } from './firefox.ts';
import {
  addressInFront,
  allowAllSites,
  chooseFromMenu,
  closeSidebar,
  enterInAddressBar,
  type InnerPage,
  openSidebar,
  pressToolbarButton,
  sidebar,
  typeInAddressBar,
} from './firefox-interface.ts';
import { type PageServer, servePages } from './serve.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Ways in beside the page, by the browser's own interface. */
describe('around the page, in Firefox', () => {
  let firefox: FirefoxDriver;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages(join(import.meta.dirname, '../demo'));
    firefox = await firefoxDriver();
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });

  const says = (page: InnerPage, words: RegExp) =>
    eventually(
      () => page.evaluate(() => document.body?.innerText ?? '').catch((error: Error) => error.message),
      (text) => words.test(text),
    );

  describe('the address bar', () => {
    it.each([
      ['facts hipocampus', 'Hippocampus', '#/search?q=hipocampus'],
      ['facts memory-loss', 'memory loss', '#/topic/memory-loss'],
    ])('“%s” suggests %s, and Enter leads to %s', async (typed, suggested, route) => {
      const tab = await firefox.open(server.add('/address-bar', '<!doctype html><title>A</title><p>Gardens.</p>'));
      await tab.show();
      const rows = await typeInAddressBar(firefox, typed);
      expect(rows.join('\n')).toContain(suggested);
      expect(await enterInAddressBar(firefox)).toBe(`${firefox.extension}/popup.html${route}`);
    });
  });

  describe('the sidebar', () => {
    it('shows what is on the page, follows to another tab, and axe finds nothing', async () => {
      const article = await firefox.open(`${server.origin}/article.html`);
      await article.show();
      const panel = await openSidebar(firefox);
      await says(panel, /\d+ mentions of \d+ topics/u);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await panel.evaluate(new Function(AXE) as () => void);
      expect(await panel.evaluate(axeFindings)).toEqual([]);
      const other = await firefox.open(server.add('/gardens', '<!doctype html><title>B</title><p>Roses.</p>'));
      await other.show();
      await says(panel, /No terms found on this page/u);
      await closeSidebar(firefox);
    });

    it('opens where the reader is, from the app in a tab', async () => {
      const app = await firefox.openApp('#/topic/bdnf', { width: 800, height: 600 });
      await app.show();
      const button = await eventually(
        () =>
          app.evaluate(() => {
            const buttons = [...document.querySelectorAll<HTMLElement>('.frames button')];
            const box = buttons.find((each) => each.innerText === 'Open in side panel')?.getBoundingClientRect();
            return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
          }),
        (found) => found !== null,
      );
      await app.click(button?.x ?? 0, button?.y ?? 0);
      await eventually(
        () =>
          sidebar(firefox)
            .evaluate(() => location.hash)
            .catch(() => ''),
        (hash) => hash === '#/topic/bdnf',
      );
      await closeSidebar(firefox);
      await app.close();
    });
  });

  it('a selected word in the PDF viewer is looked up from its menu', async () => {
    const tab = await firefox.open(server.add('/leaflet.pdf', PDF, { 'content-type': 'application/pdf' }));
    await tab.show();
    const point = await eventually(
      () =>
        tab.evaluate(() => {
          const text = document.querySelector('.textLayer span');
          if (!text) return null;
          getSelection()?.selectAllChildren(text);
          const { x, y, width, height } = text.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }),
      (found) => found !== null,
    );
    await tab.click(point?.x ?? 0, point?.y ?? 0, 'right');
    expect(await chooseFromMenu(firefox, 'Fact Cards')).toBe('Look up “Esketamine” in Fact Cards');
    await eventually(
      () => addressInFront(firefox),
      (address) => address === `${firefox.extension}/popup.html#/search?q=Esketamine`,
    );
    await tab.close();
  });

  it('where the reader lets it into no site, a press of the button marks the page in front', async () => {
    await allowAllSites(firefox, false);
    const tab = await firefox.open(server.add('/on-click', '<!doctype html><title>A</title><p>About ketamine.</p>'));
    await tab.show();
    const mayRead = () => chrome.permissions.contains({ origins: ['<all_urls>'] });
    expect(await firefox.inExtension(mayRead)).toBe(false);
    expect(await tab.evaluate(markedTexts)).toEqual([]);
    const popup = await pressToolbarButton(firefox);
    await says(popup, /1 mention of 1 topic/u);
    await eventually(
      () => tab.evaluate(markedTexts),
      (texts) => texts.includes('ketamine'),
    );
    await allowAllSites(firefox, true);
    await tab.close();
  });
});

/** One word on one page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 43>>stream
BT /F1 24 Tf 20 120 Td (Esketamine) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
