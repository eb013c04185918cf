import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const YEAR_S = 31_536_000;

export type WebClient = { html: string | null };

/** The dashboard's page as it was built, read once; null where it was not built. */
export function readWebClient(directory: string): WebClient {
  const page = path.join(directory, 'index.html');
  return { html: existsSync(page) ? readFileSync(page, 'utf8') : null };
}

/**
 * Serves what apps/web built. Files under /assets carry a hash of their content in their name and are kept for a
 * year; the page itself is asked for each time, so that a deploy is seen at once.
 */
export async function addWebClient(
  app: FastifyInstance,
  directory: string,
  client: WebClient,
): Promise<void> {
  if (client.html === null) return;
  await app.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders(reply, file) {
      const isHashed = path.relative(directory, file).startsWith(`assets${path.sep}`);
      reply.header('cache-control', isHashed ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
    },
  });
  app.get('/', async (_request, reply) => sendPage(reply, client));
}

/** Any address that a person might type is the dashboard's own to answer; what looks like a file is not there. */
export function isPageRequest(request: FastifyRequest): boolean {
  const address = request.url.split('?')[0] ?? '/';
  const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  return (
    wantsPage && !path.posix.basename(address).includes('.') && !/^\/(api|trpc|assets)(\/|$)/.test(address)
  );
}

export async function sendPage(reply: FastifyReply, client: WebClient): Promise<FastifyReply> {
  if (client.html === null) {
    return reply.code(503).type('text/plain; charset=utf-8').send('The dashboard has not been built yet.');
  }
  return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(client.html);
}
