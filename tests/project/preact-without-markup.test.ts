import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { describe, expect, it } from 'vitest';
import { preactWithoutMarkup } from '../../preact-without-markup.ts';

const ENTRY = 'virtual:entry';

/** A real build of a page that draws with Preact, after Preact's source has gone through `change`. */
async function bundleWith(change: (source: string) => string, resolveTo?: string): Promise<string> {
  const entry: Plugin = {
    name: 'entry',
    enforce: 'pre',
    resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : id === 'preact' && resolveTo ? resolveTo : undefined),
    load: (id) =>
      id === `\0${ENTRY}` ? `import { h, render } from 'preact'; render(h('p'), document.body);` : undefined,
    transform: (code, id) => (/preact[\\/]dist[\\/]/u.test(id) ? { code: change(code), map: null } : undefined),
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: join(import.meta.dirname, '../..'),
    build: { write: false, rollupOptions: { input: ENTRY } },
    plugins: [entry, preactWithoutMarkup()],
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  return outputs.map((each) => ('code' in each ? each.code : '')).join('\n');
}

describe('Preact without markup', () => {
  it('has no assignment to innerHTML left', async () => {
    const code = await bundleWith((source) => source);
    expect(code).toContain('createElement');
    expect(code).not.toMatch(/\.innerHTML\s*=[^=]/u);
  });

  it('stops the build when Preact writes that place in another way', async () => {
    await expect(bundleWith((source) => source.replace('innerHTML=', 'innerHTML ='))).rejects.toThrow(
      'Preact has changed',
    );
  });

  it('stops the build when Preact comes from a file that it does not know', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'other-')), 'preact/dist');
    cpSync(dirname(fileURLToPath(import.meta.resolve('preact'))), folder, { recursive: true });
    const moved = join(folder, 'preact.next.mjs');
    renameSync(join(folder, 'preact.mjs'), moved);
    await expect(bundleWith((source) => source, moved)).rejects.toThrow('its module was not seen');
    rmSync(dirname(dirname(folder)), { recursive: true });
  });
});
