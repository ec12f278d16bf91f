import type { TextKey } from '../../components/texts.ts';
import type { Settings } from '../../data/settings.ts';

/** Settings that are one of a few. */
type ChoiceName = {
  [Name in keyof Settings]: Settings[Name] extends string ? Name : never;
}[keyof Settings];

interface SettingChoice<Name extends ChoiceName> {
  name: Name;
  legend: TextKey;
  /** Why one would change it. */
  reason: TextKey;
  options: Record<Settings[Name], TextKey>;
}

type AnyChoice = { [Name in ChoiceName]: SettingChoice<Name> }[ChoiceName];

/** On which sites anything is marked; their list stands beneath. */
export const SITE_CHOICES: readonly AnyChoice[] = [
  {
    name: 'sites',
    legend: 'sites',
    reason: 'sitesWhy',
    options: { all: 'sitesAll', chosen: 'sitesChosen' },
  },
];

/** On which of their pages. */
export const PAGE_CHOICES: readonly AnyChoice[] = [
  {
    name: 'scope',
    legend: 'scope',
    reason: 'scopeWhy',
    options: { 'clear-terms': 'scopeClear', 'ketamine-pages': 'scopeKetamine' },
  },
];

/** What is marked there, and how; the list of muted topics stands beneath. */
export const MARK_CHOICES: readonly AnyChoice[] = [
  {
    name: 'density',
    legend: 'density',
    reason: 'densityWhy',
    options: { 'first-in-section': 'densityFirst', every: 'densityEvery', none: 'densityNone' },
  },
  {
    name: 'markStyle',
    legend: 'markStyle',
    reason: 'markStyleWhy',
    options: { dotted: 'markDotted', line: 'markLine', double: 'markDouble', tint: 'markTint' },
  },
];

/** How cards open. */
export const CARD_CHOICES: readonly AnyChoice[] = [
  {
    name: 'trigger',
    legend: 'trigger',
    reason: 'triggerWhy',
    options: { hover: 'triggerHover', key: 'triggerKey', click: 'triggerClick' },
  },
  {
    name: 'delay',
    legend: 'delay',
    reason: 'delayWhy',
    options: { short: 'delayShort', usual: 'delayUsual', long: 'delayLong' },
  },
];

/** How cards and the app read. */
export const READING_CHOICES: readonly AnyChoice[] = [
  {
    name: 'wording',
    legend: 'wording',
    reason: 'wordingWhy',
    options: { plain: 'plainWords', clinical: 'clinicalWords' },
  },
  {
    name: 'theme',
    legend: 'theme',
    reason: 'themeWhy',
    options: { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' },
  },
  {
    name: 'textSize',
    legend: 'textSize',
    reason: 'textSizeWhy',
    options: { usual: 'sizeUsual', large: 'sizeLarge', largest: 'sizeLargest' },
  },
];

/** The options of a choice in their order, in the reader's language. */
export function optionsOf(choice: AnyChoice): { value: string; label: TextKey }[] {
  return Object.entries(choice.options).map(([value, label]) => ({ value, label }));
}
