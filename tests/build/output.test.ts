import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const OUTPUT = join(import.meta.dirname, '../../.output');
const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

interface Package {
  dependencies: Record<string, string>;
}

interface Manifest {
  icons: Record<string, string>;
  action: { default_icon: Record<string, string> };
  permissions: string[];
  host_permissions: string[];
  content_scripts: { js: string[]; css?: string[] }[];
  content_security_policy: { extension_pages: string };
  web_accessible_resources?: unknown;
  side_panel?: { default_path: string };
  sidebar_action?: { default_panel: string; open_at_install: boolean };
}

describe.each(BUILDS)('%s', (build) => {
  const folder = join(OUTPUT, build);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

  it('opens nothing of itself to pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  it('asks for the permissions of the design and no more', () => {
    const panel = build === 'chrome-mv3' ? ['sidePanel'] : [];
    expect([...manifest.permissions].sort()).toEqual(['activeTab', 'contextMenus', 'scripting', ...panel, 'storage']);
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
  });

  it('has a side panel, which does not open by itself', () => {
    if (build === 'chrome-mv3') expect(manifest.side_panel?.default_path).toBe('sidepanel.html');
    else expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
  });

  it('puts the gate and nothing else into pages', () => {
    expect(manifest.content_scripts.map(({ js, css }) => ({ js, css }))).toEqual([{ js: ['gate.js'], css: undefined }]);
    expect(existsSync(join(folder, 'cards.js'))).toBe(true);
  });

  it('has icons of its own in every size that it names, on and off', () => {
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '96', '128']);
    for (const [size, path] of [...Object.entries(manifest.icons), ...Object.entries(manifest.action.default_icon)]) {
      for (const name of [path, path.replace('/icon/', '/icon/off-')]) {
        const png = readFileSync(join(folder, name));
        // The header of a PNG file: width and height after the first chunk's name.
        expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual([Number(size), Number(size)]);
      }
    }
  });

  it('carries the licence of every package it was made with', () => {
    const { dependencies } = JSON.parse(readFileSync(join(OUTPUT, '../package.json'), 'utf8')) as Package;
    const text = textOf('third-party-licences.txt');
    const missing = Object.entries(dependencies).filter(([name, version]) => !text.includes(`\n${name} ${version} (`));
    expect(missing).toEqual([]);
    expect(text).toContain('Mozilla Public License Version 2.0');
    expect(text).toContain('Apache License');
  });

  it('has a gate of at most 7 kB gzip and 20 kB raw', () => {
    const gate = readFileSync(join(folder, 'gate.js'));
    expect(gate.length).toBeLessThanOrEqual(20_000);
    expect(gzipSync(gate).length).toBeLessThanOrEqual(7_000);
  });

  it('lets its own pages connect to nothing and load nothing from elsewhere', () => {
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
    const page = textOf('popup.html');
    expect([...page.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, address]) => address?.slice(0, 1))).not.toContain(
      'h',
    );
  });

  it('announces itself to no page: nothing is posted and no event is fired', () => {
    const inPages = ['gate.js', 'cards.js'];
    expect(inPages.filter((name) => /postMessage|dispatchEvent|content-script-started/u.test(textOf(name)))).toEqual(
      [],
    );
  });

  it('has scripts of ASCII alone, which browsers keep in one byte a character', () => {
    const wide = scripts.filter((name) => /[^\0-\x7f]/u.test(textOf(name)));
    expect(wide).toEqual([]);
  });

  it('turns no text into markup', () => {
    expect(
      scripts.filter((name) => /\.innerHTML\s*=[^=]|insertAdjacentHTML|document\.write/u.test(textOf(name))),
    ).toEqual([]);
  });
});
