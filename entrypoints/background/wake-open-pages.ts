import browser from 'webextension-polyfill';

/** In the memory of the browser, which forgets it when the extension is updated or switched off, and when it closes. */
const AWAKE = 'awake';

/**
 * Start the gate in pages that are open when the extension comes, is updated or is switched on again. Firefox does so
 * by itself; in Chromium those pages would stay plain, or keep the cards of the copy before.
 */
export function wakeOpenPages(): void {
  if (import.meta.env.FIREFOX) return;
  void wakeAllOnce();
}

/** No event tells that an extension was switched on; but then the background begins, and remembers nothing. */
async function wakeAllOnce(): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(AWAKE))[AWAKE]) return;
  await session.set({ [AWAKE]: true });
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id, discarded }) => id !== undefined && !discarded && wake(id)));
}

async function wake(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/gate.js'] });
  } catch {
    // A page of the browser's own, a store, one the reader keeps us from, or a tab that has closed.
  }
}
