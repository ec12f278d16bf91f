import browser from 'webextension-polyfill';

/** Whether the app stands in a tab of its own, not in the popup of the toolbar button. */
export async function isInTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}

/** Open a route of the app in a tab of its own. */
export async function openInTab(route: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html${route}`) });
}
