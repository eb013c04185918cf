import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HealthOptions {
  port: number;
  /** Resolves with why it is not, or null. */
  whyNotReady: () => Promise<string | null>;
  /** Where jobs and signals live: postgres or redis. */
  home: string;
  metrics: () => Promise<string>;
}

/** /livez says that the event loop turns, /readyz that the worker can work, /metrics what it did. Loopback only. */
export async function startHealthServer(options: HealthOptions): Promise<{ port: number; close(): void }> {
  const server: Server = createServer((request, response) => {
    const answer = (status: number, body: string) => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(body);
    };
    const path = (request.url ?? '').split('?')[0];
    if (path === '/livez') return answer(200, 'ok');
    if (path === '/readyz') {
      return void options.whyNotReady().then(
        (why) => (why ? answer(503, `not ready: ${why}`) : answer(200, `ready, jobs on ${options.home}`)),
        () => answer(503, `not ready: jobs on ${options.home} are out of reach`),
      );
    }
    if (path === '/metrics') {
      return void options.metrics().then(
        (text) => answer(200, text),
        () => answer(500, ''),
      );
    }
    answer(404, 'not found');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}
