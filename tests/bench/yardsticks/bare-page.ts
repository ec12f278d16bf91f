import { join } from 'node:path';
import { build, type Rollup } from 'vite';

/** The script of a page that is Preact and elements and nothing else, minified as in the build. */
export async function bundleBarePage(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(import.meta.dirname, '../in-page/bare-page.ts') },
    },
  })) as Rollup.RollupOutput;
  return built.output[0].code;
}
