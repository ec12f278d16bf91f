import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { lookAtPage, type PageInTab } from './page-in-tab.ts';

// A page that is still being read, or has just been switched on, has more to say a moment later.
const LOOK_AGAIN_MS = 1000;

/** The page in the current tab; null until it has been looked at. */
export function usePage(): PageInTab | null {
  const [page, setPage] = useState<PageInTab | null>(null);
  useEffect(() => {
    const look = () => void lookAtPage().then(setPage);
    look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    // A side panel stays while the reader goes from tab to tab.
    browser.tabs.onActivated.addListener(look);
    return () => {
      clearInterval(timer);
      browser.tabs.onActivated.removeListener(look);
    };
  }, []);
  return page;
}
