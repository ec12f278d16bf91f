/** Places whose help lines we know; everywhere else is `other`. */
export const REGIONS = ['us', 'ca', 'gb', 'ie', 'au', 'eu', 'other'] as const;
export type Region = (typeof REGIONS)[number];

const EU = 'at be bg cy cz de dk ee es fi fr gr hr hu it lt lu lv mt nl pl pt ro se si sk'.split(' ');

/** Time zones by the region they lie in, without those whose name begins with the place (`Australia/`, `US/`). */
const ZONES: Record<'us' | 'ca' | 'gb' | 'ie' | 'eu', string> = {
  us: `America/: New_York Detroit Chicago Denver Boise Phoenix Los_Angeles Anchorage Juneau Sitka Metlakatla Yakutat Nome
    Adak Menominee Louisville Indianapolis Puerto_Rico; Pacific/: Honolulu`,
  ca: `America/: Toronto Vancouver Edmonton Winnipeg Halifax St_Johns Regina Montreal Moncton Glace_Bay Goose_Bay
    Iqaluit Rankin_Inlet Resolute Cambridge_Bay Inuvik Whitehorse Yellowknife Dawson Dawson_Creek Fort_Nelson Creston
    Swift_Current Thunder_Bay Nipigon Atikokan`,
  gb: 'Europe/: London Belfast',
  ie: 'Europe/: Dublin',
  eu: `Europe/: Vienna Brussels Sofia Nicosia Prague Berlin Busingen Copenhagen Tallinn Madrid Helsinki Mariehamn Paris
    Athens Zagreb Budapest Rome Vilnius Luxembourg Riga Malta Amsterdam Warsaw Lisbon Bucharest Stockholm Ljubljana
    Bratislava; Asia/: Nicosia; Atlantic/: Azores Canary Madeira; Africa/: Ceuta`,
};

const regionOfZone = (): Map<string, Region> =>
  new Map(
    Object.entries(ZONES).flatMap(([region, groups]) =>
      groups.split(';').flatMap((group) => {
        const [area = '', names = ''] = group.trim().split(':');
        return names
          .trim()
          .split(/\s+/u)
          .map((name) => [area + name, region as Region] as const);
      }),
    ),
  );

/**
 * Where a reader most likely is. The time zone says where a device is, so it goes first; the language only where there
 * is no such zone (UTC), since much of the world browses in American English.
 * @param languages as the browser gives them, e.g. `en-GB`
 */
export function guessRegion(timeZone: string, languages: readonly string[]): Region {
  const known = regionOfZone().get(timeZone);
  if (known) return known;
  if (timeZone.startsWith('Australia/')) return 'au';
  if (/^(?:US\/|America\/(?:Indiana|Kentucky|North_Dakota)\/)/u.test(timeZone)) return 'us';
  if (timeZone.startsWith('Canada/')) return 'ca';
  if (timeZone !== '' && !/^(?:UTC|GMT|Etc\/)/u.test(timeZone)) return 'other';
  const country = languages.map((language) => /-([A-Z]{2})$/u.exec(language)?.[1]?.toLowerCase()).find(Boolean) ?? '';
  if (EU.includes(country)) return 'eu';
  return REGIONS.find((region) => region === country && region !== 'eu') ?? 'other';
}

/** Lines for a region; those that name none are for everybody. */
export function inRegion<Line extends { in?: readonly Region[] }>(lines: readonly Line[], region: Region): Line[] {
  return lines.filter((line) => !line.in || line.in.includes(region));
}
