import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { DomainError } from '@novi/core/errors';
import { getTracking, type Tracking } from '@novi/core/tracking/get-tracking';
import { hashTrackingToken } from '@novi/core/tracking/tracking-token';
import { withAuth } from '@novi/db/with-auth';
import { sql } from 'drizzle-orm';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { addressKey, demandLimit, RateLimitedError, retryAfter } from '../limits.ts';
import type { Services } from '../services.ts';

/** What apps/web's server build exports; null: there is no such link, said in a friendly page. */
type Pages = { renderTracking(data: Tracking | null, options: { acceptLanguage: string }): string };

/**
 * The page behind the link in a customer's chat, written on the server, so that it reads without JavaScript. Whoever
 * has the link may see it, so nobody keeps it: no cache, no index, no referrer.
 */
export function addTrackingPage(app: FastifyInstance, services: Services): void {
  const { settings, limits } = services;
  let pages: Promise<Pages> | undefined;

  app.get<{ Params: { token: string } }>('/t/:token', async (request, reply) => {
    reply.headers({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
    });
    try {
      await demandLimit(limits.tracking, addressKey(request.ip));
    } catch (error) {
      if (!(error instanceof RateLimitedError)) throw error;
      return plain(reply.header('retry-after', retryAfter(error)), 429, error.message);
    }
    const data = await readTracking(services, request.params.token);
    if (!existsSync(settings.webServerEntry)) return plain(reply, 503, 'This page has not been built yet.');
    pages ??= import(pathToFileURL(settings.webServerEntry).href) as Promise<Pages>;
    const { renderTracking } = await pages;
    const html = renderTracking(data, { acceptLanguage: request.headers['accept-language'] ?? '' });
    return reply
      .code(data ? 200 : 404)
      .type('text/html; charset=utf-8')
      .send(html);
  });
}

/** Null for a token that is unknown or has expired. */
async function readTracking({ edge }: Services, token: string): Promise<Tracking | null> {
  const [found] = await withAuth(edge.database, (tx) =>
    tx.execute<{ tenant_id: string }>(
      sql`select tenant_id from app.tracking_lookup(${hashTrackingToken(token)})`,
    ),
  );
  if (!found) return null;
  const run = {
    tenantId: found.tenant_id,
    actor: { kind: 'job', name: 'tracking-page' },
    readOnly: true,
  } as const;
  try {
    return await runInTenant(edge, run, (scope) => getTracking(scope, { token }));
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

function plain(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').send(text);
}
