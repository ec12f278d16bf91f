import { defineConfig } from 'vitest/config';

/** The built extension in real browsers; one file a browser, so that both run side by side. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    // Two browsers on two cores: a real one now and then loses a tab or a popup to the machine. What fails twice fails.
    retry: 1,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
