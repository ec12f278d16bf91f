/** The host an address is switched on and off by; a local file counts as “file”, what is no address as ''. */
export function hostOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  return url.protocol === 'file:' ? 'file' : url.host;
}
