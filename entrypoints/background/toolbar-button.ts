import browser from 'webextension-polyfill';
import { text, timeText } from '../../components/texts.ts';
import { pauseLeft } from '../../data/pause.ts';
import type { Settings } from '../../data/settings.ts';
import { askFrames } from '../shared/ask-page.ts';
import { loadSettings, watchSettings } from '../shared/settings-store.ts';
import { drawFor } from './toolbar-icon.ts';

/** How often the settings have changed. */
let changes = 0;

/**
 * The words and the number on the toolbar button. Firefox for Android has a menu in place of the button, and may
 * lack any of these calls.
 */
export function keepToolbarButton(): void {
  watchSettings((settings, before) => {
    changes += 1;
    void showState(settings);
    // Only the switch itself concerns all tabs; what is on a page its cards report.
    if (settings.badge !== before.badge) void showAllCounts();
  }, new AbortController().signal);
  browser.runtime.onStartup.addListener(() => void loadSettings().then(showState));
}

/** Between two looks at a tab, in ms. */
const COUNT_EVERY_MS = 1000;
/** Tabs that were looked at a moment ago, with the host of which a frame has told of other topics since. */
const counted = new Map<number, { nextHost: string | null }>();

/**
 * A page's frames tell as often as they like, and a look asks all of them: now, and at most once a second from then on.
 * @param host of the tab's own address
 */
export function countTopics(tabId: number, host: string): void {
  const now = counted.get(tabId);
  if (now) {
    now.nextHost = host;
    return;
  }
  const state: { nextHost: string | null } = { nextHost: null };
  counted.set(tabId, state);
  setTimeout(() => {
    counted.delete(tabId);
    if (state.nextHost !== null) countTopics(tabId, state.nextHost);
  }, COUNT_EVERY_MS);
  void showTopicCount(tabId);
  void showWhetherOn(tabId, host);
}

/**
 * A pause may have ended, which no setting tells, or the reader has come back to a page that the browser had kept. What
 * the storage held before a change may come out of it after the change was heard and shown.
 * @param host of the tab's own address
 */
export async function showWhetherOn(tabId: number, host: string): Promise<void> {
  const before = changes;
  const settings = await loadSettings();
  if (changes !== before) return showWhetherOn(tabId, host);
  await Promise.all([drawFor(tabId, host, settings), showState(settings)]);
}

/** The number of topics on the page in a tab; the browser takes it off when the tab goes elsewhere. */
export async function showTopicCount(tabId: number): Promise<void> {
  const before = changes;
  const { badge } = await loadSettings();
  const frames = badge ? ((await askFrames(tabId, 'listTopics', null)) ?? []) : [];
  if (changes !== before) return showTopicCount(tabId);
  const topics = new Set(frames.flatMap(({ answer }) => answer.map(({ topicId }) => topicId)));
  try {
    await browser.action.setBadgeBackgroundColor?.({ tabId, color: '#0b6e6e' });
    await browser.action.setBadgeText?.({ tabId, text: topics.size === 0 ? '' : String(topics.size) });
  } catch {
    // The tab has closed in the meantime.
  }
}

/** That a key was heard, and why nothing comes of it; the browser takes it off when the tab goes elsewhere. */
export async function showKeptOut(tabId: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor?.({ tabId, color: '#5f6368' });
    await browser.action.setBadgeText?.({ tabId, text: '–' });
    await browser.action.setTitle?.({
      tabId,
      title: text('titleWith', { name: text('name'), state: text('keptOut') }),
    });
  } catch {
    // The tab has closed in the meantime.
  }
}

async function showAllCounts(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && showTopicCount(id)));
}

/** In words whether anything is marked. For a pause that has ended too, which no setting tells. */
async function showState(settings: Settings): Promise<void> {
  await browser.action.setTitle?.({ title: titleOf(settings) });
}

function titleOf({ marking, pause }: Settings): string {
  const name = text('name');
  if (!marking) return text('titleWith', { name, state: text('offEverywhere') });
  if (pause && pauseLeft(pause, Date.now()) > 0) {
    return text('titleWith', { name, state: text('pausedUntil', { time: timeText(pause.until) }) });
  }
  return name;
}
