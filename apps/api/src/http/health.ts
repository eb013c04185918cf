import { withAuth } from '@novi/db/with-auth';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';

/** The token hash of no order: the look-up reads through a function of the newest schema and finds nothing. */
const probe = sql`select from app.tracking_lookup('')`;

/** /livez: the event loop turns. /readyz: PostgreSQL answers with our schema in it, and we are not about to end. */
export function addHealth(app: FastifyInstance, { edge, draining }: Services): void {
  app.get('/livez', async () => ({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    if (draining.aborted) return reply.code(503).send({ status: 'draining' });
    try {
      await withAuth(edge.database, (tx) => tx.execute(probe));
      return { status: 'ok' };
    } catch (error) {
      edge.log.warn({ err: error }, 'not ready: the database does not answer');
      return reply.code(503).send({ status: 'database' });
    }
  });
}
