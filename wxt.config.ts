import { defineConfig } from 'wxt';
import { knowledgePlugin } from './data/knowledge-plugin.ts';
import { manifestFor } from './manifest.ts';
import { preactWithoutMarkup } from './preact-without-markup.ts';

export default defineConfig({
  // Names that appear without an import are hard to follow.
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => manifestFor(browser),
  vite: () => ({
    plugins: [knowledgePlugin(), preactWithoutMarkup()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Vite's preload polyfill fetches, and extension pages may not.
    // The oldest browsers we support know `light-dark()`; rewritten for older ones it would miss the card.
    build: { target: ['chrome130', 'firefox142'], modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1000 },
  }),
});
