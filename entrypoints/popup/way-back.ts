import type { SourceFilter } from '../../data/sources-index.ts';
import type { Place } from './place.ts';

/** Kept with each entry of the history. */
interface Entry {
  /** How many views the reader has come through to it, from where the app was opened. */
  depth: number;
  /** How it was left; none where the reader has not been before. */
  place?: Place;
  /** What was looked for among the sources. */
  sources?: SourceFilter;
}

/** Of the entry that is shown; before the first one it is one less. */
let depth = -1;

/** At the start, and whenever the address has changed: a link has made an entry that nothing is known of yet. */
export function noteWay(): void {
  const known = entryShown()?.depth;
  depth = known ?? depth + 1;
  if (known === undefined) history.replaceState({ depth } satisfies Entry, '');
  // A view that is come back to is not drawn yet when the browser would scroll in it.
  history.scrollRestoration = 'manual';
}

/** Whether Back leads to a view of the app; the browser's own history may begin before it. */
export function canGoBack(): boolean {
  return depth > 0;
}

/** What is kept with the entry that is shown. */
export function entryShown(): Entry | null {
  return history.state as Entry | null;
}

/** For when the reader comes back to it. */
export function keepWithEntry(part: Omit<Entry, 'depth'>): void {
  history.replaceState({ depth, ...entryShown(), ...part } satisfies Entry, '');
}
