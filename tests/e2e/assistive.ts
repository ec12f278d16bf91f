import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, eventually, type Tab } from './driver.ts';
import { cardTitled, noCard, pointOf, Reader } from './reader.ts';

const TITLE = 'Ketamine and memory loss';
const BODY = '<p style="margin:80px 60px;font:16px/1.5 serif">About ketamine and memory loss here.</p>';

/** What somebody has of the built card who does not see it, or has no pointer. */
export function assistivePromises(launch: () => Promise<Driver>): void {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start(launch);
  });
  afterAll(() => reader?.end());

  const openCard = async (path: string): Promise<Tab> => {
    const tab = await reader.open(path, BODY, ['memory loss']);
    const { x, y } = await pointOf(tab, 'memory loss');
    await tab.click(x, y);
    await cardTitled(tab, TITLE);
    return tab;
  };

  describe('the card', () => {
    it('is a dialog with the name of its topic, in the language of its words', async () => {
      const tab = await openCard('/name');
      const told = await tab.inCard(function () {
        const card = this.querySelector('.card');
        const title = this.getElementById(card?.getAttribute('aria-labelledby') ?? '');
        return {
          role: card?.getAttribute('role'),
          name: title?.textContent,
          heading: title?.localName,
          lang: card?.getAttribute('lang'),
          factsIn: this.querySelector('.plain')?.getAttribute('lang'),
          more: this.querySelector('footer .main')?.getAttribute('aria-expanded'),
        };
      });
      expect(told).toEqual({
        role: 'dialog',
        name: TITLE,
        heading: 'h2',
        lang: 'en',
        factsIn: 'en',
        more: 'false',
      });
      await tab.close();
    });

    it('lets the focus go through it in the order of reading, seen at each stop, and out of it', async () => {
      const tab = await openCard('/order');
      const stops = await tab.inCard(function () {
        const all = [...this.querySelectorAll('a[href], button')];
        return all.map((each) => ({ name: each.textContent, top: each.getBoundingClientRect().top }));
      });
      const reached: string[] = [];
      for (let i = 0; i < 30; i += 1) {
        await tab.press('Tab');
        const at = await tab.inCard(function () {
          const focused = this.activeElement;
          if (!focused) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(focused);
          const { x, y, width, height } = focused.getBoundingClientRect();
          const hit = this.elementFromPoint(x + width / 2, y + height / 2);
          return {
            name: focused.textContent,
            ring: `${outlineStyle} ${outlineWidth}`,
            isOnTop: hit !== null && focused.contains(hit),
          };
        });
        if (!at && reached.length > 0) break;
        if (!at) continue;
        expect(at).toMatchObject({ ring: 'solid 2px', isOnTop: true });
        reached.push(at.name ?? '');
      }
      expect(reached).toEqual(stops?.map(({ name }) => name));
      expect(reached.slice(-2)).toEqual(['Copy', 'Open in tab']);
      const tops = stops?.map(({ top }) => Math.round(top / 24)) ?? [];
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
      await noCard(tab);
      await tab.close();
    });

    it('says in a live region that was there before whether something was copied', async () => {
      const tab = await openCard('/copied');
      const live = () =>
        tab.inCard(function () {
          return this.querySelector('[role="status"]')?.textContent ?? null;
        });
      expect(await live()).toBe('');
      const copy = await tab.pointInCard('Copy');
      await tab.click(copy?.x ?? 0, copy?.y ?? 0);
      await eventually(live, (said) => said === 'Copied');
      await tab.close();
    });
  });
}
