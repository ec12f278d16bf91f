/** Versions in which a reader notices something, newest first; the page of news opens after an update to one of them. */
export const NEWS = [
  { version: '0.1.0', points: ['newCards', 'newPictures', 'newSettings', 'newAddressBar'] },
] as const satisfies readonly { version: string; points: readonly string[] }[];

/** Whether an update from one version to another brought news. Versions are numbers with dots between. */
export function hasNews(before: string, now: string, news: readonly { version: string }[] = NEWS): boolean {
  return news.some(({ version }) => compareVersions(version, before) > 0 && compareVersions(version, now) <= 0);
}

/** Below 0 where the first is older, above 0 where it is newer. A part that is missing is 0. */
function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => version.split('.').map(Number));
  for (let i = 0; i < Math.max(first?.length ?? 0, second?.length ?? 0); i += 1) {
    const difference = (first?.[i] ?? 0) - (second?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
