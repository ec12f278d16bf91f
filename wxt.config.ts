import { defineConfig } from 'wxt';
import { knowledgePlugin } from './data/knowledge-plugin.ts';
import { manifestFor } from './manifest.ts';
import { oneByteScripts } from './one-byte-scripts.ts';
import { preactWithoutMarkup } from './preact-without-markup.ts';
import { shippedLicences } from './shipped-licences.ts';

const licences = shippedLicences();

export default defineConfig({
  // Names that appear without an import are hard to follow.
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => manifestFor(browser),
  vite: () => ({
    plugins: [knowledgePlugin(), preactWithoutMarkup(), oneByteScripts(), licences.plugin],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Vite's preload polyfill fetches, and extension pages may not.
    // The oldest browsers we support know `light-dark()`; rewritten for older ones it would miss the card.
    build: { target: ['chrome130', 'firefox146'], modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1000 },
  }),
  hooks: {
    // After all entries are built: only then is it known whose code is in them.
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'third-party-licences.txt', contents: licences.text() });
    },
  },
  zip: {
    // All that a reviewer needs to build the same bytes, and no more.
    includeSources: [
      '{components,data,entrypoints,public}/**',
      '{manifest,one-byte-scripts,preact-without-markup,shipped-licences,wxt.config}.ts',
      '{package,package-lock,tsconfig}.json',
      '{README,PRIVACY}.md',
      '.github/store/reviewer-notes.md',
      'LICENSE',
    ],
  },
});
