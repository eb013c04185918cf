import { migratedSchemaVersion, releasedSchemaVersion } from '@novi/db/schema-version';
import { withAuth } from '@novi/db/with-auth';
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';

/**
 * /livez: the event loop turns. /readyz: PostgreSQL answers, every migration of this release ran on it (a later one may
 * have too: a release works on the schema of the next), and we are not about to end.
 */
export function addHealth(app: FastifyInstance, { edge, draining, settings }: Services): void {
  const released = releasedSchemaVersion();

  app.get('/livez', async () => ({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    if (draining.aborted) return reply.code(503).send({ status: 'draining' });
    try {
      const migrated = await withAuth(edge.database, migratedSchemaVersion);
      if (migrated < (await released)) return reply.code(503).send({ status: 'migrations' });
      return { status: 'ok', signals: settings.signalsHome };
    } catch (error) {
      edge.log.warn({ err: error }, 'not ready: the database does not answer');
      return reply.code(503).send({ status: 'database' });
    }
  });
}
