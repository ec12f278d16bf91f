import browser from 'webextension-polyfill';
import { hasNews } from '../../data/news.ts';

/** The welcome page opens once, after the first install; the page of news after an update that a reader notices. */
export function greet(): void {
  browser.runtime.onInstalled.addListener(async ({ reason, previousVersion }) => {
    const now = browser.runtime.getManifest().version;
    if (reason === 'install') await open('#/welcome');
    else if (reason === 'update' && previousVersion && hasNews(previousVersion, now)) await open('#/news');
  });
}

async function open(route: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html${route}`) });
}
