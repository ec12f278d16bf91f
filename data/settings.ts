import * as v from 'valibot';

/** The only list of settings: what there is, what it means, what holds until the reader says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  marking: true,
  pausedHosts: [],
  mutedTopics: [],
  density: 'first-in-section',
  wording: 'plain',
};

export const DENSITIES = ['first-in-section', 'every', 'none'] as const;
export type Density = (typeof DENSITIES)[number];

export interface Settings {
  /** Whether terms are marked on pages at all. */
  readonly marking: boolean;
  /** Hosts on which nothing is marked. Stays on this device: it says where the reader has been. */
  readonly pausedHosts: readonly string[];
  /** Topics that are never marked. */
  readonly mutedTopics: readonly string[];
  /** How many of the mentions found are drawn. */
  readonly density: Density;
  /** Everyday words, or the technical terms. */
  readonly wording: 'plain' | 'clinical';
}

const host = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const FIELDS = {
  marking: v.boolean(),
  pausedHosts: v.array(host),
  mutedTopics: v.array(v.string()),
  density: v.picklist(DENSITIES),
  wording: v.picklist(['plain', 'clinical']),
} satisfies { [Name in keyof Settings]: v.GenericSchema<unknown, Settings[Name]> };

function wholeEntries(entry: v.GenericSchema<unknown, string>) {
  return v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform((list) => list.filter((each): each is string => v.is(entry, each))),
  );
}

const whole = v.partial(v.object(FIELDS));
const mended = v.object({
  marking: v.fallback(FIELDS.marking, DEFAULT_SETTINGS.marking),
  // One damaged entry costs itself, not the list.
  pausedHosts: wholeEntries(host),
  mutedTopics: wholeEntries(v.string()),
  density: v.fallback(FIELDS.density, DEFAULT_SETTINGS.density),
  wording: v.fallback(FIELDS.wording, DEFAULT_SETTINGS.wording),
});

/**
 * Settings from whatever storage holds. Never throws: a value that is damaged or missing falls to its
 * default, the others stay.
 * @returns the settings, and whether anything was damaged (missing is not damaged)
 */
export function parseSettings(stored: unknown): { settings: Settings; damaged: boolean } {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS, damaged: false };
  const isRecord = typeof stored === 'object' && stored !== null && !Array.isArray(stored);
  return {
    settings: v.parse(mended, { ...DEFAULT_SETTINGS, ...(isRecord ? stored : {}) }),
    damaged: !isRecord || !v.is(whole, stored),
  };
}

/** Whether terms are to be marked on a page of this host. */
export function marksOn(settings: Settings, host: string): boolean {
  return settings.marking && !settings.pausedHosts.includes(host);
}

/** The settings with one site switched off or on. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  // A tab without a host (about:blank) is no site that could be switched.
  if (host === '') return settings;
  const others = settings.pausedHosts.filter((each) => each !== host);
  return { ...settings, pausedHosts: on ? others : [...others, host] };
}

/** The settings with one topic muted, or heard again. */
export function withMuted(settings: Settings, topic: string, muted: boolean): Settings {
  const others = settings.mutedTopics.filter((each) => each !== topic);
  return { ...settings, mutedTopics: muted ? [...others, topic] : others };
}
