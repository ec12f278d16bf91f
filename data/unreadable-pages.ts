/** Why a page cannot be read; what works there instead differs with it. */
export type Limit = 'store' | 'pdf' | 'reader' | 'internal' | 'file' | 'canvas';

/** Hosts into which browsers let no extension: their stores, and some of their makers' own sites. */
const STORES: readonly string[] = [
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'addons.opera.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
];

/** Sites that draw their text as a picture, by host and beginning of the path. */
const CANVASES: readonly { host: string; path: string }[] = [
  { host: 'docs.google.com', path: '/document/' },
  { host: 'docs.google.com', path: '/spreadsheets/' },
  { host: 'docs.google.com', path: '/presentation/' },
  { host: 'www.figma.com', path: '/design/' },
  { host: 'www.figma.com', path: '/board/' },
  { host: 'miro.com', path: '/app/' },
];

const WEB = new Set(['http:', 'https:', 'ftp:']);

/**
 * What is known of a page from outside.
 * @param address of the tab; empty where the browser does not tell it
 * @param contentType of the document, where it could be asked
 * @returns null where nothing speaks against reading it
 */
export function limitOf(address: string, contentType = ''): Limit | null {
  if (contentType === 'application/pdf') return 'pdf';
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname } = new URL(address);
  if (address.startsWith('about:reader') || protocol === 'read:') return 'reader';
  if (protocol === 'file:') return isPdf(pathname) ? 'pdf' : null;
  if (!WEB.has(protocol) && address !== 'about:blank') return isPdf(pathname) ? 'pdf' : 'internal';
  if (STORES.includes(host) || (host === 'chrome.google.com' && pathname.startsWith('/webstore'))) return 'store';
  if (CANVASES.some((each) => host === each.host && pathname.startsWith(each.path))) return 'canvas';
  // A page about a PDF may be named so too: unless the document says that it is one, only where nothing can be asked.
  return contentType === '' && isPdf(pathname) ? 'pdf' : null;
}

/** For a page that could not be asked at all: the likeliest reason, or null for one we do not know. */
export function limitOfClosed(address: string): Limit | null {
  return limitOf(address) ?? (address.startsWith('file:') ? 'file' : null);
}

function isPdf(path: string): boolean {
  return path.toLowerCase().endsWith('.pdf');
}
