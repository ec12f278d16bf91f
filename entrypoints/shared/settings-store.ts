import type { Storage } from 'webextension-polyfill';
import { parseSettings, type Settings } from '../../data/settings.ts';
import browser from './browser.ts';
import { isOrphan } from './is-orphan.ts';

const KEY = 'settings';

/** Read the settings. Damaged values fall to their defaults, and the repaired settings are stored. */
export async function loadSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const { settings, damaged } = parseSettings(stored);
  if (damaged) await mend(settings);
  return settings;
}

async function mend(settings: Settings): Promise<void> {
  try {
    await browser.storage.local.set({ [KEY]: settings });
  } catch (error) {
    // The storage is full: what was read still holds, and is mended the next time.
    console.warn('The repaired settings could not be stored.', error);
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Change the settings as they are stored now; every open page hears of it from storage. Changes wait for each
 * other: two that read before either had written would lose one.
 */
export function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const changed = last.then(() => changeStored(change));
  // A change that failed is its caller's to tell; the next one goes on.
  last = changed.catch(() => undefined);
  return changed;
}

async function changeStored(change: (settings: Settings) => Settings): Promise<Settings> {
  const settings = change(await loadSettings());
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
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
