import browser from 'webextension-polyfill';
import { marksOn, type Settings } from '../../data/settings.ts';
import { hostOf } from '../shared/host.ts';
import { loadSettings, watchSettings } from '../shared/settings-store.ts';

/**
 * The toolbar button is grey where nothing is marked. It is drawn when settings change, when a gate has
 * heard "off", and when cards tell of their topics: no navigation wakes the background for it.
 */
export function drawToolbarIcon(): void {
  // One after another: of two at a time the older could end last.
  let drawing = Promise.resolve();
  const drawAnew = () => {
    drawing = drawing.then(drawEverywhere, drawEverywhere);
  };
  // The browser remembers an icon until it closes.
  browser.runtime.onStartup.addListener(drawAnew);
  browser.runtime.onInstalled.addListener(drawAnew);
  watchSettings(drawAnew, new AbortController().signal);
}

/**
 * As the settings are for one tab: the browser forgets it with each navigation, the way back too, and no setting tells when a
 * pause has ended.
 */
export async function drawFor(tabId: number, host: string, settings: Settings): Promise<void> {
  await draw(marksOn(settings, host), tabId);
}

async function drawEverywhere(): Promise<void> {
  const settings = await loadSettings();
  await draw(settings.marking);
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map((tab) => tab.id !== undefined && draw(marksOn(settings, hostOf(tab.url ?? '')), tab.id)));
}

async function draw(on: boolean, tabId?: number): Promise<void> {
  const name = (size: number) => `/icon/${on ? '' : 'off-'}${size}.png`;
  try {
    // Firefox for Android has a menu in place of a toolbar.
    await browser.action.setIcon?.({ path: { 16: name(16), 32: name(32) }, ...(tabId !== undefined && { tabId }) });
  } catch {
    // The tab has closed in the meantime: there is no button to draw.
  }
}
