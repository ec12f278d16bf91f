import topicNames from 'virtual:topic-names';
import browser from 'webextension-polyfill';
import { text } from '../../components/texts.ts';
import { createTopicSearch, type TopicSearch } from '../../data/search.ts';
import type { Topic } from '../../data/types.ts';
import { routeOf } from './omnibox-route.ts';

const MOST_SUGGESTIONS = 6;

/** `facts` in the address bar: suggestions as in the popup, by names alone; Enter looks up what was typed. */
export function answerAddressBar(): void {
  const { omnibox } = browser;
  omnibox?.setDefaultSuggestion({ description: markup(text('omniboxHint')) });
  omnibox?.onInputChanged.addListener((typed, suggest) => suggest(suggestions(typed)));
  omnibox?.onInputEntered.addListener((typed, disposition) => void open(typed, disposition));
}

/** Made when the address bar first asks: the background wakes for every page with a term, and few ask. */
let names: { topics: readonly Topic[]; search: TopicSearch } | undefined;

function loadNames() {
  if (!names) {
    const topics = JSON.parse(topicNames) as Topic[];
    names = { topics, search: createTopicSearch(topics) };
  }
  return names;
}

function suggestions(typed: string): browser.Omnibox.SuggestResult[] {
  return loadNames()
    .search(typed)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ topic }) => ({ content: topic.id, description: markup(`${topic.title}: ${topic.plain}`) }));
}

async function open(typed: string, disposition: browser.Omnibox.OnInputEnteredDisposition): Promise<void> {
  const isTopic = (id: string) => loadNames().topics.some((topic) => topic.id === id);
  const page = `/popup.html${routeOf(typed, isTopic)}`;
  // The address is made where it is opened, so that a test can see that it is our own.
  if (disposition === 'currentTab' && (await canShowInFront()))
    await browser.tabs.update({ url: browser.runtime.getURL(page) });
  else await browser.tabs.create({ url: browser.runtime.getURL(page), active: disposition === 'newForegroundTab' });
}

/**
 * Chromium blocks an extension's page in a private tab, unless the extension runs twice; asked to create one, it does so
 * in a window that is not private.
 */
async function canShowInFront(): Promise<boolean> {
  if (import.meta.env.BROWSER === 'firefox') return true;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return !tab?.incognito;
}

/** Chromium reads a description as XML, Firefox as plain text. */
function markup(words: string): string {
  if (import.meta.env.BROWSER === 'firefox') return words;
  return words.replace(/[<>&'"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
