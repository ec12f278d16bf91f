import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { middleOfText } from './card-view.ts';
import { cardOn, type ExtensionBrowser, inCard, launchChromium } from './chromium.ts';
import { eventually } from './driver.ts';
import { type PageServer, servePages } from './serve.ts';

const TITLE = 'Ketamine and memory loss';

/** Pages and displays that are not like most. In Chromium, where all of them can be had. */
describe('the card in unusual surroundings, in Chromium', () => {
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

  const openCard = async (path: string, style = '', media: Parameters<Page['emulateMedia']>[0] = {}) => {
    const page = await browser.context.newPage();
    await page.emulateMedia({ reducedMotion: 'reduce', ...media });
    const html = `<!doctype html><html lang="en"><title>A page</title><style>body { margin: 120px; font: 18px/1.6 serif } ${style}</style><p>About ketamine and <i>memory loss</i> here.</p></html>`;
    await page.goto(server.add(path, html));
    await page.waitForFunction(() => (CSS.highlights.get('fact-card')?.size ?? 0) === 2);
    const point = await page.evaluate(middleOfText, 'memory loss');
    if (!point) throw new Error('the page has lost its term');
    await page.mouse.click(point.x, point.y);
    const card = await eventually(
      () => cardOn(page),
      (view) => view?.title === TITLE,
    );
    if (!card) throw new Error('no card');
    return { page, card };
  };
  it.each([
    ['a dark part of a light page', 'p { background: #111; color: rgb(230, 230, 230) }', 'rgb(230, 230, 230)'],
    ['a dark page', 'body { background: #111; color: rgb(230, 230, 230) }', 'rgb(230, 230, 230)'],
    ['a light page', '', 'rgb(0, 0, 0)'],
  ])('marks are as strong as the text on %s', async (what, style, colour) => {
    const { page } = await openCard(`/${what.replaceAll(' ', '-')}`, style);
    for (const name of ['fact-card', 'fact-card-open']) {
      const line = await page.evaluate(
        (pseudo) => getComputedStyle(document.querySelector('p') as Element, pseudo).textDecorationColor,
        `::highlight(${name})`,
      );
      expect(line).toBe(colour);
    }
    await page.close();
  });

  /** Inside the viewport, and not over the term. */
  const expectBeside = async (page: Page) => {
    const { box } = (await cardOn(page)) ?? { box: { x: 0, y: 0, width: 0, height: 0 } };
    const term = await page.evaluate(() => {
      const { left, right, top, bottom } = document.querySelector('i')?.getBoundingClientRect() ?? new DOMRect();
      return { left, right, top, bottom, width: innerWidth, height: innerHeight };
    });
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(term.width);
    expect(box.y + box.height).toBeLessThanOrEqual(term.height);
    const isOver =
      box.x < term.right && box.x + box.width > term.left && box.y < term.bottom && box.y + box.height > term.top;
    expect(isOver).toBe(false);
  };
  /** What is painted at a point of the page. */
  const colourAt = async (page: Page, x: number, y: number): Promise<number[]> => {
    const png = (await page.screenshot({ clip: { x, y, width: 1, height: 1 } })).toString('base64');
    const blank = await browser.context.newPage();
    const colour = await blank.evaluate(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const pen = new OffscreenCanvas(1, 1).getContext('2d');
      pen?.drawImage(image, 0, 0);
      return [...(pen?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
    }, `data:image/png;base64,${png}`);
    await blank.close();
    return colour;
  };

  const lineOfMarks = (page: Page) =>
    page.evaluate(
      () => getComputedStyle(document.querySelector('i') ?? document.body, '::highlight(fact-card)').textDecorationLine,
    );

  it('in forced colours it has a frame, signs that are seen, and what is urgent stands out', async () => {
    const { page } = await openCard('/forced', '', { forcedColors: 'active' });
    const seen = await inCard(page, function () {
      const of = (selector: string) => getComputedStyle(this.querySelector(selector) ?? this.host);
      return {
        frame: of('.card').borderTopColor,
        sign: of('.bars i.full').backgroundColor,
        text: of('.plain').color,
        urgent: of('.care').borderInlineStartWidth,
      };
    });
    const text = 'rgb(0, 0, 0)';
    expect(seen).toEqual({ frame: text, sign: text, text, urgent: '4px' });
    await page.close();
  });

  it('with reduced motion nothing of it moves, and else it does', async () => {
    const animations = (page: Page) =>
      inCard(page, function () {
        return getComputedStyle(this.querySelector('.card') ?? this.host).animationName;
      });
    const { page } = await openCard('/still');
    expect(await animations(page)).toBe('none');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await animations(page)).toBe('come');
    await page.close();
  });

  it('on paper there is nothing of it, and no mark', async () => {
    const { page, card } = await openCard('/print');
    await page.emulateMedia({ media: 'print' });
    const { x, y, width } = card.box;
    expect(await colourAt(page, x + width / 2, y + 4)).toEqual([255, 255, 255]);
    expect(await lineOfMarks(page)).toBe('none');
    await page.emulateMedia({ media: 'screen' });
    expect(await lineOfMarks(page)).toContain('underline');
    await page.close();
  });

  it('on a page under a filter it keeps its own colours, beside its line', async () => {
    const { page, card } = await openCard('/filter', 'html { filter: invert(1) hue-rotate(180deg); background: #fff }');
    await expectBeside(page);
    const { x, y, width } = card.box;
    expect(await colourAt(page, x + width / 2, y + 4)).toEqual([255, 253, 249]);
    await page.close();
  });

  it('on a page that runs from right to left it is beside its line, and reads from left to right', async () => {
    const { page } = await openCard('/rtl', 'html { direction: rtl }');
    await expectBeside(page);
    const direction = await inCard(page, function () {
      return getComputedStyle(this.querySelector('.plain') ?? this.host).direction;
    });
    expect(direction).toBe('ltr');
    await page.close();
  });

  it('on a page written in columns it is beside its term, and written in lines', async () => {
    const { page } = await openCard('/vertical', 'html { writing-mode: vertical-rl }');
    await expectBeside(page);
    const mode = await inCard(page, function () {
      return getComputedStyle(this.querySelector('.plain') ?? this.host).writingMode;
    });
    expect(mode).toBe('horizontal-tb');
    await page.close();
  });
});
