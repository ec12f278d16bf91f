import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Source files of a folder, as paths from the root. */
function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}

/** What a file imports: paths from the root for its own files, names for packages. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(?:[\w{},*\s]+?\s+from\s+)?'([^']+)';/gmu)].map(([, name = '']) =>
    name.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), name.split('?')[0] ?? '')) : name,
  );
}

const BUILD_TIME =
  /^data\/(cli\/|compile-knowledge|knowledge-plugin|knowledge-schema|knowledge-report|readability|json-schemas)/u;
const SHARED = 'entrypoints/shared/';

interface Rule {
  what: string;
  files: (file: string) => boolean;
  may: (imported: string, file: string) => boolean;
}

const RULES: Rule[] = [
  {
    what: 'data/ imports itself, Fuse in search.ts and the validator; node and YAML only at build time',
    files: (file) => file.startsWith('data/') && !BUILD_TIME.test(file),
    may: (imported, file) =>
      (imported.startsWith('data/') && !BUILD_TIME.test(imported)) ||
      imported === 'valibot' ||
      (imported === 'fuse.js' && file === 'data/search.ts'),
  },
  {
    what: 'data/ at build time imports data/ and packages, nothing that shows or acts',
    files: (file) => BUILD_TIME.test(file),
    may: (imported) => !/^(components|entrypoints|tests)\//u.test(imported),
  },
  {
    what: 'components/ imports data/, Preact, and of the texts their keys',
    files: (file) => file.startsWith('components/'),
    may: (imported, file) =>
      /^(components|data)\//u.test(imported) ||
      /^preact(\/|$)/u.test(imported) ||
      (imported === 'public/_locales/en/messages.json' && file === 'components/texts.ts'),
  },
  {
    what: 'entrypoints/shared/ imports data/, the validator and the polyfill',
    files: (file) => file.startsWith(SHARED),
    may: (imported) =>
      imported.startsWith('data/') ||
      imported.startsWith(SHARED) ||
      ['valibot', 'webextension-polyfill', 'components/texts.ts'].includes(imported),
  },
  {
    what: 'the gate imports its expression, what writing is rare, where shadow roots may be, and nothing else',
    files: (file) => file === 'entrypoints/gate.ts',
    may: (imported) =>
      [
        'virtual:gate-expression',
        'wxt/utils/define-unlisted-script',
        'data/detect/normalize.ts',
        'entrypoints/shared/possible-hosts.ts',
      ].includes(imported),
  },
  {
    what: 'an entry never imports another',
    files: (file) => file.startsWith('entrypoints/') && !file.startsWith(SHARED) && file !== 'entrypoints/gate.ts',
    may: (imported, file) => {
      const own = file.split('/').slice(0, 2).join('/');
      return (
        imported.startsWith(`${own}/`) ||
        /^(data|components)\//u.test(imported) ||
        imported.startsWith(SHARED) ||
        !imported.startsWith('entrypoints/')
      );
    },
  },
  {
    what: 'on the page, page/ and card/ do not know each other, and page/ knows no knowledge',
    files: (file) => /^entrypoints\/cards\/(page|card)\//u.test(file),
    may: (imported, file) => {
      const [, room = ''] = /^entrypoints\/cards\/(page|card)\//u.exec(file) ?? [];
      const other = room === 'page' ? 'card' : 'page';
      return (
        !imported.startsWith(`entrypoints/cards/${other}/`) && !(room === 'page' && imported === 'data/knowledge.ts')
      );
    },
  },
];

describe('arrows point one way', () => {
  const files = ['data', 'components', 'entrypoints'].flatMap(sources);

  it.each(RULES)('$what', ({ files: isMeant, may }) => {
    const meant = files.filter(isMeant);
    expect(meant.length).toBeGreaterThan(0);
    const wrong = meant.flatMap((file) =>
      importsOf(file)
        .filter((name) => !may(name, file))
        .map((name) => `${file} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('Fuse stands in one file, and so does the polyfill’s folder', () => {
    const users = (name: string) => files.filter((file) => importsOf(file).includes(name));
    expect(users('fuse.js')).toEqual(['data/search.ts']);
    expect(users('webextension-polyfill').filter((file) => !file.startsWith('entrypoints/'))).toEqual([]);
  });

  it('there are five folders and no sixth', () => {
    const folders = readdirSync(ROOT, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map((entry) => entry.name);
    expect(folders.sort()).toEqual(['components', 'data', 'entrypoints', 'public', 'tests']);
  });
});
