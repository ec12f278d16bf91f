import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { middleOfText } from './card-view.ts';
import { cardOn, type ExtensionBrowser, launchChromium, pointInCard } from './chromium.ts';
import { eventually } from './driver.ts';
import { type PageServer, servePages } from './serve.ts';

interface Point {
  x: number;
  y: number;
}

/** What the page hears, with a `!` where somebody has cancelled it. */
const LISTENER = `<script>
  globalThis.heard = [];
  for (const kind of ['touchstart', 'touchmove', 'touchend', 'pointerdown', 'mousedown', 'click'])
    addEventListener(kind, (event) => heard.push(kind + (event.defaultPrevented ? '!' : '')));
</script>`;
const BODY = `<style>body { margin: 0; padding: 60px 16px; font: 18px/2 serif }</style>
  <p>About ketamine and memory loss.</p>
  <p><a href="#followed">More on ketamine bladder</a> and <button onclick="this.dataset.pressed = ''">NMDA receptor</button></p>
  <p id="away">Nothing here.</p>`;

describe('by touch, in Chromium', () => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  let page: Page;
  let fingers: CDPSession;
  beforeAll(async () => {
    server = await servePages(join(import.meta.dirname, '../demo'));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (path: string, width = 360) => {
    page = await browser.context.newPage();
    await page.setViewportSize({ width, height: 740 });
    // A card that is still coming in stands a little lower.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    fingers = await browser.context.newCDPSession(page);
    await fingers.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Touch</title>${BODY}${LISTENER}</html>`;
    await page.goto(server.add(path, html));
    await page.waitForFunction(() => (CSS.highlights.get('fact-card')?.size ?? 0) >= 4);
  };
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  const tap = async (point: Point | null) => {
    if (!point) throw new Error('nothing to tap on');
    await touch('touchStart', [point]);
    await touch('touchEnd', []);
  };
  const tapText = async (text: string) => tap(await page.evaluate(middleOfText, text));
  const drag = async (from: Point, byY: number) => {
    await touch('touchStart', [from]);
    for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', [{ x: from.x, y: from.y + byY * part }]);
    await touch('touchEnd', []);
  };
  const card = (title: string | null) =>
    eventually(
      () => cardOn(page),
      (view) => (view?.title ?? null) === title,
    );
  const heard = () => page.evaluate(() => (globalThis as typeof globalThis & { heard: string[] }).heard.splice(0));

  it('a tap on a mark opens its card, a tap elsewhere closes it, and the page hears both whole', async () => {
    await open('/tap');
    const whole = ['touchstart', 'pointerdown', 'touchend', 'mousedown', 'click'];
    await tapText('memory loss');
    await card('Ketamine and memory loss');
    expect((await heard()).sort()).toEqual([...whole].sort());
    await tapText('Nothing here');
    await card(null);
    expect((await heard()).sort()).toEqual([...whole].sort());
    await page.close();
  });

  it('in a link and in a button a tap does what the page says, and opens nothing', async () => {
    await open('/controls');
    await tapText('ketamine bladder');
    await page.waitForFunction(() => location.hash === '#followed');
    await tapText('NMDA receptor');
    await page.waitForSelector('button[data-pressed]');
    expect(await cardOn(page)).toBeNull();
    expect((await heard()).filter((each) => each.endsWith('!'))).toEqual([]);
    await page.close();
  });

  it('a tap on another mark shows that card, and one in the card stays in it', async () => {
    await open('/another');
    await tapText('memory loss');
    await card('Ketamine and memory loss');
    await heard();
    await tap(await pointInCard(page, 'More'));
    await eventually(
      () => cardOn(page),
      (view) => view?.text.includes('Less') ?? false,
    );
    expect(await heard()).toEqual([]);
    await tapText('ketamine');
    await card('Ketamine');
    await page.close();
  });

  it('a sheet goes when it is dragged far by its header, and stays when it is not', async () => {
    await open('/drag');
    await tapText('memory loss');
    const sheet = await card('Ketamine and memory loss');
    const { x, y, width } = sheet?.box ?? { x: 0, y: 0, width: 0 };
    expect(width).toBe(360);
    await heard();
    const header = { x: x + width / 2, y: y + 24 };
    await drag(header, 40);
    expect((await card('Ketamine and memory loss'))?.box.y).toBe(y);
    await drag(header, 120);
    await card(null);
    expect((await heard()).filter((each) => each.endsWith('!'))).toEqual([]);
    await page.close();
  });

  it('a sheet at the head of the screen has its handle at the foot, and goes upwards', async () => {
    await open('/drag-up');
    await page.evaluate(() => {
      document.body.style.paddingTop = '660px';
    });
    await tapText('memory loss');
    const sheet = await card('Ketamine and memory loss');
    expect(sheet?.box.y).toBe(0);
    const { width, height } = sheet?.box ?? { width: 0, height: 0 };
    const handle = { x: width / 2, y: height - 6 };
    await drag(handle, -40);
    expect((await card('Ketamine and memory loss'))?.box.y).toBe(0);
    await drag(handle, -120);
    await card(null);
    await page.close();
  });

  it('a card beside its line is not dragged', async () => {
    await open('/wide', 800);
    await tapText('memory loss');
    const { box } = (await card('Ketamine and memory loss')) ?? { box: { x: 0, y: 0 } };
    await drag({ x: box.x + 80, y: box.y + 24 }, 120);
    expect((await card('Ketamine and memory loss'))?.box.y).toBe(box.y);
    await page.close();
  });
});
