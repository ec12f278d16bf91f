import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface RecordingProxy {
  port: number;
  /** Every request that came, as `GET http://host/path` or `CONNECT host:port`, in order. */
  requests: readonly string[];
  close(): Promise<void>;
}

/**
 * A proxy that is the whole web: it answers for the pages it is given, refuses everything else, and
 * writes down all that a browser asks for. A browser behind it reaches nobody.
 * @param pages markup by address, without the query
 */
export async function recordingProxy(pages: Readonly<Record<string, string>>): Promise<RecordingProxy> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const body = pages[(request.url ?? '').split('?')[0] ?? ''];
    response
      .writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
      .end(body ?? 'not here');
  });
  const refuse = (request: IncomingMessage, socket: Socket) => {
    requests.push(`${request.method} ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  };
  server.on('connect', refuse);
  server.on('upgrade', refuse);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
