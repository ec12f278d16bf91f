import { useEffect, useState } from 'preact/hooks';
import browser, { type Tabs } from 'webextension-polyfill';
import { keepLooking } from './keep-looking.ts';
import { lookAtTab, type PageInTab, tabInFront } from './page-in-tab.ts';

// A page that is still being read, or has just been switched on, has more to say a moment later.
const LOOK_AGAIN_MS = 1000;

/** The page in the current tab; null until it has been looked at. */
export function usePage(): PageInTab | null {
  const [page, setPage] = useState<PageInTab | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const lookOnce = keepLooking(tabInFront, lookAtTab, setPage, stop.signal);
    const look = () => void lookOnce();
    const updated = (_id: number, { url, status }: Tabs.OnUpdatedChangeInfoType, { active }: Tabs.Tab) => {
      if (active && (url ?? status)) look();
    };
    look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    // A side panel stays while the reader goes from tab to tab, and from page to page.
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(updated);
    return () => {
      stop.abort();
      clearInterval(timer);
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(updated);
    };
  }, []);
  return page;
}
