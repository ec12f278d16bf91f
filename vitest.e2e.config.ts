import { defineConfig } from 'vitest/config';

/** The built extension in real browsers; one file a browser, so that both run side by side. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
