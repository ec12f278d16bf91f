import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { markedTexts, middleOfText } from './card-view.ts';
import { type Driver, eventually, type Tab } from './driver.ts';
import { staysClosed, staysOpen } from './reader.ts';
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

/** What is promised to fingers, in one browser; motion is reduced, since a card that is still coming in stands a little lower. */
export function touchPromises(launch: () => Promise<Driver>): void {
  let browser: Driver;
  let server: PageServer;
  let page: Tab;
  beforeAll(async () => {
    server = await servePages(join(import.meta.dirname, '../demo'));
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (path: string, width = 360, height = 740, body = BODY) => {
    const html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Touch</title>${body}${LISTENER}</html>`;
    page = await browser.open(server.add(path, html), { width, height });
    await page.show();
    await eventually(
      () => page.evaluate(() => CSS.highlights.get('fact-card')?.size ?? 0),
      (size) => size >= 4,
    );
  };
  const tap = async (point: Point | null) => {
    if (!point) throw new Error('nothing to tap on');
    await page.finger('start', point.x, point.y);
    await page.finger('end', point.x, point.y);
  };
  const tapText = async (text: string) => tap(await page.evaluate(middleOfText, text));
  const drag = async (from: Point, byY: number) => {
    await page.finger('start', from.x, from.y);
    for (const part of [0.25, 0.5, 0.75, 1]) await page.finger('move', from.x, from.y + byY * part);
    await page.finger('end', from.x, from.y + byY);
  };
  const card = (title: string | null) =>
    eventually(
      () => page.card(),
      (view) => (view?.title ?? null) === title,
    );
  /** By a tap; on a page that has just moved by another, once the browser has told where its marks are now. */
  const opened = (text: string, title: string) =>
    eventually(
      async () => {
        await tapText(text);
        return page.card();
      },
      (view) => view?.title === title,
    );
  /** Longer than a pointer may be away before a card goes. */
  const stays = async (title: string) => {
    await staysOpen(page, 900);
    return card(title);
  };
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
    await eventually(
      () => page.evaluate(() => location.hash),
      (hash) => hash === '#followed',
    );
    await tapText('NMDA receptor');
    await eventually(
      () => page.evaluate(() => document.querySelector('button[data-pressed]') !== null),
      (isPressed) => isPressed,
    );
    expect(await page.card()).toBeNull();
    expect((await heard()).filter((each) => each.endsWith('!'))).toEqual([]);
    await page.close();
  });

  it('in what a page made tappable by other means a tap opens nothing either, unless all of the page is so', async () => {
    const rows = { norketamine: 'role="link"', esketamine: 'onclick=""', BDNF: 'style="cursor: pointer"' };
    const made = Object.entries(rows).map(([words, how]) => `<div ${how}><b>${words}</b></div>`);
    const whole = `<div id="matches" onclick="" style="min-height: 200vh"><a name="top">${BODY}${made.join('')}</a></div>`;
    await open('/tappable', 360, 740, whole);
    for (const words of Object.keys(rows)) {
      await eventually(
        () => page.evaluate(markedTexts),
        (marked) => marked.includes(words),
      );
      await tapText(words);
      await staysClosed(page, 200);
    }
    // An old way to be told of taps at all: it says nothing of any one place.
    await page.evaluate(() => {
      document.body.style.cursor = 'pointer';
    });
    await tapText('memory loss');
    await card('Ketamine and memory loss');
    await page.close();
  });

  it('a tap on another mark shows that card, and one in the card stays in it', async () => {
    await open('/another');
    await tapText('memory loss');
    await card('Ketamine and memory loss');
    await heard();
    await tap(await page.pointInCard('More'));
    await eventually(
      () => page.card(),
      (view) => view?.text.includes('Less') ?? false,
    );
    expect(await heard()).toEqual([]);
    await stays('Ketamine and memory loss');
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
    expect((await stays('Ketamine and memory loss'))?.box.y).toBe(y);
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
    const sheet = await opened('memory loss', 'Ketamine and memory loss');
    expect(sheet?.box.y).toBe(0);
    const { width, height } = sheet?.box ?? { width: 0, height: 0 };
    const handle = { x: width / 2, y: height - 6 };
    await drag(handle, -40);
    expect((await stays('Ketamine and memory loss'))?.box.y).toBe(0);
    await drag(handle, -120);
    await card(null);
    await page.close();
  });

  it('a card that is longer than the window is read by scrolling with a finger', async () => {
    await open('/read');
    await page.evaluate(() => {
      document.documentElement.style.setProperty('font-size', '40px');
    });
    await opened('memory loss', 'Ketamine and memory loss');
    await tap(await page.pointInCard('More'));
    const { box } = (await stays('Ketamine and memory loss')) ?? { box: { x: 0, y: 0, height: 0 } };
    await drag({ x: box.x + 180, y: box.y + box.height / 2 }, -160);
    await stays('Ketamine and memory loss');
    // Firefox's protocol sends fingers past what scrolls.
    if (browser.name === 'Chromium')
      await eventually(
        () =>
          page.inCard(function () {
            return this.querySelector('.body')?.scrollTop ?? 0;
          }),
        (top) => (top ?? 0) > 0,
      );
    await page.close();
  });

  it('in a window too low for an urgent line beside the text, all of the card is scrolled, and its buttons stay', async () => {
    await open(
      '/low',
      740,
      280,
      `${BODY.slice(0, BODY.indexOf('<p>'))}<p>About suicidal ideation, ketamine, esketamine, norketamine.</p>`,
    );
    const view = await opened('suicidal ideation', 'Suicidal thoughts');
    const parts = await page.inCard(function () {
      const box = (selector: string) => this.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect;
      const card = this.querySelector('.card');
      const before = { footer: box('footer'), plain: box('.plain') };
      card?.scrollTo(0, card.scrollHeight);
      return { ...before, footerAfter: box('footer'), care: box('.card > .care') };
    });
    const { y = 0, height = 0 } = view?.box ?? {};
    expect(parts?.footer.bottom).toBeLessThanOrEqual(y + height);
    expect((parts?.footer.y ?? 0) - (parts?.plain.y ?? 0)).toBeGreaterThan(40);
    expect(Math.abs((parts?.footerAfter.y ?? 0) - (parts?.footer.y ?? 0))).toBeLessThan(1);
    expect(parts?.care.bottom).toBeLessThanOrEqual((parts?.footer.y ?? 0) + 1);
    await page.close();
  });

  it('a sheet stays at its edge when it grows, away from no finger', async () => {
    const height = 1100;
    await open('/grows', 360, height);
    // A little more room above than below, and below enough for the first look.
    await page.evaluate(() => {
      document.body.style.paddingTop = '560px';
    });
    const before = await opened('memory loss', 'Ketamine and memory loss');
    const isAtFoot = (box = { y: 0, height: 0 }) => Math.abs(box.y + box.height - height) < 1;
    expect(isAtFoot(before?.box)).toBe(true);
    await tap(await page.pointInCard('More'));
    const after = await eventually(
      () => page.card(),
      (view) => view?.text.includes('Less') ?? false,
    );
    expect(isAtFoot(after?.box)).toBe(true);
    await page.close();
  });

  it('a tap in a frame closes the card of the page around it, and the other way round', async () => {
    await open('/frame', 360, 1100);
    await page.evaluate(() => {
      const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<p>Spravato.</p><p>Nothing here.</p>' });
      frame.style.cssText = 'position: absolute; left: 0; top: 320px; width: 340px; height: 200px; border: 0';
      document.body.append(frame);
    });
    const inFrame = (y: number) => tap({ x: 40, y: 320 + y });
    const cardsInFrame = () =>
      page.evaluate(() => document.querySelector('iframe')?.contentDocument?.querySelectorAll('fact-card').length ?? 0);
    await eventually(
      async () => {
        await inFrame(26);
        return cardsInFrame();
      },
      (cards) => cards === 1,
    );
    await tapText('Nothing here');
    await eventually(cardsInFrame, (cards) => cards === 0);
    await tapText('memory loss');
    await card('Ketamine and memory loss');
    await inFrame(8);
    await card(null);
    await page.close();
  });

  it('a card beside its line is not dragged', async () => {
    await open('/wide', 800);
    const { box } = (await opened('memory loss', 'Ketamine and memory loss')) ?? { box: { x: 0, y: 0 } };
    await drag({ x: box.x + 80, y: box.y + 24 }, 120);
    expect((await stays('Ketamine and memory loss'))?.box.y).toBe(box.y);
    await page.close();
  });
}
