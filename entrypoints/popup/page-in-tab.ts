import browser, { type Tabs } from 'webextension-polyfill';
import type { Limit } from '../../data/unreadable-pages.ts';
import { askFrames } from '../shared/ask-page.ts';
import { hostOf } from '../shared/host.ts';
import { mayAsk, mayRead } from '../shared/may-read.ts';
import type { MarkedTopic } from '../shared/messages.ts';
import { judgePage, type WhyAsleep } from './judge-page.ts';
import type { Place } from './keep-looking.ts';
import { isInTab } from './own-tab.ts';
import { askPageSigns } from './wake-page.ts';

/** What the popup can know of the page in the current tab. */
export type PageInTab =
  /** The popup itself stands in a tab: there is no page beside it. */
  | { kind: 'none' }
  /** Null where the browser lets no extension in and gives no sign why. */
  | { kind: 'unreadable'; limit: Limit | null }
  /** Nothing of ours runs there yet, and it could. */
  | { kind: 'asleep'; tabId: number; why: WhyAsleep }
  | {
      kind: 'page';
      tabId: number;
      host: string;
      topics: readonly MarkedTopic[];
      canDraw: boolean;
      isPrivate: boolean;
    };

/** The tab that a popup stands over, or a panel beside. */
export interface TabInFront extends Place {
  /** Null where there is none: the popup itself stands in a tab. */
  tab: Tabs.Tab | null;
}

/** To a reader who follows a link within a page it stays the same. */
export async function tabInFront(): Promise<TabInFront> {
  if (await isInTab()) return { key: '', tab: null };
  const [tab = null] = await browser.tabs.query({ active: true, currentWindow: true });
  return { key: `${tab?.id} ${tab?.url?.split('#')[0]}`, tab };
}

export async function lookAtTab({ tab }: TabInFront): Promise<PageInTab> {
  if (tab?.id === undefined) return { kind: 'none' };
  const address = tab.url ?? '';
  const isAllowed = await mayRead(address);
  const signs = (await mayAsk(address)) ? await askPageSigns(tab.id) : null;
  const judged = judgePage(address, signs, isAllowed);
  if (judged.kind === 'unreadable') return judged;
  if (judged.kind === 'asleep') return { ...judged, tabId: tab.id };
  const topics = await topicsIn(tab.id);
  return { ...judged, tabId: tab.id, host: hostOf(address), topics, isPrivate: tab.incognito };
}

/** Topics in all frames, most frequent first. */
async function topicsIn(tabId: number): Promise<MarkedTopic[]> {
  const frames = (await askFrames(tabId, 'listTopics', null)) ?? [];
  const counts = new Map<string, number>();
  for (const { topicId, count } of frames.flatMap(({ answer }) => answer)) {
    counts.set(topicId, (counts.get(topicId) ?? 0) + count);
  }
  return [...counts].map(([topicId, count]) => ({ topicId, count })).sort((a, b) => b.count - a.count);
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
