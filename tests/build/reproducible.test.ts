import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, hashOf } from './files-of.ts';

const ROOT = join(import.meta.dirname, '../..');
const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

/** `npm run reproduce` runs this alone, on a fresh build, and its two hashes are what a release is compared by. */
describe('the build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reproduce-'));
  const again = join(folder, 'again');
  const unpacked = join(folder, 'sources');

  beforeAll(async () => {
    await run(ROOT, 'tests/build/build-into.ts', again);
    await unpack(join(again, packagesIn(again).find((name) => name.endsWith('-sources.zip')) ?? ''), unpacked);
    symlinkSync(join(ROOT, 'node_modules'), join(unpacked, 'node_modules'), 'junction');
    for (const browser of ['chrome', 'firefox'])
      await run(unpacked, join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', '--mv3', '-b', browser);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(BUILDS)('%s has the same bytes each time, and from the sources package too', (name) => {
    const first = filesOf(join(ROOT, '.output', name));
    expect(filesOf(join(again, name))).toEqual(first);
    expect(filesOf(join(unpacked, '.output', name))).toEqual(first);
    console.log(`${name}: sha256 ${hashOf(JSON.stringify(first))}`);
  });

  it('is packed into the same bytes each time', { timeout: 60_000 }, async () => {
    const next = join(folder, 'next');
    await run(ROOT, 'tests/build/build-into.ts', next);
    const hashes = (of: string) => packagesIn(of).map((name) => [name, hashOf(readFileSync(join(of, name)))]);
    expect(hashes(next)).toEqual(hashes(again));
    expect(hashes(again)).toHaveLength(2);
  });
});

/** The test runner's own variables would make it another build: one for development. */
async function run(cwd: string, ...args: string[]): Promise<void> {
  const { NODE_ENV: _, ...env } = process.env;
  await promisify(execFile)(process.execPath, args, { cwd, env });
}

function packagesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.zip'));
}

async function unpack(archive: string, into: string): Promise<void> {
  const { files } = await JSZip.loadAsync(readFileSync(archive));
  for (const file of Object.values(files)) {
    const path = join(into, file.name);
    mkdirSync(dirname(path), { recursive: true });
    if (!file.dir) writeFileSync(path, await file.async('uint8array'));
  }
}
