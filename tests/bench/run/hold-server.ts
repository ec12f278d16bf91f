import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What the deferred script of every page does once it is let through. It starts the clock of the
 * measurement, and a few frames after the load event: a long page paints once more when it has loaded,
 * some 50 ms of the browser's own work, and whether that fell together with the frames of an extension
 * would decide more than the extension does. So all conditions get the same frames.
 */
const START = `performance.mark('bench-start');
addEventListener('load', () => {
  let left = 5;
  const frame = () => {
    left -= 1;
    if (left > 0) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
});
dispatchEvent(new Event('bench-start'));`;

export interface HoldServer {
  port: number;
  /** Let the page go that is waiting: its deferred script ends, load follows, and content scripts run. */
  release(): void;
  close(): Promise<void>;
}

/**
 * Serve pages on 127.0.0.1 alone, under any host name. `/hold.js` is answered only on `release`, so that
 * reading, layout and first paint of a page are over before any content script starts: what is measured
 * after that is the content script's, and the page itself costs next to nothing.
 */
export async function serveHeld(pages: ReadonlyMap<string, string>): Promise<HoldServer> {
  const held = new Set<ServerResponse>();
  const headers = { 'cache-control': 'no-store' };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const page = pages.get(path.slice(1));
    response.on('close', () => held.delete(response));
    if (path === '/hold.js') held.add(response);
    else if (page !== undefined)
      response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' }).end(page);
    else response.writeHead(404, headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    release() {
      for (const response of held)
        response.writeHead(200, { ...headers, 'content-type': 'text/javascript' }).end(START);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
