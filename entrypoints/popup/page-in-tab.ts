import browser from 'webextension-polyfill';
import { askFrames } from '../shared/ask-page.ts';
import { hostOf } from '../shared/host.ts';
import type { MarkedTopic } from '../shared/messages.ts';
import { isInTab } from './own-tab.ts';

/** What the popup can know of the page in the current tab. */
export type PageInTab =
  /** The popup itself stands in a tab: there is no page beside it. */
  | { kind: 'none' }
  /** Store pages, settings pages, PDFs: the browser lets no extension in. */
  | { kind: 'unreadable'; tabId: number }
  | { kind: 'page'; tabId: number; host: string; topics: readonly MarkedTopic[] };

export async function lookAtPage(): Promise<PageInTab> {
  if (await isInTab()) return { kind: 'none' };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { kind: 'none' };
  const frames = await askFrames(tab.id, 'listTopics', null);
  if (frames === null) return { kind: 'unreadable', tabId: tab.id };
  const counts = new Map<string, number>();
  for (const { topicId, count } of frames.flatMap(({ answer }) => answer)) {
    counts.set(topicId, (counts.get(topicId) ?? 0) + count);
  }
  const topics = [...counts].map(([topicId, count]) => ({ topicId, count })).sort((a, b) => b.count - a.count);
  return { kind: 'page', tabId: tab.id, host: hostOf(tab.url ?? ''), topics };
}

/**
 * Jump to a mention, counted through all frames in their order.
 * @returns false if it is no longer there
 */
export async function revealMention(tabId: number, topicId: string, index: number): Promise<boolean> {
  const frames = (await askFrames(tabId, 'listTopics', null)) ?? [];
  let left = index;
  for (const { frameId, answer } of frames) {
    const count = answer.find((each) => each.topicId === topicId)?.count ?? 0;
    if (left < count) {
      const [revealed] = (await askFrames(tabId, 'reveal', { topicId, index: left }, [frameId])) ?? [];
      return revealed?.answer ?? false;
    }
    left -= count;
  }
  return false;
}
