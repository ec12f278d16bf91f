import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../manifest.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const listing = read('.github/store/listing.md');
const permissions = read('.github/store/permissions.md');
const notes = read('.github/store/reviewer-notes.md');

/** The text under a heading of the listing. */
function section(title: string): string {
  const [, text = ''] = new RegExp(`\\n## ${title}\\n\\n([\\s\\S]*?)(?=\\n## |$)`, 'u').exec(listing) ?? [];
  return text.trim();
}

function asked(browser: string): string[] {
  const { permissions = [], optional_permissions = [], host_permissions = [] } = manifestFor(browser);
  return [...permissions, ...optional_permissions, ...host_permissions].map(String).sort();
}

describe('the store listing', () => {
  const messages = JSON.parse(read('public/_locales/en/messages.json')) as Record<string, { message: string }>;

  it('has the name and the summary of the manifest', () => {
    expect(section('Name')).toBe(messages['name']?.message);
    expect(section('Summary')).toBe(messages['description']?.message);
  });

  it('keeps within what the stores allow', () => {
    // Firefox takes 50 characters of a name, Chrome 75; Chrome 132 of a summary, Firefox 250.
    expect(section('Name').length).toBeLessThanOrEqual(50);
    expect(messages['shortName']?.message.length).toBeLessThanOrEqual(12);
    expect(section('Summary').length).toBeLessThanOrEqual(132);
    const spanish = JSON.parse(read('public/_locales/es/messages.json')) as typeof messages;
    expect(spanish['description']?.message.length).toBeLessThanOrEqual(132);
    // Edge wants 250 at least and takes 10,000; Chrome 16,000.
    expect(section('Description').length).toBeGreaterThanOrEqual(250);
    expect(section('Description').length).toBeLessThanOrEqual(10_000);
    expect(section('Single purpose').length).toBeLessThanOrEqual(1000);
    const terms = section('Search terms').split('\n');
    // Edge: at most 7 terms of 30 characters, 21 words in all.
    expect(terms.length).toBeLessThanOrEqual(7);
    expect(terms.filter((term) => term.length > 32)).toEqual([]);
    expect(terms.join(' ').match(/\w+/gu)?.length).toBeLessThanOrEqual(21);
  });

  it('counts topics as the README does, which is tested against the knowledge', () => {
    const [, count] = /(\d+) topics/u.exec(section('Description')) ?? [];
    expect(read('README.md')).toContain(`${count} topics`);
  });

  it('promises nothing that a store or a health authority forbids', () => {
    expect(section('Description')).not.toMatch(/\b(best|cure[sd]?|guarantee|proven|#1|number one|official)\b/iu);
  });
});

describe('the permission reasons', () => {
  const rows = [...permissions.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gmu)].map(
    ([, name = '', browsers = '', reason = '']) => ({ name, browsers, reason }),
  );

  it.each(['Chrome', 'Firefox'])('explain every permission of %s, and none that is not asked for', (browser) => {
    const explained = rows.filter(({ browsers }) => browsers.includes(browser)).map(({ name }) => name);
    expect(explained.sort()).toEqual(asked(browser.toLowerCase()));
  });

  it('are long enough to say why, and short enough for the form', () => {
    expect(rows.filter(({ reason }) => reason.length < 60 || reason.length > 1000)).toEqual([]);
  });

  it('are in the privacy policy too', () => {
    const [, line = ''] = /^Permissions: (.*)$/mu.exec(read('PRIVACY.md')) ?? [];
    const named = [...line.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name);
    expect(named.sort()).toEqual([...new Set([...asked('chrome'), ...asked('firefox')])].sort());
  });

  it('say of the policy and of collected data what the manifest says', () => {
    const { content_security_policy: policy, browser_specific_settings: settings } = manifestFor('firefox');
    expect(JSON.stringify(policy)).toContain("connect-src 'none'");
    expect(permissions).toContain("`connect-src 'none'`");
    expect(settings?.gecko).toMatchObject({ data_collection_permissions: { required: ['none'] } });
  });
});

describe('the notes for reviewers', () => {
  const { scripts, engines, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;

  it('name commands and files that exist', () => {
    const commands = [...notes.matchAll(/npm run ([\w:-]+)/gu)].map(([, name = '']) => name);
    expect(commands.length).toBeGreaterThan(1);
    expect(commands.filter((name) => !scripts?.[name])).toEqual([]);
    const files = [...notes.matchAll(/`((?:entrypoints|data)\/[\w./-]+|[\w-]+\.ts)`/gu)].map(([, name = '']) => name);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files.filter((name) => !name.endsWith('/'))) expect(read(file)).not.toBe('');
  });

  it('ask for the Node that the package asks for', () => {
    expect(engines?.['node']).toBe('>=20.0.0');
    expect(notes).toContain('Node 20 or newer');
    expect(notes).toContain(`Node ${devDependencies?.['node']}`);
  });

  it('tell what the first line of the manifest’s content scripts tells', () => {
    expect(manifestFor('firefox').content_scripts).toMatchObject([{ js: ['gate.js'] }]);
    expect(notes).toContain('the only content script');
  });

  it('name whatever puts a script into pages', () => {
    const files = readdirSync(join(ROOT, 'entrypoints'), { recursive: true, encoding: 'utf8' });
    const injecting = files.filter((file) => /\.tsx?$/u.test(file) && /files: \['/u.test(read(`entrypoints/${file}`)));
    expect(injecting.length).toBeGreaterThan(1);
    expect(injecting.filter((file) => !notes.includes(`entrypoints/${file}`))).toEqual([]);
  });
});
