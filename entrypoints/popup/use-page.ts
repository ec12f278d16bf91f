import { useEffect, useState } from 'preact/hooks';
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
    return () => clearInterval(timer);
  }, []);
  return page;
}
