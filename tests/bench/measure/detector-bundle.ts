import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { knowledgePlugin } from '../../../data/knowledge-plugin.ts';

/** What `in-page/detector.ts` exports. */
export type Detector = typeof import('../in-page/detector.ts');

export interface DetectorBundle {
  /** Script for a page; makes the global `benchDetector`. */
  script: string;
  here: Detector;
}

/** The detector with the knowledge compiled in, minified as in the build. */
export async function bundleDetector(): Promise<DetectorBundle> {
  const outDir = mkdtempSync(join(tmpdir(), 'fact-cards-detector-'));
  const entry = join(import.meta.dirname, '../in-page/detector.ts');
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      plugins: [knowledgePlugin()],
      build: {
        outDir,
        emptyOutDir: false,
        target: 'chrome130',
        minify: true,
        lib: { entry, name: 'benchDetector', formats: ['es', 'iife'], fileName: (format) => `detector.${format}.mjs` },
      },
    });
    const here = (await import(pathToFileURL(join(outDir, 'detector.es.mjs')).href)) as Detector;
    return { script: readFileSync(join(outDir, 'detector.iife.mjs'), 'utf8'), here };
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
