import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../../data/cli/knowledge-folder.ts';
import { compileKnowledge } from '../../data/compile-knowledge.ts';
import { PICTURE_IDS } from '../../data/pictures.ts';
import { axeFindings } from './axe-findings.ts';
import { type Driver, eventually, type Tab } from './driver.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of each view one that shows all its parts. */
export const ROUTES = [
  '#/',
  '#/search?q=memory',
  '#/search?q=xqzwv',
  '#/topic/memory-loss',
  '#/topic/bdnf/needed-in-mice',
  ...PICTURE_IDS.map((id) => `#/pictures/${id}`),
  '#/sources',
  '#/settings',
  '#/welcome',
  '#/news',
  '#/nowhere',
];

const NARROW = 320;
/** A window of 1280 px at a zoom of 400 % is as wide, and low. */
const ZOOMED = { width: 320, height: 200 };

/** What is promised of every page of the app, in one browser. */
export function appJourneys(launch: () => Promise<Driver>): void {
  let driver: Driver;
  let app: Tab;
  beforeAll(async () => {
    driver = await launch();
  });
  afterAll(async () => {
    await driver?.close();
  });

  const setTheme = (theme: string) =>
    driver.inExtension(async (chosen: string) => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...(settings as object), theme: chosen } });
      return null;
    }, theme);
  /** Open everything that folds, so that nothing is left unseen. */
  const unfold = () =>
    app.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      return document.querySelectorAll('main :is(h2, .notice, .found, .empty)').length;
    });
  const shown = () => eventually(unfold, (count) => count > 0);

  describe.each(['light', 'dark'])('in %s', (theme) => {
    beforeAll(() => setTheme(theme));
    it.each(ROUTES)('%s: axe finds nothing, at 320 px nothing is cut off', async (route) => {
      app = await driver.openApp(route, { width: NARROW, height: 700 });
      await shown();
      await eventually(
        () => app.evaluate(() => document.documentElement.dataset['theme'] ?? ''),
        (now) => now === theme,
      );
      expect(await app.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      // Firefox lets nothing into an extension's page but what is sent as a function.
      await app.evaluate(new Function(AXE) as () => void);
      expect(await app.evaluate(axeFindings)).toEqual([]);
      await app.close();
    });
  });

  it.each(ROUTES)('%s fits a window at four times its size', async (route) => {
    app = await driver.openApp(route, ZOOMED);
    await shown();
    expect(await app.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await app.close();
  });

  it.each(PICTURE_IDS)('no word leaves the picture %s, narrow or wide', async (id) => {
    for (const width of [NARROW, 800]) {
      app = await driver.openApp(`#/pictures/${id}`, { width, height: 700 });
      await shown();
      const outside = await eventually(
        () =>
          app.evaluate(() => {
            const drawing = document.querySelector('.drawing > svg')?.getBoundingClientRect();
            const texts = [...document.querySelectorAll('.drawing > svg text')];
            return texts
              .filter((text) => {
                const { left, right, width } = text.getBoundingClientRect();
                // Firefox counts the space a letter may lean into.
                const lean = 4;
                return !drawing || width === 0 || left < drawing.left - lean || right > drawing.right + lean;
              })
              .map((text) => text.textContent);
          }),
        (texts) => texts.length === 0,
      );
      expect(outside).toEqual([]);
      await app.close();
    }
  });

  it('leads by keyboard alone from the search to a topic, a fact’s picture, and back to the query', async () => {
    app = await driver.openApp('#/', { width: 380, height: 600 });
    const hash = () => app.evaluate(() => location.hash);
    const focused = () => app.evaluate(() => document.activeElement?.tagName ?? '');
    await eventually(focused, (tag) => tag === 'INPUT');
    await app.type('memory');
    await eventually(hash, (now) => now === '#/search?q=memory');
    const chosen = () =>
      app.evaluate(
        () =>
          document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.textContent ??
          '',
      );
    const first = await chosen();
    await app.press('ArrowDown');
    await eventually(chosen, (now) => now !== '' && now !== first);
    await app.press('ArrowUp');
    await eventually(chosen, (now) => now === first);
    await app.press('Enter');
    await eventually(hash, (now) => now === '#/topic/memory-loss');
    await eventually(focused, (tag) => tag === 'H2');

    const tabTo = (wanted: string) =>
      eventually(
        async () => {
          await app.press('Tab');
          return app.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
        },
        (href) => href === wanted,
        20_000,
      );
    await tabTo('#/pictures/memory');
    await app.press('Enter');
    await eventually(hash, (now) => now === '#/pictures/memory');
    await tabTo('#/topic/memory-loss/while-it-acts');
    await app.press('Enter');
    await eventually(
      () => app.evaluate(() => document.activeElement?.id ?? ''),
      (id) => id === 'memory-loss/while-it-acts',
    );
    for (const route of ['#/pictures/memory', '#/topic/memory-loss', '#/search?q=memory']) {
      await app.evaluate(() => history.back());
      await eventually(hash, (now) => now === route);
    }
    await eventually(
      () => app.evaluate(() => document.querySelector('input')?.value ?? ''),
      (query) => query === 'memory',
    );
    await app.close();
  });

  it('keeps clear of the bar what the arrow keys choose and what Shift+Tab comes to', async () => {
    /** How far below the bar the chosen row or the focus begins, and above the lower edge it ends. */
    const room = () =>
      app.evaluate(() => {
        const bar = document.querySelector('.site, .bar')?.getBoundingClientRect();
        const chosen = document.querySelector('.row.active') ?? document.activeElement;
        const { top, bottom } = (chosen ?? document.body).getBoundingClientRect();
        return { above: Math.round(top - (bar?.bottom ?? Infinity)), below: Math.round(innerHeight - bottom) };
      });
    const isSeen = ({ above, below }: { above: number; below: number }) => above >= 0 && below >= 0;
    const scrolled = () => app.evaluate(() => scrollY);
    app = await driver.openApp('#/search?q=memory', { width: 380, height: 600 });
    await eventually(
      () => app.evaluate(() => document.querySelectorAll('.row.result').length),
      (count) => count > 6,
    );
    for (let i = 0; i < 6; i += 1) {
      await app.press('ArrowDown');
      await eventually(room, isSeen);
    }
    expect(await scrolled()).toBeGreaterThan(0);
    for (let i = 0; i < 5; i += 1) {
      await app.press('ArrowUp');
      await eventually(room, isSeen);
    }
    await app.close();

    app = await driver.openApp('#/topic/memory-loss', { width: 380, height: 600 });
    await shown();
    // A view puts the focus on its heading when it opens.
    await eventually(
      () => app.evaluate(() => document.activeElement?.tagName),
      (name) => name === 'H2',
    );
    await app.evaluate(() => [...document.querySelectorAll<HTMLElement>('main a')].at(-1)?.focus());
    await eventually(scrolled, (now) => now > 0);
    await app.hold('Shift', true);
    for (let i = 0; i < 12; i += 1) {
      await app.press('Tab');
      await eventually(room, isSeen);
    }
    await app.hold('Shift', false);
    await app.close();
  });

  describe('Back, where the reader left', () => {
    const hash = () => app.evaluate(() => location.hash);
    const scrolled = () => app.evaluate(() => scrollY);
    /** The link that has the focus, and where it stands. */
    const focused = () =>
      app.evaluate(() => ({
        href: document.activeElement?.getAttribute('href') ?? '',
        top: Math.round(document.activeElement?.getBoundingClientRect().top ?? -1),
      }));
    /** Open what folds by its place, follow a link in it with Enter, and tell where that stood. */
    const follow = async (fold: string, link: string) => {
      await app.evaluate(
        (opened: string, followed: string) => {
          for (const details of document.querySelectorAll<HTMLDetailsElement>(opened)) details.open = true;
          document.querySelector<HTMLElement>(followed)?.focus();
        },
        fold,
        link,
      );
      const left = await focused();
      await app.press('Enter');
      await eventually(hash, (now) => now === left.href);
      await eventually(scrolled, (now) => now === 0 || left.href.split('/').length > 3);
      return left;
    };
    const back = async (href: string, left: { href: string; top: number }) => {
      await app.evaluate(() => history.back());
      await eventually(hash, (now) => now === href);
      await eventually(focused, ({ href: now, top }) => now === left.href && Math.abs(top - left.top) <= 2);
    };

    it('is not where a followed link leads: that view is at its head from its first frame on', async () => {
      app = await driver.openApp('#/topic/memory-loss', { width: 380, height: 600 });
      await shown();
      await eventually(
        () => app.evaluate(() => document.activeElement?.tagName),
        (name) => name === 'H2',
      );
      const { from, to } = await app.evaluate(() => {
        const frames: { title: string; top: number }[] = [];
        Object.assign(globalThis, { frames });
        const look = () => {
          frames.push({ title: document.querySelector('h2')?.textContent ?? '', top: Math.round(scrollY) });
          requestAnimationFrame(look);
        };
        scrollTo(0, document.documentElement.scrollHeight);
        const from = document.querySelector('h2')?.textContent ?? '';
        look();
        const link = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#/topic/"]')].at(-1);
        link?.click();
        return { from, to: link?.hash ?? '' };
      });
      await eventually(hash, (now) => now === to);
      const seen = await eventually(
        () =>
          app.evaluate(() =>
            (globalThis as typeof globalThis & { frames: { title: string; top: number }[] }).frames.slice(),
          ),
        (frames) => frames.filter(({ title }) => title !== from).length > 5,
      );
      expect(seen.some(({ title, top }) => title === from && top > 0)).toBe(true);
      expect(seen.filter(({ title, top }) => title !== from && top > 0)).toEqual([]);
      await app.close();
    });

    it('has the shelf open and the same link in view; another visit begins at the head', async () => {
      app = await driver.openApp('#/', { width: 380, height: 600 });
      await eventually(
        () => app.evaluate(() => document.querySelectorAll('.shelves details').length),
        (count) => count > 4,
      );
      const openShelves = () =>
        app.evaluate(() =>
          [...document.querySelectorAll<HTMLDetailsElement>('.shelves details')].map(({ open }) => open),
        );
      // In a tab that has only just been made narrow they may stand open yet.
      await app.evaluate(() => {
        for (const shelf of document.querySelectorAll<HTMLDetailsElement>('.shelves details')) shelf.open = false;
      });
      const left = await follow('.shelves details:nth-of-type(4)', '.shelves details:nth-of-type(4) li:last-child a');
      expect(left.top).toBeGreaterThan(0);
      await back('#/', left);
      expect((await openShelves()).filter(Boolean)).toHaveLength(1);
      expect((await openShelves())[3]).toBe(true);
      await app.press('Enter');
      await eventually(hash, (now) => now === left.href);
      await app.evaluate(() => document.querySelector<HTMLElement>('.bar a')?.click());
      await eventually(hash, (now) => now === '#/');
      await eventually(openShelves, (open) => open.length > 4 && !open.includes(true));
      expect(await scrolled()).toBe(0);
      await app.close();
    });

    it('has what was looked for among the sources, and the fact that was followed', async () => {
      const found = () => app.evaluate(() => document.querySelector('.found')?.textContent ?? '');
      app = await driver.openApp('#/sources', { width: 380, height: 600 });
      const all = await eventually(found, (now) => now !== '');
      await app.evaluate(() => {
        const input = document.querySelector<HTMLInputElement>('.filters input');
        if (input) input.value = 'memory';
        input?.dispatchEvent(new Event('input', { bubbles: true }));
      });
      const some = await eventually(found, (now) => now !== all);
      const left = await follow(
        '.kind:nth-of-type(2) .source details',
        '.kind:nth-of-type(2) li:last-child.source a[href^="#"]',
      );
      expect(left.href).toMatch(/^#.topic/u);
      await back('#/sources', left);
      expect(await found()).toBe(some);
      expect(await app.evaluate(() => document.querySelector<HTMLInputElement>('.filters input')?.value)).toBe(
        'memory',
      );
      await app.close();
    });
  });

  it('shows help lines of the region that is chosen, here and from then on', async () => {
    const lines = () => app.evaluate(() => document.querySelector<HTMLElement>('.help ul')?.innerText ?? '');
    app = await driver.openApp('#/topic/suicidal-ideation');
    await shown();
    for (const [region, name] of [
      ['au', 'Lifeline'],
      ['gb', 'Samaritans'],
    ] as const) {
      await app.evaluate((value: string) => {
        const select = document.querySelector<HTMLSelectElement>('.region select');
        if (select) select.value = value;
        select?.dispatchEvent(new Event('change', { bubbles: true }));
      }, region);
      await eventually(lines, (now) => now.includes(name));
    }
    expect(await lines()).not.toContain('13 11 14');
    await app.close();
    app = await driver.openApp('#/topic/suicidal-ideation');
    await eventually(lines, (now) => now.includes('Samaritans'));
    await app.close();
  });

  it('takes the region of help lines from the settings too, and goes back to the guess', async () => {
    app = await driver.openApp('#/settings');
    await shown();
    const choose = (region: string) =>
      app.evaluate((value: string) => {
        const select = document.querySelector<HTMLSelectElement>('.region select');
        if (select) select.value = value;
        select?.dispatchEvent(new Event('change', { bubbles: true }));
      }, region);
    const stored = () =>
      driver.inExtension(async () => {
        const { settings } = await chrome.storage.local.get('settings');
        return (settings as { helpRegion?: string } | undefined)?.helpRegion;
      });
    for (const region of ['ca', 'guessed']) {
      await choose(region);
      await eventually(stored, (now) => now === region);
    }
    await app.close();
  });

  it('finds sources by kind and word, each with the facts that rest on it', async () => {
    app = await driver.openApp('#/sources');
    await shown();
    await app.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('.filters input');
      if (input) input.value = 'morgan 2010';
      input?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await eventually(
      () => app.evaluate(() => document.querySelector('.found')?.textContent ?? ''),
      (found) => /^[1-4] source/u.test(found),
    );
    const links = await app.evaluate(() =>
      [...document.querySelectorAll('.source details a')].map((link) => link.getAttribute('href') ?? ''),
    );
    const facts = new Set(
      compileKnowledge(KNOWLEDGE_FOLDER).topics.flatMap((topic) => topic.facts.map(({ id }) => id)),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !facts.has(href.replace('#/topic/', '')))).toEqual([]);
    await app.close();
  });
}
