import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedTexts } from '../card-view.ts';
import { type Driver, eventually, type Tab } from '../driver.ts';
import { Reader, stays } from '../reader.ts';
import { BROWSERS } from './faults.ts';

/** Runs before the scripts of the extension: what is read comes two seconds late, as it was when it was asked for. */
function slowReads(): void {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
  const area = api.storage.local;
  const read = area.get.bind(area) as (keys: string) => Promise<object>;
  const late = async (keys: string) => {
    const found = await read(keys);
    const tell = (what: string) => globalThis.document?.documentElement.setAttribute('data-settings', what);
    tell('asked');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    tell('answered');
    return found;
  };
  Object.assign(area, { get: late });
}

const ALL_SCRIPTS = /^(?:background|cards|chunks\/.*)\.js$/u;

describe.each(BROWSERS)('the storage is slow, in $name', ({ launch }) => {
  let reader: Reader;
  let browser: Driver;
  beforeAll(async () => {
    reader = await Reader.start(() => launch(ALL_SCRIPTS, slowReads));
    browser = reader.browser;
  });
  afterAll(() => reader?.end());

  const PAGE = '<p style="margin-top: 200px">About ketamine here.</p>';
  const open = (path: string) => browser.open(reader.add(path, `<!doctype html><title>A</title>${PAGE}`));
  const marked = (tab: Tab) =>
    eventually(
      () => tab.evaluate(markedTexts),
      (texts) => texts.includes('ketamine'),
      15_000,
    );

  it('a page is marked late, and without an error', async () => {
    const tab = await open('/slow');
    expect(await tab.evaluate(markedTexts)).toEqual([]);
    await marked(tab);
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });

  it('what is switched off while a page waits for its settings stays off when they come', async () => {
    const tab = await open('/slow-off');
    const settingsAre = (what: string) =>
      eventually(
        () => tab.evaluate(() => document.documentElement.getAttribute('data-settings')),
        (now) => now === what,
      );
    await settingsAre('asked');
    await reader.set({ marking: false });
    await settingsAre('answered');
    await stays(
      () => tab.evaluate(markedTexts),
      (texts) => texts.length === 0,
      500,
    );
    await reader.set({});
    await marked(tab);
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });

  it('the app can be read and searched before its settings come', async () => {
    const app = await browser.openApp('#/search?q=hippocampus');
    const start = await app.evaluate(() => performance.now());
    const says = (words: string) =>
      eventually(
        () => app.evaluate(() => document.body.innerText),
        (text) => text.includes(words),
      );
    await says('Hippocampus');
    expect(await app.evaluate(() => performance.now())).toBeLessThan(start + 1900);
    await app.close();
    const settings = await browser.openApp('#/settings');
    await eventually(
      () => settings.evaluate(() => document.querySelectorAll('input[type="radio"]').length),
      (count) => count > 10,
    );
    expect(settings.errors()).toEqual([]);
    await settings.close();
  });

  it('two windows that change settings at once both have their way, and both show it', async () => {
    const windows = [await browser.openApp('#/settings'), await browser.openApp('#/settings')];
    const chosen = (app: Tab) =>
      app.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('input:checked')].map(({ labels }) => labels?.[0]?.innerText),
      );
    const choose = (app: Tab, label: string) =>
      app.evaluate((words: string) => {
        const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
        inputs.find(({ labels }) => labels?.[0]?.innerText === words)?.click();
      }, label);
    for (const app of windows) {
      await eventually(
        () => chosen(app),
        (labels) => labels.includes('Dotted line') && labels.includes('Plain words'),
      );
    }
    // Each reads for two seconds before it writes.
    await Promise.all(windows.map((app, i) => choose(app, i === 0 ? 'Double line' : 'Clinical')));
    for (const app of windows) {
      await eventually(
        () => chosen(app),
        (labels) => labels.includes('Double line') && labels.includes('Clinical'),
        10_000,
      );
      expect(app.errors()).toEqual([]);
      await app.close();
    }
  });
});
