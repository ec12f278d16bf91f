import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { markedTexts } from './card-view.ts';
import { type Driver, eventually, type Tab } from './driver.ts';
import { cardTitled, clickInCard, noCard, pointOf, Reader, restOn, staysClosed, staysOpen } from './reader.ts';

const TITLE = 'Ketamine and memory loss';
const ONE =
  '<style>body{margin:0;padding:200px 60px;font:16px/1.5 serif}</style><p>About ketamine and memory loss here.</p>';
/** Longer than the pointer rests before a card opens, and longer than one that is left stays. */
const LONGER_MS = 1000;

/** The page does something once a pointer has come to rest on it, before a card opens. */
const afterRest = (does: string) =>
  `<script>let late;addEventListener('pointermove',()=>{clearTimeout(late);late=setTimeout(()=>{${does}},150)})</script>`;

/** What hands do beside pointing and clicking: each as a promise. */
export function handling(launch: () => Promise<Driver>): void {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start(launch);
  });
  afterAll(() => reader?.end());
  beforeEach(() => reader.set({}));
  const open = (path: string, body = ONE) => reader.open(path, body, ['ketamine', 'memory loss']);

  it('a hand that shakes while it presses a button in the card keeps the card', async () => {
    const tab = await open('/shakes');
    await restOn(tab, 'memory loss', TITLE);
    const { x, y } = await inCard(tab, 'More');
    await tab.move(x, y, 4);
    await tab.button(true);
    await tab.move(x + 1, y);
    await tab.button(false);
    await staysOpen(tab, LONGER_MS);
    expect((await tab.card())?.text).toContain('Less');
  });

  it('text that is selected in the card holds it, until a click beside it', async () => {
    const tab = await open('/selects');
    await restOn(tab, 'memory loss', TITLE);
    const from = await wordsInCard(tab);
    await tab.move(from.x, from.y, 4);
    await tab.button(true);
    // Beyond its edge, as hands do; more than a pointer is given that has only left.
    await tab.move(from.x + 40, from.y, 4);
    await tab.move(5, 5, 4);
    await staysOpen(tab, LONGER_MS);
    await tab.button(false);
    await staysOpen(tab, LONGER_MS);
    await tab.click(900, 20);
    await noCard(tab);
  });

  it('what scrolls away under a resting pointer opens nothing', async () => {
    const tab = await open('/scrolls', `${ONE}<div style="height:3000px"></div>${afterRest('scrollTo(0,150)')}`);
    await comeTo(tab, 'memory loss');
    await staysClosed(tab, LONGER_MS);
  });

  it('what is taken away under a resting pointer opens nothing', async () => {
    const tab = await open('/taken', `${ONE}${afterRest("document.querySelector('p')?.remove()")}`);
    await comeTo(tab, 'memory loss');
    await staysClosed(tab, LONGER_MS);
  });

  it('a pointer that has gone out of the window opens nothing', async ({ skip }) => {
    if (reader.browser.name === 'Firefox') skip('its protocol moves no pointer out of the window');
    const tab = await open('/out', ONE.replace('padding:200px 60px', 'padding:0'));
    const { x, y } = await pointOf(tab, 'memory loss');
    await tab.move(x, y + 200);
    await tab.move(x, y);
    await tab.move(x, -40);
    await staysClosed(tab, LONGER_MS);
  });

  it('after Esc it stays away while the pointer is on the same term, and comes for another and by a click', async () => {
    const tab = await open('/esc');
    const { x, y } = await restOn(tab, 'memory loss', TITLE);
    await tab.press('Escape');
    await noCard(tab);
    await tab.move(x + 2, y);
    await staysClosed(tab, LONGER_MS);
    await tab.click(x + 2, y);
    await cardTitled(tab, TITLE);
    await tab.press('Escape');
    await noCard(tab);
    await restOn(tab, 'ketamine', 'Ketamine');
  });

  it('the page hears nothing of the Esc that closes a card, not that it is let go either', async () => {
    const tab = await open(
      '/esc-up',
      `${ONE}<script>globalThis.keys=[];for(const t of ['keydown','keyup'])addEventListener(t,(e)=>keys.push(t+e.key))</script>`,
    );
    const keys = () => tab.evaluate(() => (Reflect.get(globalThis, 'keys') as string[]).splice(0));
    await restOn(tab, 'memory loss', TITLE);
    await tab.press('Escape');
    await noCard(tab);
    expect(await keys()).toEqual([]);
    await tab.press('Escape');
    expect(await keys()).toEqual(['keydownEscape', 'keyupEscape']);
  });

  it('a sheet goes when the mouse leaves its line for the rest of the page', async () => {
    const tab = await reader.open('/sheet', ONE, ['memory loss'], { width: 400, height: 800 });
    const { x, y } = await restOn(tab, 'memory loss', TITLE);
    await tab.move(x > 200 ? 20 : 380, y + 60, 6);
    await noCard(tab);
  });

  it('what is undone from a card in a modal dialog is undone there: outside nothing can be clicked', async () => {
    const tab = await open(
      '/modal',
      '<dialog><p>About ketamine and memory loss here.</p></dialog><script>document.querySelector("dialog").showModal()</script>',
    );
    await restOn(tab, 'memory loss', TITLE);
    await clickInCard(tab, 'More');
    await clickInCard(tab, 'Do not mark this term');
    await eventually(
      () => tab.evaluate(markedTexts),
      (found) => !found.includes('memory loss'),
    );
    await clickInCard(tab, 'Undo');
    await eventually(
      () => tab.evaluate(markedTexts),
      (found) => found.includes('memory loss'),
    );
  });

  it('in a frame longer than the window a card comes where it can be seen', async () => {
    const frame = '<p style="margin-top:620px">About ketamine.</p>';
    const tab = await reader.open(
      '/tall',
      `<style>body{margin:0}</style><p>On Spravato.</p><iframe srcdoc='${frame}' style="width:900px;height:3000px;border:0"></iframe>`,
      ['Spravato'],
    );
    const host = () =>
      tab.evaluate(() => {
        const inFrame = document.querySelector('iframe');
        const box = inFrame?.contentDocument?.querySelector('fact-card')?.getBoundingClientRect();
        const top = inFrame?.getBoundingClientRect().top ?? 0;
        return box && { top: box.top + top, bottom: box.bottom + top, height: box.height };
      });
    const term = await tab.evaluate(() => {
      const inFrame = document.querySelector('iframe');
      const box = inFrame?.contentDocument?.querySelector('p')?.getBoundingClientRect();
      return { x: 80, y: (inFrame?.getBoundingClientRect().top ?? 0) + (box?.top ?? 0) + 9 };
    });
    const shown = await eventually(
      async () => {
        await tab.click(term.x, term.y);
        return host();
      },
      (box) => (box?.height ?? 0) > 200 && (box?.bottom ?? 0) < term.y,
    );
    expect(shown?.top).toBeGreaterThanOrEqual(0);
  });

  it('a page that hears of what is copied does not hear of it from a card', async () => {
    const tab = await open(
      '/copied',
      `${ONE}<script>globalThis.copies=0;document.addEventListener('copy',()=>copies++)</script>`,
    );
    await restOn(tab, 'memory loss', TITLE);
    const { x, y } = await wordsInCard(tab);
    await tab.move(x, y, 4);
    await tab.button(true);
    await tab.move(x + 40, y, 4);
    await tab.button(false);
    await tab.hold('Control', true);
    await tab.press('c');
    await tab.hold('Control', false);
    expect(await tab.evaluate(() => Reflect.get(globalThis, 'copies'))).toBe(0);
  });
}

/** Come from a little above and rest on a text, whatever comes of it. */
async function comeTo(tab: Tab, text: string): Promise<void> {
  const { x, y } = await pointOf(tab, text);
  await tab.move(x, y - 30, 3);
  await tab.move(x, y, 4);
}

/** Middle of what bears this text in the card, once it does. */
async function inCard(tab: Tab, text: string): Promise<{ x: number; y: number }> {
  const point = await eventually(
    () => tab.pointInCard(text),
    (found) => found !== null,
  );
  if (!point) throw new Error(`“${text}” is not in the card`);
  return point;
}

/** Within the first words of the card's title. */
async function wordsInCard(tab: Tab): Promise<{ x: number; y: number }> {
  const point = await tab.inCard(function () {
    const { x, y, height } = this.querySelector('h2')?.getBoundingClientRect() ?? { x: 0, y: 0, height: 0 };
    return { x: x + 20, y: y + height / 2 };
  });
  if (!point) throw new Error('there is no card');
  return point;
}
