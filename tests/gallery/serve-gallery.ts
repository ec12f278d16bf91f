import { join } from 'node:path';
import { build } from 'vite';
import { knowledgePlugin } from '../../data/knowledge-plugin.ts';
import { type PageServer, servePages } from '../e2e/serve.ts';

const FOLDER = join(import.meta.dirname, '../../.output/gallery');
const SITE = join(FOLDER, 'site');
/** Pictures of all states lie here. */
export const PICTURES = join(FOLDER, 'pictures');

/** Build the gallery's page from the real components and styles, and serve it on 127.0.0.1 alone. */
export async function serveGallery(): Promise<PageServer> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [knowledgePlugin()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir: SITE, emptyOutDir: true, target: ['chrome130', 'firefox142'], chunkSizeWarningLimit: 4000 },
  });
  return servePages(SITE);
}
