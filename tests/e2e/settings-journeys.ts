import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { markedTexts, middleOfText } from './card-view.ts';
import { type Driver, eventually, type Tab } from './driver.ts';
import { staysClosed } from './reader.ts';
import { type PageServer, servePages } from './serve.ts';

/** Each setting, changed while pages are open: what it promises is seen without a reload. */
export function settingsJourneys(launch: () => Promise<Driver>): void {
  let browser: Driver;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages(join(import.meta.dirname, 'pages'));
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const set = (settings: unknown) =>
    browser.inExtension((value: unknown) => chrome.storage.local.set({ settings: value }).then(() => null), settings);
  beforeEach(() => set({}));

  const open = (path: string, body = '<p style="margin-top:200px">About ketamine and memory loss here.</p>') =>
    browser.open(server.add(path, `<!doctype html><html lang="en"><title>A page</title>${body}</html>`));
  const marks = (tab: Tab, wanted: (texts: string[]) => boolean) => eventually(() => tab.evaluate(markedTexts), wanted);
  const marked = (tab: Tab, text: string) => marks(tab, (texts) => texts.includes(text));
  const unmarked = (tab: Tab) => marks(tab, (texts) => texts.length === 0);
  const pointOf = async (tab: Tab, text: string) => {
    const point = await tab.evaluate(middleOfText, text);
    if (!point) throw new Error(`“${text}” is not on the page`);
    return point;
  };
  const cardOpens = (tab: Tab) =>
    eventually(
      () => tab.card(),
      (card) => card?.title === 'Ketamine and memory loss',
    );
  const closeCard = async (tab: Tab) => {
    await tab.press('Escape');
    await eventually(
      () => tab.card(),
      (card) => card === null,
    );
    await tab.move(900, 700);
  };

  it('a pause takes the marks off, ends on time in open tabs, and in one that was opened meanwhile', async () => {
    const tab = await open('/pause');
    await marked(tab, 'ketamine');
    const now = await tab.evaluate(() => Date.now());
    await set({ pause: { from: now, until: now + 4000 } });
    await unmarked(tab);
    const late = await open('/pause-late');
    expect(await late.evaluate(markedTexts)).toEqual([]);
    await marked(late, 'ketamine');
    await tab.show();
    await marked(tab, 'ketamine');
    expect(await tab.evaluate(() => Date.now())).toBeGreaterThanOrEqual(now + 4000);
  });

  it('only chosen sites: nothing is marked until the site is chosen, and then at once', async () => {
    await set({ sites: 'chosen' });
    const tab = await open('/chosen');
    const other = await open('/chosen-other');
    expect(await tab.evaluate(markedTexts)).toEqual([]);
    await set({ sites: 'chosen', chosenHosts: [new URL(server.origin).host] });
    await marked(other, 'ketamine');
    await tab.show();
    await marked(tab, 'ketamine');
    await set({ sites: 'chosen' });
    await unmarked(tab);
  });

  it('only pages that mention ketamine: others lose their marks, and get them back', async () => {
    const tab = await open('/scope', '<p>The NMDA receptor in a textbook.</p>');
    const about = await open('/scope-about', '<p>Ketamine and the NMDA receptor.</p>');
    await marked(tab, 'NMDA receptor');
    await set({ scope: 'ketamine-pages' });
    await unmarked(tab);
    await marked(about, 'NMDA receptor');
    await set({});
    await tab.show();
    await marked(tab, 'NMDA receptor');
  });

  it.each(['line', 'double', 'tint'])('marks in the style “%s”, and dotted again', async (markStyle) => {
    const tab = await open(`/style-${markStyle}`);
    const rule = () =>
      tab.evaluate(() => [...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).length);
    await marked(tab, 'ketamine');
    expect(await rule()).toBe(1);
    await set({ markStyle });
    await eventually(rule, (count) => count === 2);
    await set({});
    await eventually(rule, (count) => count === 1);
  });

  it('by click alone: resting opens nothing, a click does', async () => {
    const tab = await open('/click');
    await marked(tab, 'memory loss');
    await set({ trigger: 'click' });
    const { x, y } = await pointOf(tab, 'memory loss');
    await tab.move(x, y - 60);
    await tab.move(x, y, 4);
    // Twice as long as a card needs.
    await staysClosed(tab, 800);
    await tab.click(x, y);
    await cardOpens(tab);
  });

  it('with Shift alone: resting opens nothing until the key is held', async () => {
    const tab = await open('/key');
    await marked(tab, 'memory loss');
    await set({ trigger: 'key' });
    const { x, y } = await pointOf(tab, 'memory loss');
    await tab.move(x, y - 60);
    await tab.move(x, y, 4);
    // Twice as long as a card needs.
    await staysClosed(tab, 800);
    await tab.hold('Shift', true);
    await cardOpens(tab);
    await tab.hold('Shift', false);
  });

  it('a long rest is longer than a short one', async () => {
    const tab = await open('/delay');
    await marked(tab, 'memory loss');
    const { x, y } = await pointOf(tab, 'memory loss');
    const styleOfMarks = () =>
      tab.evaluate(() =>
        [...document.adoptedStyleSheets].map((sheet) => [...sheet.cssRules].at(-1)?.cssText ?? '').join(' '),
      );
    const opensAfter = async (delay: string) => {
      // The style is seen, so the delay has been heard.
      await set({ delay, markStyle: delay === 'short' ? 'line' : 'double' });
      await eventually(styleOfMarks, (style) => style.includes(delay === 'short' ? 'underline 1px' : 'double'));
      await tab.move(x, y - 60);
      const start = performance.now();
      await tab.move(x, y, 4);
      await cardOpens(tab);
      const time = performance.now() - start;
      await closeCard(tab);
      return time;
    };
    const short = await opensAfter('short');
    const long = await opensAfter('long');
    expect(long).toBeGreaterThanOrEqual(800);
    expect(short).toBeLessThan(long);
  });

  it('theme and size of the text change an open app', async () => {
    const app = await browser.openApp('#/settings');
    const look = () =>
      app.evaluate(() => {
        const { colorScheme, fontSize } = getComputedStyle(document.querySelector('.setting h3') ?? document.body);
        return `${colorScheme} ${Number.parseFloat(fontSize) > 16 ? 'large' : 'usual'}`;
      });
    await eventually(look, (now) => now === 'light dark usual');
    await set({ theme: 'dark', textSize: 'largest' });
    await eventually(look, (now) => now === 'dark large');
    await app.close();
  });

  it('the toolbar button counts the topics on the page, until the page is left or the number is switched off', async () => {
    const tab = await open('/badge');
    await marked(tab, 'memory loss');
    const badge = (path: string) => () => browser.inExtension(badgeOf, path);
    await eventually(badge('/badge'), (text) => text === '2');
    await set({ badge: false });
    await eventually(badge('/badge'), (text) => text === '');
    await set({});
    await eventually(badge('/badge'), (text) => text === '2');
    const elsewhere = server.add('/badge-none', '<!doctype html><title>B</title><p>Gardens.</p>');
    await tab.evaluate((address: string) => location.assign(address), elsewhere);
    await eventually(badge('/badge-none'), (text) => text === '');
  });

  it('the toolbar button counts on a page with a frame that loads only once it is scrolled to', async () => {
    server.add('/badge-frame', '<!doctype html><title>F</title><p>Spravato.</p>');
    const frame = '<iframe src="/badge-frame" width="300" height="200" loading="lazy"></iframe>';
    const tab = await open('/badge-lazy', `<p>Ketamine and memory loss.</p><p style="height:10000px"></p>${frame}`);
    await marked(tab, 'memory loss');
    const badge = () => browser.inExtension(badgeOf, '/badge-lazy');
    await eventually(badge, (text) => text === '2');
    await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await eventually(badge, (text) => text === '3');
  });

  describe('on the way back to a page that the browser has kept', () => {
    const elsewhere = () => server.add('/elsewhere', '<!doctype html><title>B</title><p>Gardens.</p>');
    /** A page with terms, left for another. */
    const leave = async (tab: Tab) => {
      await tab.evaluate(() => addEventListener('pageshow', ({ persisted }) => (document.title = `kept ${persisted}`)));
      await tab.evaluate((address: string) => void setTimeout(() => location.assign(address)), elsewhere());
      await titled(tab, 'B');
    };
    const back = async (tab: Tab) => {
      await tab.evaluate(() => void setTimeout(() => history.back()));
      await titled(tab, 'kept true');
    };
    const titled = (tab: Tab, title: string) =>
      eventually(
        () => tab.evaluate(() => document.title).catch(() => ''),
        (now) => now === title,
      );

    it('the toolbar button has its number again', async () => {
      const tab = await open('/back');
      const badge = () => browser.inExtension(badgeOf, '/back');
      await eventually(badge, (text) => text === '2');
      await leave(tab);
      await back(tab);
      await eventually(badge, (text) => text === '2');
    });

    it('a site that was switched off meanwhile loses its marks, and one that was switched on gets them', async () => {
      const off = { pausedHosts: [new URL(server.origin).host] };
      const tab = await open('/back-off');
      await marked(tab, 'ketamine');
      await leave(tab);
      await set(off);
      await back(tab);
      await unmarked(tab);
      await leave(tab);
      await set({});
      await back(tab);
      await marked(tab, 'ketamine');
    });

    it('a site that was off from the first, and was switched on meanwhile, gets its marks', async () => {
      await set({ pausedHosts: [new URL(server.origin).host] });
      const tab = await open('/back-on');
      await leave(tab);
      await set({});
      await back(tab);
      await marked(tab, 'ketamine');
    });
  });

  it('the toolbar button says in words that all is off, or paused until when', async () => {
    const title = () => browser.inExtension(() => chrome.action.getTitle({}));
    await set({ marking: false });
    await eventually(title, (text) => text === 'Ketamine Fact Cards: Off on all sites');
    const now = Date.now();
    await set({ pause: { from: now, until: now + 60_000 } });
    await eventually(title, (text) => /^Ketamine Fact Cards: paused until \d+:\d\d/u.test(text));
    await set({});
    await eventually(title, (text) => text === 'Ketamine Fact Cards');
  });

  describe('a settings file', () => {
    const read = (app: Tab, content: string) =>
      app.evaluate((text: string) => {
        const input = document.querySelector<HTMLInputElement>('input[type="file"]');
        const files = new DataTransfer();
        files.items.add(new File([text], 'settings.json', { type: 'application/json' }));
        if (input) input.files = files.files;
        input?.dispatchEvent(new Event('change', { bubbles: true }));
      }, content);
    const said = (app: Tab, words: string) =>
      eventually(
        () => app.evaluate(() => document.body.innerText),
        (now) => now.includes(words),
      );
    const stored = () => browser.inExtension(() => chrome.storage.local.get('settings'));

    it('that is wrong changes nothing, and says where it is wrong', async () => {
      const app = await browser.openApp('#/settings');
      await eventually(
        () => app.evaluate(() => document.querySelector('input[type="file"]') !== null),
        (there) => there,
      );
      await read(app, '{"density":"loud","theme":"dark"}');
      await said(app, 'the file is wrong at density');
      await read(app, 'a shopping list');
      await said(app, 'no settings file');
      expect(await stored()).toEqual({ settings: {} });
      await app.close();
    });

    it('that is right is taken over, and the defaults come back by a button', async () => {
      const app = await browser.openApp('#/settings');
      await eventually(
        () => app.evaluate(() => document.querySelector('input[type="file"]') !== null),
        (there) => there,
      );
      await read(app, '{"density":"every","badge":false}');
      await said(app, 'were loaded from the file');
      expect(await stored()).toMatchObject({ settings: { density: 'every', badge: false } });
      await app.evaluate(() =>
        [...document.querySelectorAll('button')].find((each) => each.textContent === 'Back to the defaults')?.click(),
      );
      await said(app, 'as it was at first');
      expect(await stored()).toMatchObject({ settings: { density: 'first-in-section', badge: true } });
      await app.close();
    });
  });
}

/** Runs in the extension: the badge of the tab with this path. */
async function badgeOf(path: string): Promise<string | null> {
  const tab = (await chrome.tabs.query({})).find((each) => each.url?.endsWith(path));
  return tab?.id === undefined ? null : chrome.action.getBadgeText({ tabId: tab.id });
}
