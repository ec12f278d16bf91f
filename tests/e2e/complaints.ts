import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { markedTexts } from './card-view.ts';
import { type Driver, eventually } from './driver.ts';
import { cardTitled, noCard, pointOf, Reader, restOn, staysClosed, staysOpen } from './reader.ts';

const TITLE = 'Ketamine and memory loss';
const ONE =
  '<style>body{margin:0;padding:200px 60px;font:16px/1.5 serif}</style><p>About ketamine and memory loss here.</p>';
const LONG = `${ONE}<div style="height:3000px"></div>`;

/** What readers hold against other hover cards, most frequent first: each as a promise. */
export function complaints(launch: () => Promise<Driver>): void {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start(launch);
  });
  afterAll(() => reader?.end());
  beforeEach(() => reader.set({}));
  const open = (path: string, body = ONE, marked = ['ketamine', 'memory loss']) => reader.open(path, body, marked);

  it('it comes too early: a pointer that passes over a term opens nothing', async () => {
    const tab = await open('/early');
    const { x, y } = await pointOf(tab, 'memory loss');
    await tab.move(x - 200, y);
    await tab.move(x + 200, y, 12);
    await staysClosed(tab);
  });

  it('a late timer shows it: who has left before it came gets none', async () => {
    const tab = await open('/late');
    const { x, y } = await pointOf(tab, 'memory loss');
    await tab.move(x, y - 20);
    await tab.move(x, y, 3);
    await tab.move(x, y + 150, 3);
    await staysClosed(tab);
  });

  it('it covers the text: never the line that is pointed at, wherever that is', async () => {
    const runs = Number(process.env['OVERLAPS'] ?? 25);
    const tab = await reader.browser.open(
      reader.add('/cover', `<!doctype html><html lang="en"><title>A page</title><body></body></html>`),
      { width: 1000, height: 700 },
    );
    const place = fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      y: fc.integer({ min: 0, max: 670 }),
      size: fc.constantFrom(10, 16, 24, 40),
      zoom: fc.constantFrom('0.8', '1', '1.5', '2'),
      scale: fc.constantFrom('none', 'scale(1.3)', 'rotate(2deg)'),
    });
    for (const at of fc.sample(place, { numRuns: runs, seed: 11 })) {
      const line = await tab.evaluate(({ x, y, size, zoom, scale }) => {
        document.body.style.cssText = `margin:0;zoom:${zoom}`;
        const term = Object.assign(document.createElement('p'), { textContent: 'ketamine' });
        const [left, top, font] = [x, y, size].map((px) => `${px / Number(zoom)}px`);
        term.style.cssText = `position:absolute;margin:0;white-space:nowrap;left:${left};top:${top};font-size:${font};transform:${scale}`;
        document.body.replaceChildren(term);
        const range = document.createRange();
        range.selectNodeContents(term);
        return range.getBoundingClientRect().toJSON() as DOMRect;
      }, at);
      const x = Math.min(line.right, 1000) / 2 + line.left / 2;
      const y = Math.min(line.bottom, 700) / 2 + line.top / 2;
      if (x >= 999 || y >= 699) continue;
      await eventually(
        () => tab.evaluate(markedTexts),
        (found) => found.join() === 'ketamine',
      );
      await tab.click(x, y);
      const card = await cardTitled(tab, 'Ketamine');
      const box = card?.box ?? { x: 0, y: 0, width: 0, height: 0 };
      const across = Math.min(box.x + box.width, line.right) - Math.max(box.x, line.left);
      const down = Math.min(box.y + box.height, line.bottom) - Math.max(box.y, line.top);
      expect(across > 0 && down > 0, JSON.stringify({ at, line, box })).toBe(false);
      expect(box.y, JSON.stringify({ at, box })).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height, JSON.stringify({ at, box })).toBeLessThanOrEqual(701);
      await tab.press('Escape');
      await noCard(tab);
    }
  });

  it('it closes while it is used: not on the way to it, nor while it is read', async () => {
    const tab = await open('/used');
    const { x } = await restOn(tab, 'memory loss', TITLE);
    const box = (await tab.card())?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    await tab.move(x + 40, box.y - 2, 3);
    await tab.move(box.x + 100, box.y + 60, 5);
    await staysOpen(tab);
  });

  it('it closes while it is used: not while the reader is inside by keyboard, whatever the pointer does', async () => {
    const tab = await open('/keys-inside');
    await restOn(tab, 'memory loss', TITLE);
    const more = await tab.pointInCard('More');
    await tab.click(more?.x ?? 0, more?.y ?? 0);
    await tab.press('Tab');
    const { x, y } = await pointOf(tab, 'ketamine');
    await tab.move(x, y - 100, 5);
    await tab.move(x, y, 5);
    await staysOpen(tab);
    expect((await tab.card())?.title).toBe(TITLE);
  });

  it('it will not go away: leaving, Esc, a click beside it and scrolling on each close it', async () => {
    const tab = await open('/away', LONG);
    await restOn(tab, 'memory loss', TITLE);
    await tab.move(900, 20, 5);
    await noCard(tab);
    await restOn(tab, 'memory loss', TITLE);
    await tab.press('Escape');
    await noCard(tab);
    await tab.move(900, 20, 2);
    await restOn(tab, 'memory loss', TITLE);
    await tab.click(20, 20);
    await noCard(tab);
    await restOn(tab, 'memory loss', TITLE);
    await tab.evaluate(() => scrollTo(0, 1500));
    await noCard(tab);
    expect(await tab.evaluate(() => document.querySelectorAll('fact-card').length)).toBe(0);
  });

  it('it will not go away: a click on More does not hold it when the pointer leaves', async () => {
    const tab = await open('/more-leaves');
    await restOn(tab, 'memory loss', TITLE);
    const more = await tab.pointInCard('More');
    await tab.click(more?.x ?? 0, more?.y ?? 0);
    await tab.move(900, 20, 5);
    await noCard(tab);
  });

  it('it will not go away: it does when the pointer goes into a frame', async () => {
    const tab = await open(
      '/into-frame',
      `${ONE}<iframe srcdoc="<p>A frame.</p>" style="position:absolute;left:500px;top:0;width:400px;height:600px"></iframe>`,
    );
    await restOn(tab, 'memory loss', TITLE);
    await tab.move(700, 60, 8);
    await noCard(tab);
  });

  it('it jumps away: More leaves it on its side of the line', async () => {
    const body = ONE.replace('padding:200px', 'padding:330px');
    const tab = await reader.open('/side', body, ['memory loss'], { width: 1000, height: 760 });
    const { y } = await restOn(tab, 'memory loss', TITLE);
    const before = (await tab.card())?.box;
    const more = await tab.pointInCard('More');
    await tab.click(more?.x ?? 0, more?.y ?? 0);
    const after = await eventually(
      () => tab.card(),
      (card) => card?.text.includes('Less') ?? false,
    );
    expect((after?.box.y ?? 0) > y).toBe((before?.y ?? 0) > y);
  });

  it('it cannot be switched off here and now: two clicks, with a way back in the same place', async () => {
    const tab = await open('/off-here');
    await restOn(tab, 'memory loss', TITLE);
    for (const button of ['More', 'Not on this site']) {
      const point = await tab.pointInCard(button);
      await tab.click(point?.x ?? 0, point?.y ?? 0);
    }
    await eventually(
      () => tab.evaluate(markedTexts),
      (found) => found.length === 0,
    );
    const undo = await eventually(
      () => tab.pointInCard('Undo'),
      (point) => point !== null,
    );
    await tab.click(undo?.x ?? 0, undo?.y ?? 0);
    await eventually(
      () => tab.evaluate(markedTexts),
      (found) => found.includes('memory loss'),
    );
  });

  it('it takes keys from the page: none but Esc, and that only while it is open', async () => {
    const tab = await open(
      '/keys',
      `${ONE}<script>globalThis.keys=[];addEventListener('keydown',(e)=>keys.push(e.key+(e.defaultPrevented?'!':'')))</script>`,
    );
    const keys = () => tab.evaluate(() => (Reflect.get(globalThis, 'keys') as string[]).splice(0));
    await restOn(tab, 'memory loss', TITLE);
    for (const key of ['a', 'ArrowDown', 'Enter']) await tab.press(key);
    expect(await keys()).toEqual(['a', 'ArrowDown', 'Enter']);
    await tab.press('Escape');
    await noCard(tab);
    expect(await keys()).toEqual([]);
    await tab.press('Escape');
    expect(await keys()).toEqual(['Escape']);
  });

  it('it meddles with the page: a click in it reaches no listener of the page', async () => {
    const tab = await open(
      '/clicks',
      `${ONE}<script>globalThis.heard=[];for(const t of ['click','pointerdown','mousedown','focusin','keydown'])document.addEventListener(t,(e)=>heard.push(t))</script>`,
    );
    await restOn(tab, 'memory loss', TITLE);
    const more = await tab.pointInCard('More');
    await tab.click(more?.x ?? 0, more?.y ?? 0);
    await eventually(
      () => tab.card(),
      (card) => card?.text.includes('Less') ?? false,
    );
    expect(await tab.evaluate(() => Reflect.get(globalThis, 'heard'))).toEqual([]);
  });

  it('it breaks under dialogs: inside a modal one it opens, and its buttons work', async () => {
    const tab = await open(
      '/dialog',
      '<dialog style="width:700px;height:500px"><p>In here, ketamine and memory loss.</p></dialog><script>document.querySelector("dialog").showModal()</script>',
    );
    await restOn(tab, 'memory loss', TITLE);
    const more = await tab.pointInCard('More');
    await tab.click(more?.x ?? 0, more?.y ?? 0);
    await eventually(
      () => tab.card(),
      (card) => card?.text.includes('Less') ?? false,
    );
    await tab.evaluate(() => document.querySelector('dialog')?.close());
    await noCard(tab);
  });

  it('it breaks in small frames: one line with the way to the rest, and nothing in the smallest', async () => {
    const body =
      '<style>body{margin:0;font:16px/20px serif}</style><p style="margin:90px 20px">About memory loss, ketamine.</p>';
    const strip = await reader.open('/strip', body, ['memory loss'], { width: 600, height: 200 });
    const { y } = await restOn(strip, 'memory loss', TITLE);
    const card = await strip.card();
    expect(card?.box.height).toBeLessThanOrEqual(48);
    expect(card?.text).toContain('Open in tab');
    expect(Math.abs((card?.box.y ?? 0) - y)).toBeGreaterThan(40);
    const none = await reader.open('/slit', body.replace('90px', '30px'), ['memory loss'], { width: 600, height: 100 });
    const point = await pointOf(none, 'memory loss');
    await none.click(point.x, point.y);
    await noCard(none);
    await staysClosed(none, 400);
  });

  describe('it is useless by keyboard', () => {
    it('Tab goes through it, and out of it closes it', async () => {
      const tab = await open('/tab-out');
      await restOn(tab, 'memory loss', TITLE);
      const more = await tab.pointInCard('More');
      await tab.click(more?.x ?? 0, more?.y ?? 0);
      for (let i = 0; i < 60 && (await tab.card()); i += 1) await tab.press('Tab');
      await noCard(tab);
    });
  });
}
