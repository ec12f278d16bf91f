import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
};

export interface PageServer {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** The same pages under another host, so that a frame of it is another site. */
  otherOrigin: string;
  /** Serve text under a path, with headers of its own. */
  add(path: string, body: string, headers?: Record<string, string>): string;
  close(): Promise<void>;
}

/** Serve a folder, and pages added by tests, on 127.0.0.1 alone. */
export async function servePages(folder: string): Promise<PageServer> {
  const added = new Map<string, { body: string; headers: Record<string, string> }>();
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    // Browsers ask for it by themselves, now and then, and log it where there is none.
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const own = added.get(path);
    if (own) {
      response.writeHead(200, { 'content-type': TYPES['.html'], ...own.headers }).end(own.body);
      return;
    }
    const file = normalize(join(folder, path));
    readFile(file.startsWith(folder) ? file : '').then(
      (body) => response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('not here'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    add(path, body, headers = {}) {
      added.set(path, { body, headers });
      return `http://127.0.0.1:${port}${path}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
