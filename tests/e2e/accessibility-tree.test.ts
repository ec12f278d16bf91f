import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { middleOfText } from './card-view.ts';
import { cardOn, type ExtensionBrowser, launchChromium, pointInCard } from './chromium.ts';
import { eventually } from './driver.ts';
import { type PageServer, servePages } from './serve.ts';

const TITLE = 'Ketamine and memory loss';

/** The tree that screen readers are given; of the two browsers only Chromium shows it to a test. */
describe('in the accessibility tree of Chromium', () => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages(join(import.meta.dirname, '../demo'));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('a mark is plain text, and the card a dialog with heading, links, buttons and what it says', async () => {
    const page = await browser.context.newPage();
    await page.goto(server.add('/tree', '<!doctype html><title>Tree</title><p>About ketamine and memory loss.</p>'));
    await page.waitForFunction(() => CSS.highlights.has('fact-card'));
    const session = await browser.context.newCDPSession(page);
    const tree = async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role, name, properties }) => ({
          role: String(role?.value),
          name: String(name?.value ?? ''),
          expanded: properties?.find((property) => property.name === 'expanded')?.value.value,
        }));
    };
    const before = await tree();
    expect(before.map(({ role }) => role).filter((role) => /mark|dialog|button|link/u.test(role))).toEqual([]);
    expect(before.some(({ name }) => name === 'About ketamine and memory loss.')).toBe(true);

    const point = await page.evaluate(middleOfText, 'memory loss');
    await page.mouse.click(point?.x ?? 0, point?.y ?? 0);
    await eventually(
      () => cardOn(page),
      (card) => card?.title === TITLE,
    );
    const opened = await tree();
    expect(opened).toContainEqual({ role: 'dialog', name: TITLE, expanded: undefined });
    expect(opened).toContainEqual({ role: 'heading', name: TITLE, expanded: undefined });
    expect(opened.find(({ name }) => name.startsWith('More'))).toMatchObject({ role: 'button', expanded: false });
    const pressed = opened.filter(({ role }) => role === 'button').map(({ name }) => name);
    expect(pressed.slice(1)).toEqual(['Copy', 'Open in tab']);
    expect(opened.filter(({ role }) => role === 'link').length).toBeGreaterThan(0);
    expect(opened.filter(({ role, name }) => /button|link/u.test(role) && name === '')).toEqual([]);
    // The strength of a fact is told in words; its sign is kept silent.
    expect(opened.some(({ name }) => /^(Strong|Moderate|Limited|Contested|Claim only)$/u.test(name))).toBe(true);

    const copy = await pointInCard(page, 'Copy');
    await page.mouse.click(copy?.x ?? 0, copy?.y ?? 0);
    await eventually(tree, (nodes) => {
      const status = nodes.findIndex(({ role }) => role === 'status');
      return status >= 0 && nodes.some(({ role, name }) => role === 'StaticText' && name === 'Copied');
    });
    await page.close();
  });
});
