import type { AnyProcedure } from '@trpc/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { OpenApiMeta } from 'trpc-to-openapi';
import type { Services } from '../../services.ts';
import { t } from '../init.ts';
import { contextOf } from '../request-context.ts';
import { sendProcedureError } from './errors.ts';
import { openApiDocument } from './openapi-document.ts';
import { restRouter } from './router.ts';

const MAX_MENU_BODY = 2 * 1024 * 1024;

/**
 * Each procedure of the REST router at the method and path of its own meta. Not by trpc-to-openapi's handler, which
 * makes the schemas it is given coerce, for everybody who shares them, and has an error shape of its own.
 */
export async function mountRest(app: FastifyInstance, services: Services): Promise<void> {
  const createCaller = t.createCallerFactory(restRouter);
  const procedures = Object.entries(restRouter._def.procedures as unknown as Record<string, AnyProcedure>);

  for (const [name, procedure] of procedures) {
    const { openapi } = procedure._def.meta as OpenApiMeta;
    if (!openapi) throw new Error(`REST procedure ${name} does not say where it is mounted`);
    const isRead = openapi.method === 'GET';
    app.route({
      method: openapi.method,
      url: openapi.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      ...(openapi.path === '/api/catalog' ? { bodyLimit: MAX_MENU_BODY } : {}),
      handler: async (request, reply) => {
        reply.header('cache-control', 'no-store');
        try {
          const context = await contextOf(services, request, reply);
          // Tokens only: a browser's cookie is for the dashboard.
          const session = context.session?.kind === 'rest' ? context.session : null;
          const call = name
            .split('.')
            .reduce<unknown>(
              (at, key) => (at as Record<string, unknown>)[key],
              createCaller({ ...context, session }),
            ) as (input: unknown) => Promise<unknown>;
          return await call(isRead ? queryInput(request) : bodyInput(request));
        } catch (error) {
          return sendProcedureError(reply, error);
        }
      },
    });
  }

  const document = openApiDocument(services.settings.publicUrl);
  app.get('/openapi.json', async () => document);
}

function queryInput(request: FastifyRequest): unknown {
  return { ...(request.query as object), ...(request.params as object) };
}

/** A body that is no object is given on as it is, so that the schema refuses it. */
function bodyInput(request: FastifyRequest): unknown {
  const { body, params } = request;
  if (Object.keys(params as object).length === 0) return body ?? {};
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject || body === undefined || body === null ? { ...body, ...(params as object) } : body;
}
