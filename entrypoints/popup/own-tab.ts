import browser from 'webextension-polyfill';

/** Whether the app stands in a tab of its own, not in the popup of the toolbar button. */
export async function isInTab(): Promise<boolean> {
  // Firefox for Android gives a popup a tab, too.
  if (browser.extension.getViews({ type: 'popup' }).includes(window)) return false;
  return (await browser.tabs.getCurrent()) !== undefined;
}

/** Open a route of the app in a tab of its own. */
export async function openInTab(route: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html${route}`) });
}
