import type { ComponentChild } from 'preact';
import type english from '../public/_locales/en/messages.json';

/** Every text of the interface, by the keys of the English messages. */
export type TextKey = keyof typeof english;

/** Texts that differ with a number: `factCount` stands for `factCount_one` and `factCount_other`. */
export type CountKey = TextKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

/** What stands in a text's `{braces}`, by name. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Gives the message of a key in the language of the browser, braces and all. */
export type TextReader = (key: TextKey) => string;

let read: TextReader = (key) => {
  throw new Error(`no texts yet, asked for ${key}: each entry calls setTexts first`);
};
let plural: Intl.PluralRules | undefined;

/** Each entry says once, before anything is shown, where its texts come from. */
export function setTexts(reader: TextReader): void {
  read = reader;
  plural = undefined;
}

/** A text of the interface, with values in place of its `{braces}`. */
export function text(key: TextKey, values: TextValues = {}): string {
  return read(key).replaceAll(BRACES, (whole, name: string) => shown(values[name] ?? whole));
}

/** The text for so many of something; `{count}` in it is the number. */
export function countText(key: CountKey, count: number): string {
  // A category the messages lack ("many" in Spanish, for a million) is the general one.
  plural ??= new Intl.PluralRules(read('languageCode'));
  const form = plural.select(count) === 'one' ? 'one' : 'other';
  return text(`${key}_${form}` as TextKey, { count });
}

/** A text with elements in place of its `{braces}`: keys, English words. */
export function textWith(key: TextKey, elements: Readonly<Record<string, ComponentChild>>): ComponentChild[] {
  return read(key)
    .split(BRACES)
    .map((part, i) => (i % 2 === 1 ? elements[part] : part));
}

/** A time of day, in hours and minutes, as the browser writes it. */
export function timeText(ms: number): string {
  return new Date(ms).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
}

/** Language and direction of the interface, as attributes of what holds it. */
export function languageOfInterface(): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: read('languageCode'), dir: read('direction') === 'rtl' ? 'rtl' : 'ltr' };
}

const BRACES = /\{(\w+)\}/gu;

function shown(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString(read('languageCode')) : value;
}
