import browser from 'webextension-polyfill';

/** The welcome page opens once, after the first install; never after an update. */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/popup.html#/welcome') });
  });
}
