/** Kept with each entry of the history: how many views the reader has come through to it, from where the app was opened. */
interface Entry {
  depth: number;
}

/** Of the entry that is shown; before the first one it is one less. */
let depth = -1;

/** At the start, and whenever the address has changed: a link has made an entry that nothing is known of yet. */
export function noteWay(): void {
  const known = (history.state as Entry | null)?.depth;
  depth = known ?? depth + 1;
  if (known === undefined) history.replaceState({ depth } satisfies Entry, '');
}

/** Whether Back leads to a view of the app; the browser's own history may begin before it. */
export function canGoBack(): boolean {
  return depth > 0;
}
