import * as v from 'valibot';
import { type Pause, pauseLeft, pauseSchema } from './pause.ts';
import { REGIONS } from './regions.ts';

export const SITES = ['all', 'chosen'] as const;
export const SCOPES = ['clear-terms', 'ketamine-pages'] as const;
export const DENSITIES = ['first-in-section', 'every', 'none'] as const;
export const MARK_STYLES = ['dotted', 'line', 'double', 'tint'] as const;
export const TRIGGERS = ['hover', 'key', 'click'] as const;
export const DELAYS = ['short', 'usual', 'long'] as const;
export const WORDINGS = ['plain', 'clinical'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
export const TEXT_SIZES = ['usual', 'large', 'largest'] as const;

export const HELP_REGIONS = ['guessed', ...REGIONS] as const;

export type Density = (typeof DENSITIES)[number];
export type MarkStyle = (typeof MARK_STYLES)[number];
export type Trigger = (typeof TRIGGERS)[number];
export type Delay = (typeof DELAYS)[number];
export type Theme = (typeof THEMES)[number];
export type TextSize = (typeof TEXT_SIZES)[number];

export interface Settings {
  /** Whether terms are marked on pages at all. */
  readonly marking: boolean;
  /** While it lasts nothing is marked. */
  readonly pause: Pause | null;
  /** Marked are all sites but `pausedHosts`, or none but `chosenHosts`. */
  readonly sites: (typeof SITES)[number];
  /** Hosts on which nothing is marked. Stays on this device: it says where the reader has been. */
  readonly pausedHosts: readonly string[];
  /** Hosts that the reader has chosen; they count while `sites` is `chosen`. */
  readonly chosenHosts: readonly string[];
  /** Every term with one meaning counts wherever it stands, or only where the page names ketamine. */
  readonly scope: (typeof SCOPES)[number];
  /** Topics that are never marked. */
  readonly mutedTopics: readonly string[];
  /** How many of the mentions found are drawn. */
  readonly density: Density;
  readonly markStyle: MarkStyle;
  /** What opens a card: the pointer at rest, the same with Shift held down, or a click. */
  readonly trigger: Trigger;
  /** How long the pointer rests before a card opens. */
  readonly delay: Delay;
  /** Everyday words, or the technical terms. */
  readonly wording: (typeof WORDINGS)[number];
  readonly theme: Theme;
  readonly textSize: TextSize;
  /** Whose help lines are shown; `guessed` goes by the time zone and the language of the browser. */
  readonly helpRegion: (typeof HELP_REGIONS)[number];
  /** Whether the toolbar button shows how many topics are on the page. */
  readonly badge: boolean;
}

/** The only list of settings: what there is, what it means, what holds until the reader says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  marking: true,
  pause: null,
  sites: 'all',
  pausedHosts: [],
  chosenHosts: [],
  scope: 'clear-terms',
  mutedTopics: [],
  density: 'first-in-section',
  markStyle: 'dotted',
  trigger: 'hover',
  delay: 'usual',
  wording: 'plain',
  theme: 'system',
  textSize: 'usual',
  helpRegion: 'guessed',
  badge: true,
};

const host = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const topic = v.string();

/** Each setting as it must be, whole. */
export const SETTING_FIELDS = {
  marking: v.boolean(),
  pause: pauseSchema,
  sites: v.picklist(SITES),
  pausedHosts: v.array(host),
  chosenHosts: v.array(host),
  scope: v.picklist(SCOPES),
  mutedTopics: v.array(topic),
  density: v.picklist(DENSITIES),
  markStyle: v.picklist(MARK_STYLES),
  trigger: v.picklist(TRIGGERS),
  delay: v.picklist(DELAYS),
  wording: v.picklist(WORDINGS),
  theme: v.picklist(THEMES),
  textSize: v.picklist(TEXT_SIZES),
  helpRegion: v.picklist(HELP_REGIONS),
  badge: v.boolean(),
} satisfies { [Name in keyof Settings]: v.GenericSchema<unknown, Settings[Name]> };

function wholeEntries(entry: v.GenericSchema<unknown, string>) {
  return v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform((list) => list.filter((each): each is string => v.is(entry, each))),
  );
}

const whole = v.partial(v.object(SETTING_FIELDS));
const mended = v.object({
  marking: v.fallback(SETTING_FIELDS.marking, DEFAULT_SETTINGS.marking),
  pause: v.fallback(SETTING_FIELDS.pause, DEFAULT_SETTINGS.pause),
  sites: v.fallback(SETTING_FIELDS.sites, DEFAULT_SETTINGS.sites),
  // One damaged entry costs itself, not the list.
  pausedHosts: wholeEntries(host),
  chosenHosts: wholeEntries(host),
  scope: v.fallback(SETTING_FIELDS.scope, DEFAULT_SETTINGS.scope),
  mutedTopics: wholeEntries(topic),
  density: v.fallback(SETTING_FIELDS.density, DEFAULT_SETTINGS.density),
  markStyle: v.fallback(SETTING_FIELDS.markStyle, DEFAULT_SETTINGS.markStyle),
  trigger: v.fallback(SETTING_FIELDS.trigger, DEFAULT_SETTINGS.trigger),
  delay: v.fallback(SETTING_FIELDS.delay, DEFAULT_SETTINGS.delay),
  wording: v.fallback(SETTING_FIELDS.wording, DEFAULT_SETTINGS.wording),
  theme: v.fallback(SETTING_FIELDS.theme, DEFAULT_SETTINGS.theme),
  textSize: v.fallback(SETTING_FIELDS.textSize, DEFAULT_SETTINGS.textSize),
  helpRegion: v.fallback(SETTING_FIELDS.helpRegion, DEFAULT_SETTINGS.helpRegion),
  badge: v.fallback(SETTING_FIELDS.badge, DEFAULT_SETTINGS.badge),
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

/** Whether terms are to be marked on a page of this host, now or at another time in ms since 1970. */
export function marksOn(settings: Settings, host: string, now = Date.now()): boolean {
  return settings.marking && pauseLeft(settings.pause, now) === 0 && isSiteOn(settings, host);
}

/** Whether a site is one of those to be marked, pause or no pause. */
export function isSiteOn({ sites, pausedHosts, chosenHosts }: Settings, host: string): boolean {
  return sites === 'all' ? !pausedHosts.includes(host) : chosenHosts.includes(host);
}

/** The settings with one site switched off or on, in the list that counts. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  // A tab without a host (about:blank) is no site that could be switched.
  if (host === '') return settings;
  const list = settings.sites === 'all' ? 'pausedHosts' : 'chosenHosts';
  const others = settings[list].filter((each) => each !== host);
  const listed = on === (list === 'chosenHosts');
  return { ...settings, [list]: listed ? [...others, host] : others };
}

/** The settings with one topic muted, or heard again. */
export function withMuted(settings: Settings, topic: string, muted: boolean): Settings {
  const others = settings.mutedTopics.filter((each) => each !== topic);
  return { ...settings, mutedTopics: muted ? [...others, topic] : others };
}
