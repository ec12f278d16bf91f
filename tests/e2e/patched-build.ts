import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PatchedBuild {
  folder: string;
  remove(): void;
}

/**
 * A copy of a build in which something happens before scripts of ours begin, in their own world: how a browser is shown
 * that is slow, or lacks something.
 * @param scripts that are patched, by path in the build
 * @param patch a function that is sent as text
 */
export function patchedBuild(build: string, scripts: RegExp, patch: () => void): PatchedBuild {
  const folder = mkdtempSync(join(tmpdir(), 'fact-cards-build-'));
  cpSync(build, folder, { recursive: true });
  const patched = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => scripts.test(path));
  if (patched.length === 0) throw new Error(`no script of the build is like ${scripts}`);
  for (const path of patched) {
    const file = join(folder, path);
    writeFileSync(file, `(${patch})();\n${readFileSync(file, 'utf8')}`);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
