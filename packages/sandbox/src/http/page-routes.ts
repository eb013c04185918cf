import { fileURLToPath } from 'node:url';
import serveStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const PAGES = fileURLToPath(new URL('../phones-page/', import.meta.url));
const PAGE_CSP =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'";

/** The phones page and the mail page: plain files, no build step. */
export async function addPageRoutes(app: FastifyInstance): Promise<void> {
  await app.register(serveStatic, { root: PAGES, prefix: '/page/', cacheControl: false });
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', PAGE_CSP);
    reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store');
  });
  app.get('/', (_request, reply) => reply.sendFile('phones.html'));
  app.get('/phones', (_request, reply) => reply.sendFile('phones.html'));
  app.get('/mail', (_request, reply) => reply.sendFile('mail.html'));
}
