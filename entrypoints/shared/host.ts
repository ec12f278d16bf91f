/**
 * The host an address is switched on and off by; a local file counts as “file”, what is no address as ''. What a page has
 * made itself (`blob:`) is its site's.
 */
export function hostOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  if (url.protocol === 'blob:') return hostOf(url.pathname);
  return url.protocol === 'file:' ? 'file' : url.host;
}
