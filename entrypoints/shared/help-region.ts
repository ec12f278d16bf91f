import { guessRegion, type Region } from '../../data/regions.ts';
import type { Settings } from '../../data/settings.ts';

/** Where the reader most likely is, by the browser's time zone and languages. */
export function guessedRegion(): Region {
  return guessRegion(Intl.DateTimeFormat().resolvedOptions().timeZone ?? '', navigator.languages);
}

/** Whose help lines are shown. */
export function helpRegionOf({ helpRegion }: Settings): Region {
  return helpRegion === 'guessed' ? guessedRegion() : helpRegion;
}
