import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { knowledgePlugin } from '../../data/knowledge-plugin.ts';
import { type PageServer, servePages } from '../e2e/serve.ts';

/** Pictures of all states lie here. */
export const PICTURES = join(import.meta.dirname, '../../.output/gallery/pictures');

/** Build the gallery's page from the real components and styles, and serve it on 127.0.0.1 alone. */
export async function serveGallery(): Promise<PageServer> {
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [knowledgePlugin()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir: folder, emptyOutDir: true, target: ['chrome130', 'firefox146'], chunkSizeWarningLimit: 4000 },
  });
  const server = await servePages(folder);
  return {
    ...server,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
