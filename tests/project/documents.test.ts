import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { KNOWLEDGE_FOLDER } from '../../data/cli/knowledge-folder.ts';
import { compileKnowledge } from '../../data/compile-knowledge.ts';
import { jsonSchemas } from '../../data/json-schemas.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const WORKFLOW = '.github/workflows/ci.yml';
const NPM_ITSELF = ['ci', 'install', 'audit'];
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'CHANGELOG.md'];

/** Of the tests in a file. */
function titlesIn(file: string): string[] {
  return [...read(file).matchAll(/\bit(?:\.each\([^\n]*?\)|\.for\([^\n]*?\))?\(\s*'([^'\n]+)'/gu)].map(
    ([, title = '']) => title,
  );
}

describe('the documents', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

  it.each(DOCUMENTS)('%s names only commands that exist', (name) => {
    const commands = [...read(name).matchAll(/npm (?:run (?:-s )?)?([a-z:-]+)/gu)].map(([, command = '']) => command);
    const known = [...Object.keys(scripts), ...NPM_ITSELF];
    expect(commands.filter((command) => !known.includes(command))).toEqual([]);
  });

  it.each(DOCUMENTS)('%s points only at files that exist', (name) => {
    const linked = [...read(name).matchAll(/\]\(([^)#]+)\)/gu)].map(([, target = '']) => target);
    const named = [...read(name).matchAll(/`((?:data|components|entrypoints|tests|public)\/[\w./-]+)`/gu)].map(
      ([, path = '']) => path,
    );
    const missing = [...linked, ...named].filter((path) => !path.startsWith('http') && !existsSync(join(ROOT, path)));
    expect(missing).toEqual([]);
  });

  it('the workflow runs everything, by commands that exist', () => {
    const { jobs } = parse(read(WORKFLOW)) as { jobs: Record<string, { steps: { run?: string }[] }> };
    const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    expect(commands).toContain('npm test');
    const own = commands.flatMap((command) => /^npm run ([\w:-]+)$/u.exec(command)?.[1] ?? []);
    expect(own.filter((name) => !(name in scripts))).toEqual([]);
    expect(own).toEqual(['zip', 'reproduce']);
  });

  it('ARCHITECTURE gives a reason for every dependency, and for none that is not there', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, object>;
    const [, section = ''] = read('ARCHITECTURE.md').split('\n## Dependencies\n');
    const [shipped = '', others = ''] = section.split('What builds:');
    const named = (text: string) =>
      [...text.matchAll(/^\| (`[^|]+) \| [^|]{3,} \|$/gmu)]
        .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name))
        .sort();
    expect(named(shipped)).toEqual(Object.keys(dependencies ?? {}).sort());
    expect(named(others)).toEqual(Object.keys(devDependencies ?? {}).sort());
  });

  it('ARCHITECTURE names for every criterion of accessibility a test that is there', () => {
    const [, section = ''] = read('ARCHITECTURE.md').split('\n## Accessibility\n');
    const [table = ''] = section.split('\n## ');
    const rows = table.split('\n').filter((line) => /^\| (?:\d|\|)/u.test(line));
    expect(rows.length).toBeGreaterThan(20);
    const wrong = rows.filter((row) => {
      const tests = [...row.matchAll(/`(tests\/[^`]+)`: ([^;|]+)/gu)];
      const isThere = ([, file = '', title = '']: string[]) =>
        titlesIn(file).some((each) => each.includes(title.trim()));
      return tests.length === 0 || !tests.every(isThere);
    });
    expect(wrong).toEqual([]);
  });

  it('the README counts topics as they are', () => {
    expect(read('README.md')).toContain(`${compileKnowledge(KNOWLEDGE_FOLDER).topics.length} topics`);
  });
});

describe('the JSON Schemas beside the knowledge', () => {
  it.each(Object.entries(jsonSchemas()))('%s is as the compiler checks', (name, text) => {
    // Not so: `npm run knowledge:schemas` writes them anew.
    expect(read(join('data/knowledge', name))).toBe(text);
  });
});
