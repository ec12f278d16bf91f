import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type BackgroundRequest, parseBackgroundRequest } from '../shared/messages.ts';
import { isPanel } from './use-frame.ts';

/** In the side panel: go where the popup or the tab was from which it was opened, now and while it stays open. */
export function usePanelRoute(): void {
  useEffect(() => {
    if (!isPanel()) return;
    let windowId: number | undefined;
    const take = async () => {
      windowId ??= (await browser.windows.getCurrent()).id;
      if (windowId === undefined) return;
      const ask: BackgroundRequest = { name: 'take-panel-route', windowId };
      const route = (await browser.runtime.sendMessage(ask)) as string | null;
      // The hash alone: whatever was sent, it leads to no other page.
      if (route) location.hash = route;
    };
    const nudged = (message: unknown): undefined => {
      if (parseBackgroundRequest(message)?.name === 'show-in-panel') void take();
    };
    void take();
    browser.runtime.onMessage.addListener(nudged);
    return () => browser.runtime.onMessage.removeListener(nudged);
  }, []);
}
