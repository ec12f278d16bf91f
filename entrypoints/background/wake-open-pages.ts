import browser from 'webextension-polyfill';

/**
 * Start the gate in pages that are open when the extension comes or is updated. Firefox does so by itself; in Chromium
 * those pages would stay plain, or keep the cards of the version before.
 */
export function wakeOpenPages(): void {
  if (import.meta.env.FIREFOX) return;
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install' && reason !== 'update') return;
    const tabs = await browser.tabs.query({});
    await Promise.all(tabs.map(({ id, discarded }) => id !== undefined && !discarded && wake(id)));
  });
}

async function wake(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/gate.js'] });
  } catch {
    // A page of the browser's own, a store, one the reader keeps us from, or a tab that has closed.
  }
}
