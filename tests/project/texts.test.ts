import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { CARD_TEXTS } from '../../entrypoints/shared/card-texts.ts';

const ROOT = join(import.meta.dirname, '../..');
const LOCALES = join(ROOT, 'public/_locales');

type Messages = Record<string, { message: string }>;
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const messagesOf = (language: string) => JSON.parse(read(`public/_locales/${language}/messages.json`)) as Messages;
const languages = readdirSync(LOCALES);
const english = messagesOf('en');

const sources = ['components', 'entrypoints', 'manifest.ts', 'data/news.ts'].flatMap((place) =>
  place.endsWith('.ts')
    ? [place]
    : readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/u.test(name))
        .map((name) => join(place, name)),
);

/** Keys that a source may ask for: every quoted word, `__MSG_word__`, and a plural by its base. */
function keysIn(code: string): Set<string> {
  const quoted = [...code.matchAll(/'(?:__MSG_)?(\w+?)(?:__)?'/gu)].map(([, word = '']) => word);
  return new Set(quoted.flatMap((word) => [word, `${word}_one`, `${word}_other`]).filter((key) => key in english));
}

const hasWords = (message = '') => /\p{L}/u.test(message.replaceAll(/\{\w+\}/gu, ''));

/** Values and elements that stand in a message. */
const bracesIn = (message: string) => [...message.matchAll(/\{\w+\}|%s|\$\w+\$?/gu)].map(([brace]) => brace).sort();

describe('the texts of the interface', () => {
  it.each(languages)('%s has every key, and no other', (language) => {
    expect(Object.keys(messagesOf(language)).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(languages)('%s has the same values in each text, and no text is empty', (language) => {
    const messages = messagesOf(language);
    const wrong = Object.keys(english).filter(
      (key) =>
        messages[key]?.message.trim() === '' ||
        bracesIn(messages[key]?.message ?? '').join() !== bracesIn(english[key]?.message ?? '').join(),
    );
    expect(wrong).toEqual([]);
  });

  it.each(languages)('%s keeps within what stores and browsers allow', (language) => {
    const messages = messagesOf(language);
    expect(messages['name']?.message.length).toBeLessThanOrEqual(45);
    expect(messages['shortName']?.message.length).toBeLessThanOrEqual(12);
    expect(messages['description']?.message.length).toBeLessThanOrEqual(132);
  });

  it.each(languages.filter((each) => each !== 'en'))('%s is translated, not copied', (language) => {
    const messages = messagesOf(language);
    // Names, and what is the same in both languages.
    const same = new Set(['name', 'shortName', 'direction']);
    const copied = Object.keys(english).filter(
      (key) => !same.has(key) && hasWords(english[key]?.message) && messages[key]?.message === english[key]?.message,
    );
    expect(copied).toEqual([]);
  });

  it('every key is used', () => {
    const used = new Set(sources.flatMap((file) => [...keysIn(read(file))]));
    expect(Object.keys(english).filter((key) => !used.has(key))).toEqual([]);
  });

  it('cards take the texts they use, and no others', () => {
    const used = new Set(
      reachedFrom('entrypoints/cards/index.tsx')
        .filter((file) => /^(components|entrypoints)\//u.test(file) && !file.endsWith('card-texts.ts'))
        .flatMap((file) => [...keysIn(read(file))])
        // There it is the name of a field.
        .filter((key) => key !== 'name'),
    );
    expect([...CARD_TEXTS].sort()).toEqual([...used].sort());
  });

  it('no text stands in the code: every word a reader sees or hears is a key', () => {
    expect(sources.filter((file) => file.endsWith('.tsx')).flatMap(hardCoded)).toEqual([]);
  });
});

describe('hard-coded text is found', () => {
  it.each([
    ['<p>Hello</p>', 'Hello'],
    ["<p>{on ? 'On' : off}</p>", 'On'],
    ['<p>{`facts`}</p>', 'facts'],
    ['<input placeholder="Search" />', 'Search'],
    ['<b aria-label={`Back`} />', 'Back'],
    ['<Switch label="On" />', 'On'],
  ])('%s', (code, found) => {
    expect(textsIn(`const shown = ${code};`)).toContain(found);
  });

  it.each(['<p class="plain">‹ {x}</p>', "<a href='#/settings'>{text('settings')}</a>", '<kbd>.</kbd>'])(
    'not in %s',
    (code) => {
      expect(textsIn(`const shown = ${code};`)).toEqual([]);
    },
  );
});

describe('the style sheets', () => {
  const sheets = sources
    .map((file) => dirname(file))
    .filter((folder, i, all) => all.indexOf(folder) === i)
    .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)))
    .filter((name) => name.endsWith('.css'));

  it('say start and end, not left and right, so that a page may run from right to left', () => {
    const physical =
      /(?:margin|padding|border)-(?:left|right)|^\s*(?:left|right)\s*:|(?:float|text-align|clear):\s*(?:left|right)/mu;
    expect(sheets.length).toBeGreaterThan(3);
    expect(sheets.filter((file) => physical.test(read(file)))).toEqual([]);
  });
});

/** A file and all own files it imports, as paths from the root. */
function reachedFrom(file: string, reached: Set<string> = new Set()): string[] {
  if (reached.has(file)) return [];
  reached.add(file);
  for (const [, name = ''] of read(file).matchAll(/^(?:import|export)\s[^;]*?from\s+'(\.[^'?]+)';/gmu)) {
    if (/\.tsx?$/u.test(name)) reachedFrom(relative(ROOT, resolve(ROOT, dirname(file), name)), reached);
  }
  return [...reached];
}

function hardCoded(file: string): string[] {
  return textsIn(read(file)).map((found) => `${file}: ${found.trim()}`);
}

interface Node {
  type: string;
  value?: unknown;
  name?: { name?: string };
  [part: string]: unknown;
}

/** Attributes, and props of our components, whose words a reader sees or hears. */
const SPOKEN =
  /^(?:aria-(?:label|description|placeholder|roledescription|valuetext)|title|placeholder|alt|label|legend|reason|text|none|action)$/u;
/** Names of keys on a keyboard are the same in every language. */
const KEYS = new Set(['Alt', 'Shift']);

/** Words in JSX that are not asked of the texts: between tags, in conditions and templates there, in spoken attributes. */
function textsIn(code: string): string[] {
  const found: string[] = [];
  const note = (value: unknown) => {
    if (typeof value === 'string' && /\p{L}/u.test(value) && !KEYS.has(value)) found.push(value);
  };
  const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
  const partsOf = (node: Node) => Object.values(node).flat().filter(isNode);
  /** What an expression may come to, as far as it is written there. */
  const shown = (node: Node): void => {
    if (node.type === 'Literal') note(node.value);
    else if (node.type === 'TemplateElement') note((node.value as { raw?: string } | undefined)?.raw);
    else if (node.type === 'ConditionalExpression')
      [node['consequent'], node['alternate']].filter(isNode).forEach(shown);
    else if (node.type === 'LogicalExpression') [node['right']].filter(isNode).forEach(shown);
    else if (['TemplateLiteral', 'JSXExpressionContainer', 'ParenthesizedExpression'].includes(node.type))
      partsOf(node).forEach(shown);
  };
  const walk = (node: Node): void => {
    if (node.type === 'JSXText') note(node.value);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of partsOf(node)) if (child.type === 'JSXExpressionContainer') shown(child);
    if (node.type === 'JSXAttribute' && SPOKEN.test(node.name?.name ?? '') && isNode(node.value)) shown(node.value);
    partsOf(node).forEach(walk);
  };
  const program: object = parseSync('code.tsx', code, { lang: 'tsx' }).program;
  if (isNode(program)) walk(program);
  return found;
}
