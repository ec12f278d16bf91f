import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const OUTPUT = join(import.meta.dirname, '../../.output');
const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

interface Manifest {
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

  it('sends nothing anywhere: no script holds a way to', () => {
    expect(
      scripts.filter((name) => /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource\(/u.test(textOf(name))),
    ).toEqual([]);
  });

  it('announces itself to no page: nothing is posted and no event is fired', () => {
    const inPages = ['gate.js', 'cards.js'];
    expect(inPages.filter((name) => /postMessage|dispatchEvent|content-script-started/u.test(textOf(name)))).toEqual(
      [],
    );
  });

  it('turns no text into markup', () => {
    expect(
      scripts.filter((name) => /\.innerHTML\s*=[^=]|insertAdjacentHTML|document\.write/u.test(textOf(name))),
    ).toEqual([]);
  });
});
