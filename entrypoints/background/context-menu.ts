import browser from 'webextension-polyfill';

const LOOK_UP = 'look-up';

/** "Look up …" for selected text: the way in where a page cannot be marked (PDFs, reader view). */
export function offerLookUp(): void {
  // Firefox for Android has no menus to add to.
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: LOOK_UP,
      title: browser.i18n.getMessage('lookUp'),
      contexts: ['selection'],
    });
  });
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, selectionText }) => {
    if (menuItemId !== LOOK_UP || !selectionText) return;
    const query = encodeURIComponent(selectionText.trim().slice(0, 200).toWellFormed());
    await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html#/search?q=${query}`) });
  });
}
