import { defineConfig } from 'vitest/config';
import { knowledgePlugin } from './data/knowledge-plugin.ts';

/** Unit and project tests: no browser, no build. */
export default defineConfig({
  plugins: [knowledgePlugin()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/project/**/*.test.ts', 'tests/gold/**/*.test.ts'],
    setupFiles: ['tests/unit/english.ts'],
    // Tests that need a document say so in their first line.
    environment: 'node',
    testTimeout: 20_000,
  },
});
