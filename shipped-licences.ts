import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Licences {
  /** Notes which packages' code is in the bundles. */
  plugin: Plugin;
  /** All packages noted so far, by name, with their licences in full. */
  text: () => string;
}

/**
 * The licences of everything that ships, as their holders ask. Taken from the code that is really in the bundles,
 * not from a list that somebody keeps. Stops the build at a package without a licence text.
 */
export function shippedLicences(): Licences {
  const folders = new Map<string, string>();
  return {
    plugin: {
      name: 'shipped-licences',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const [id, module] of Object.entries(chunk.modules)) {
            // Looked at, and nothing of it was used.
            if (module.renderedLength === 0) continue;
            const found = /^(.*[\\/]node_modules[\\/])((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/u.exec(id);
            const [, parent = '', name = ''] = found ?? [];
            if (name) folders.set(name.replaceAll('\\', '/'), parent.replace(/^\0/u, '') + name);
          }
        }
      },
    },
    text: () => {
      const parts = [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, folder]) => licenceOf(folder));
      return `${HEAD}\n${parts.join('\n')}`;
    },
  };
}

/** Packages that are published without a text, under the licence we have too: whose name stands in it. */
const MIT_OF: Record<string, string> = { wxt: '(c) 2023 Aaron', '@wxt-dev/browser': '(c) 2023 Aaron' };
const OWN_LICENCE = join(import.meta.dirname, 'LICENSE');

const HEAD =
  'Ketamine Fact Cards is under the MIT licence. It contains code of these packages, bundled; out of Preact the one assignment of markup was taken:\n';
const RULE = '-'.repeat(80);

interface Package {
  name: string;
  version: string;
  license: string;
  repository?: string | { url: string };
}

function licenceOf(folder: string): string {
  const { name, version, license, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Package;
  const source = (typeof repository === 'string' ? repository : repository?.url)?.replace(/^git\+/u, '') ?? '';
  return `${RULE}\n${name} ${version} (${license}) ${source}\n${RULE}\n${textOf(folder, name, license).trim()}\n`;
}

function textOf(folder: string, name: string, license: string): string {
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.md|\.txt)?$/iu.test(each));
  if (file) return readFileSync(join(folder, file), 'utf8');
  const holder = MIT_OF[name];
  if (!holder || license !== 'MIT') throw new Error(`${name} is in the build, and no licence text is in ${folder}`);
  return readFileSync(OWN_LICENCE, 'utf8').replace(/\(c\) .*/u, holder);
}
