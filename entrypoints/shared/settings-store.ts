import type { Storage } from 'webextension-polyfill';
import { parseSettings, type Settings } from '../../data/settings.ts';
import browser from './browser.ts';
import { isOrphan } from './is-orphan.ts';
import { whenShownAgain } from './shown-again.ts';

const KEY = 'settings';

/**
 * Read the settings. Damaged values fall to their defaults, and the repaired settings are stored. For the background
 * and the extension's own pages, as `updateSettings` is.
 */
export async function loadSettings(): Promise<Settings> {
  const { settings, damaged } = await readStored();
  if (damaged) await mend();
  return settings;
}

/** In turn with the changes, and of what is stored then: the storage may be slow, and somebody quicker. */
async function mend(): Promise<void> {
  try {
    await updateSettings((settings) => settings);
  } catch (error) {
    // The storage is full: what was read still holds, and is mended the next time.
    console.warn('The repaired settings could not be stored.', error);
  }
}

/**
 * Change the settings as they are stored now; every open page hears of it from storage. Changes wait for each
 * other, those of other windows too: two that read before either had written would lose one. For the extension's own
 * pages and the background alone: in a web page the lock would be the page's, and stand in its list.
 */
export function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request(KEY, () => changeStored(change));
}

async function changeStored(change: (settings: Settings) => Settings): Promise<Settings> {
  const settings = change(await readSettings());
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}

async function readSettings(): Promise<Settings> {
  return (await readStored()).settings;
}

async function readStored(): Promise<ReturnType<typeof parseSettings>> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

/**
 * The settings as they are stored, and then each time they change, until the signal ends it. For pages: one that the
 * browser had put aside reads them anew. Where the storage is slow, a change that was heard counts more than the answer
 * that comes after it.
 */
export async function followSettings(onSettings: (settings: Settings) => void, signal: AbortSignal): Promise<void> {
  let turn = 0;
  watchSettings((settings) => {
    turn += 1;
    onSettings(settings);
  }, signal);
  async function read(): Promise<void> {
    turn += 1;
    const mine = turn;
    const stored = await readSettings();
    if (mine === turn && !signal.aborted) onSettings(stored);
  }
  whenShownAgain(() => {
    if (!isOrphan()) void read();
  }, signal);
  await read();
}

/** Called with the settings, and what they were, each time they change anywhere, until the signal ends it. */
export function watchSettings(onChange: (settings: Settings, before: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Storage.StorageChange>) => {
    const change = changes[KEY];
    if (change) onChange(parseSettings(change.newValue).settings, parseSettings(change.oldValue).settings);
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    // An orphan has no storage any more, and hears nothing of it.
    if (!isOrphan()) browser.storage.local.onChanged.removeListener(listener);
  });
}
