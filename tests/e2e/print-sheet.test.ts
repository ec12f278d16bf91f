import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../../data/cli/knowledge-folder.ts';
import { compileKnowledge } from '../../data/compile-knowledge.ts';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';

/** How many of the longest topics are printed. */
const LONGEST = 5;

describe('the sheet to take to an appointment, in Chromium', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  const { topics } = compileKnowledge(KNOWLEDGE_FOLDER);
  const longest = topics
    .map((topic) => ({ topic, length: JSON.stringify(topic.facts).length }))
    .sort((a, b) => b.length - a.length)
    .slice(0, LONGEST)
    .map(({ topic }) => topic);

  it.each(longest.map(({ id, title }) => [id, title]))(
    '%s takes at most two sides of A4 or Letter',
    async (id, title) => {
      const page = await browser.context.newPage();
      await page.goto(`${browser.extension}/popup.html#/topic/${id}`);
      await page.waitForFunction((wanted) => document.querySelector('h2')?.textContent === wanted, title);
      for (const format of ['A4', 'Letter']) {
        const pdf = await page.pdf({ format });
        const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu) ?? [];
        expect(pages.length).toBeGreaterThan(0);
        expect(pages.length).toBeLessThanOrEqual(2);
      }
      await page.close();
    },
  );

  it('is dark on white, also for whoever has chosen the dark theme', async () => {
    const page = await browser.context.newPage();
    await browser.worker.evaluate(() => chrome.storage.local.set({ settings: { theme: 'dark' } }));
    await page.goto(`${browser.extension}/popup.html#/topic/memory-loss`);
    await page.waitForSelector('html[data-theme="dark"] .facts');
    await page.emulateMedia({ media: 'print' });
    const colors = await page.evaluate(() =>
      ['.topic .plain', '.fact', '.care'].map((part) => {
        const { color } = getComputedStyle(document.querySelector(part) ?? document.body);
        const [red = 0, green = 0, blue = 0] = color.match(/[\d.]+/gu)?.map(Number) ?? [];
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      }),
    );
    expect(Math.max(...colors)).toBeLessThan(110);
    await browser.worker.evaluate(() => chrome.storage.local.clear());
    await page.close();
  });

  it('has the facts and room for own questions, and nothing to press', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${browser.extension}/popup.html#/topic/memory-loss`);
    await page.waitForSelector('.facts');
    const visible = (selector: string) => page.locator(selector).first().isVisible();
    expect(await visible('.own-questions')).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await visible('.own-questions')).toBe(true);
    expect(await visible('.facts .fact')).toBe(true);
    // The name of the help lines, which are folded on a screen, is a heading there.
    expect(await visible('.help li')).toBe(true);
    expect(await visible('.help .numbers')).toBe(false);
    for (const pressed of ['button', 'select', 'textarea', 'summary:not(.help summary)', 'input'])
      expect(await visible(pressed)).toBe(false);
    await page.close();
  });
});
