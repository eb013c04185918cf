import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import { type TRPC_ERROR_CODE_KEY, TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import superjson from 'superjson';
import { refusalOf } from '../http/error-handler.ts';
import { addressKey, demandLimit, RateLimitedError, retryAfter } from '../limits.ts';
import type { Services } from '../services.ts';
import { contextOf } from './request-context.ts';
import { appRouter } from './router.ts';

/** A whole menu is the one large thing that is sent here. */
const MAX_MENU_BODY = 2 * 1024 * 1024;

const httpCodes: Record<number, TRPC_ERROR_CODE_KEY> = {
  403: 'FORBIDDEN',
  413: 'PAYLOAD_TOO_LARGE',
  429: 'TOO_MANY_REQUESTS',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};

type Call = FastifyRequest<{ Params: { path?: string } }>;

/**
 * The dashboard's procedures at /trpc. Bodies are taken as JSON only: tRPC could read forms too, but those another
 * site can send without asking the browser first.
 */
export async function mountTrpc(app: FastifyInstance, services: Services): Promise<void> {
  const answer = async (path: string, request: FastifyRequest, reply: FastifyReply) => {
    await demandLimit(services.limits.calls, addressKey(request.ip));
    return fastifyRequestHandler({
      router: appRouter,
      req: request,
      res: reply,
      path,
      // A query too long for an address comes as a POST.
      allowMethodOverride: true,
      createContext: () => contextOf(services, request, reply),
      onError: ({ error, path }) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return;
        request.log.error({ err: error.cause ?? error, procedure: path }, 'a call failed');
      },
      responseMeta: ({ errors }) => {
        const headers = new Headers({ 'cache-control': 'no-store' });
        const limited = errors.find(({ cause }) => cause instanceof RateLimitedError)?.cause;
        if (limited instanceof RateLimitedError) headers.set('retry-after', retryAfter(limited));
        return { headers };
      },
    });
  };
  await app.register(
    async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
        done(null, body);
      });
      // Refused before tRPC saw it, so its envelope is made here; a client reads one for a whole batch too.
      scope.setErrorHandler((error: Error, request, reply) => {
        const { status, code: domainCode, message } = refusalOf(error);
        if (status >= 500) request.log.error({ err: error }, 'a call failed');
        if (error instanceof RateLimitedError) reply.header('retry-after', retryAfter(error));
        const code = status === 500 ? 'INTERNAL_SERVER_ERROR' : (httpCodes[status] ?? 'BAD_REQUEST');
        const shape = {
          message,
          code: TRPC_ERROR_CODES_BY_KEY[code],
          data: { code, httpStatus: status, domainCode },
        };
        return reply.code(status).send({ error: superjson.serialize(shape) });
      });
      scope.post('/catalog.replace', { bodyLimit: MAX_MENU_BODY }, (request, reply) =>
        answer('catalog.replace', request, reply),
      );
      scope.route({
        method: ['GET', 'POST'],
        url: '/:path',
        handler: (request, reply) => answer((request as Call).params.path ?? '', request, reply),
      });
    },
    { prefix: '/trpc' },
  );
}
