import browser from 'webextension-polyfill';
import type { BackgroundRequest } from '../shared/messages.ts';

/**
 * How to open the side panel from a click, at a hash route of the app, or null where the browser has none. Both
 * browsers open it only while they still know of the click, so what has to be waited for is asked beforehand.
 */
export async function sidePanelOpener(): Promise<((route: string) => Promise<void>) | null> {
  const open = await opener();
  if (!open) return null;
  return async (route) => {
    const ask: BackgroundRequest = { name: 'show-in-panel', windowId: open.windowId, route };
    const told = browser.runtime.sendMessage(ask);
    // Still within the click. A popup that closes before a sleeping background has woken says it to nobody.
    await Promise.all([open.now(), told]);
  };
}

async function opener(): Promise<{ windowId: number; now: () => Promise<void> } | null> {
  // Firefox for Android has neither panel nor windows.
  const hasPanel = import.meta.env.BROWSER === 'firefox' ? browser.sidebarAction : chrome.sidePanel?.open;
  if (!hasPanel) return null;
  const { id: windowId } = await browser.windows.getCurrent();
  if (windowId === undefined) return null;
  const isFirefox = import.meta.env.BROWSER === 'firefox';
  return { windowId, now: () => (isFirefox ? browser.sidebarAction.open() : chrome.sidePanel.open({ windowId })) };
}
