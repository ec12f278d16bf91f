import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentScript, YARDSTICKS, type Yardstick } from './content-scripts.ts';

/** What stands on a page: nothing, our extension, or one of the yardsticks. */
export const CONDITIONS = ['none', 'ours', ...YARDSTICKS] as const;
export type Condition = (typeof CONDITIONS)[number];

/** The extensions of one browser, and where each lives. */
export interface Extensions {
  /** Folders, as Chromium's command line takes them. */
  folders: string;
  /** A page of Preact with a text field and as many elements as its hash says: the yardstick for opening the popup. */
  barePage: string;
}

/**
 * Host of a condition's pages. All extensions sit in one browser, each on a host of its own, so that
 * A and B differ in nothing but the host: same process tree, same caches, same minute. Chromium takes
 * every name under localhost for this machine.
 */
export function hostOf(condition: Condition): string {
  return `${condition}.localhost`;
}

/**
 * Write the yardsticks, and a copy of our build that keeps to its host, into a folder.
 * @param barePage script of the bare page
 */
export function writeExtensions(folder: string, build: string, expression: string, barePage: string): Extensions {
  const bare = join(folder, 'empty');
  for (const name of YARDSTICKS) writeYardstick(join(folder, name), name, expression);
  writeFileSync(join(bare, 'bare.html'), BARE_PAGE);
  writeFileSync(join(bare, 'bare.js'), barePage);
  copyOurs(build, join(folder, 'ours'));
  return {
    folders: [...YARDSTICKS, 'ours'].map((name) => join(folder, name)).join(','),
    barePage: `chrome-extension://${idOf(bare)}/bare.html`,
  };
}

/** As the popup's own page is: the script a module, named in the head. */
const BARE_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare</title>
<script type="module" src="/bare.js"></script></head><body></body></html>`;

function writeYardstick(folder: string, name: Yardstick, expression: string): void {
  mkdirSync(folder, { recursive: true });
  const scripts = [{ matches: [matchOf(name)], js: ['content.js'], run_at: 'document_idle' }];
  const manifest = { manifest_version: 3, name: `yardstick ${name}`, version: '1', content_scripts: scripts };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'content.js'), contentScript(name, expression));
}

/** The only change to the build: the host on which its gate runs. */
function copyOurs(build: string, folder: string): void {
  cpSync(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { content_scripts: { matches: string[] }[] };
  for (const script of manifest.content_scripts) script.matches = [matchOf('ours')];
  writeFileSync(file, JSON.stringify(manifest));
}

function matchOf(condition: Condition): string {
  return `http://${hostOf(condition)}/*`;
}

/** Chromium derives the id of an unpacked extension from its path: 32 hex digits, written as a to p. */
function idOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
