import { defineConfig } from 'vitest/config';

/** Promises about what was built: size, manifest, what is in it and what is not. */
export default defineConfig({
  test: { include: ['tests/build/**/*.test.ts'], environment: 'node' },
});
