import browser from 'webextension-polyfill';

/**
 * How to open the side panel from a click, or null where the browser has none. Both browsers open it only while they
 * still know of the click, so what has to be waited for is asked beforehand.
 */
export async function sidePanelOpener(): Promise<(() => Promise<void>) | null> {
  // Firefox for Android has neither.
  if (import.meta.env.BROWSER === 'firefox') return browser.sidebarAction ? () => browser.sidebarAction.open() : null;
  if (!chrome.sidePanel?.open) return null;
  const { id } = await browser.windows.getCurrent();
  return id === undefined ? null : () => chrome.sidePanel.open({ windowId: id });
}
