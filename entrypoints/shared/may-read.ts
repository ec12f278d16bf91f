import browser from 'webextension-polyfill';

/**
 * Whether a page may be asked something. Asked of one that the reader keeps us out of, Chromium does not refuse: it
 * waits, for a click that may never come.
 * @param address of the tab; '' where the browser does not tell it, as on a site that is kept from us
 */
export async function mayAsk(address: string): Promise<boolean> {
  // An address we can see is a page that the reader's click, or key, has opened to us.
  return address !== '' || (await mayRead(address));
}

/** Whether the browser lets us into a site without a click; of a page that is no site it decides elsewhere. */
export async function mayRead(address: string): Promise<boolean> {
  const { protocol, hostname } = URL.canParse(address) ? new URL(address) : { protocol: '', hostname: '' };
  if (address !== '' && !/^https?:$/u.test(protocol)) return true;
  const origin = address === '' ? '<all_urls>' : `${protocol}//${hostname}/*`;
  return await browser.permissions.contains({ origins: [origin] });
}
