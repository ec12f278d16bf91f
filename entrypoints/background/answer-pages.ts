import browser from 'webextension-polyfill';
import { marksOn, type Settings, withMuted, withSite } from '../../data/settings.ts';
import { CARD_TEXTS } from '../shared/card-texts.ts';
import { hostOf } from '../shared/host.ts';
import {
  type GateAnswer,
  type PageWorld,
  parseBackgroundRequest,
  type SettingsAnswer,
  type SettingsRequest,
} from '../shared/messages.ts';
import { loadSettings, updateSettings } from '../shared/settings-store.ts';
import { keepPanelRoute, takePanelRoute } from './panel-route.ts';
import { countTopics, showWhetherOn } from './toolbar-button.ts';

/** Answer what gates and cards ask; anything else that comes over the channel is left alone. */
export function answerPages(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const request = parseBackgroundRequest(message);
    if (request?.name === 'open-cards') return openCards(sender);
    if (request?.name === 'open-topic') return openTopic(request.topicId);
    if (request?.name === 'mute-topic' || request?.name === 'switch-site') return changeSettings(request, sender);
    if (request?.name === 'topics-changed' && sender.tab?.id !== undefined) countTopics(sender.tab.id, siteOf(sender));
    // Where a reader is in the app is nothing for a page, however it came to speak for us.
    if (!sender.url?.startsWith(browser.runtime.getURL('/'))) return undefined;
    if (request?.name === 'show-in-panel') keepPanelRoute(request.windowId, request.route);
    if (request?.name === 'take-panel-route') return Promise.resolve(takePanelRoute(request.windowId));
    return undefined;
  });
}

async function openCards(sender: browser.Runtime.MessageSender): Promise<GateAnswer> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return 'off';
  const host = siteOf(sender);
  const settings = await loadSettings();
  if (!marksOn(settings, host)) {
    await showWhetherOn(tabId, host);
    return whyOff(settings, host);
  }
  const target = { tabId, frameIds: [sender.frameId ?? 0] };
  await browser.scripting.executeScript({ target, func: leave, args: [host, cardTexts(), originOf(sender)] });
  await browser.scripting.executeScript({ target, files: ['/cards.js'] });
  // They may have changed while the page took its time.
  await showWhetherOn(tabId, host);
  return 'opened';
}

/** What Chromium tells of a sender beside what both do. */
interface Sender extends browser.Runtime.MessageSender {
  origin?: string;
  documentLifecycle?: string;
}

/**
 * By the address of the tab: a frame inside it belongs to the site that the reader sees. A window that a site has opened
 * without an address is that site's; in a page made ready out of sight the tab still shows another.
 */
function siteOf({ tab, url = '', origin = '', documentLifecycle }: Sender): string {
  const seen = documentLifecycle === 'prerender' ? url : (tab?.url ?? url);
  return hostOf(seen) || hostOf(origin);
}

function originOf({ origin, url = '' }: Sender): string {
  return origin ?? (URL.canParse(url) ? new URL(url).origin : 'null');
}

/** Answers by a word: a promise that is broken here reaches the cards, which go without the polyfill, as if it were kept. */
async function changeSettings(
  request: SettingsRequest,
  sender: browser.Runtime.MessageSender,
): Promise<SettingsAnswer> {
  // No card asks for it there: which sites are read in private is not to be found on the disk.
  if (request.name === 'switch-site' && sender.tab?.incognito) return 'not saved';
  try {
    await updateSettings((now) =>
      request.name === 'mute-topic'
        ? withMuted(now, request.topicId, request.muted)
        : withSite(now, siteOf(sender), request.on),
    );
    return 'saved';
  } catch (error) {
    console.warn('What a reader has chosen on a card could not be stored.', error);
    return 'not saved';
  }
}

/** A pause ends without anybody changing a setting, so the gate is told when to ask again. */
function whyOff(settings: Settings, host: string): GateAnswer {
  const { pause } = settings;
  return pause && marksOn({ ...settings, pause: null }, host) ? { pausedUntil: pause.until } : 'off';
}

function cardTexts(): Record<string, string> {
  return Object.fromEntries(CARD_TEXTS.map((key) => [key, browser.i18n.getMessage(key)]));
}

/**
 * Runs in the frame, in the extension's own world: a frame cannot see its tab's address by itself, and asks for its texts
 * one by one, each time at a cost.
 */
function leave(host: string, texts: Record<string, string>, asker: string): void {
  // It may have gone on to a page of another site, which asks for itself. Without these the cards do not begin. (Only
  // of web sites: how a file's origin is written differs.)
  const isSite = (origin: string) => origin.startsWith('http');
  if (isSite(asker) && isSite(window.origin) && window.origin !== asker) return;
  Object.assign(globalThis as PageWorld, { factCardsHost: host, factCardsTexts: texts });
}

async function openTopic(topicId: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html#/topic/${topicId}`) });
}
