import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { addErrorHandler, refusalOf } from './http/error-handler.ts';
import { addFiles } from './http/files.ts';
import { addHealth } from './http/health.ts';
import { addMetrics } from './http/metrics.ts';
import { CROSS_SITE, isCrossSite } from './http/same-site.ts';
import { addSecurityHeaders, inlineScriptHashes } from './http/security-headers.ts';
import { sendError } from './http/send-error.ts';
import { addWhatsAppWebhook } from './http/whatsapp-webhook.ts';
import { addTrackingPage } from './pages/tracking-page.ts';
import { addWebClient, isPageRequest, readWebClient, sendPage } from './pages/web-client.ts';
import type { Services } from './services.ts';
import { mountTrpc } from './trpc/mount.ts';
import { mountRest } from './trpc/rest/mount.ts';

const MAX_BODY = 1024 * 1024;

/** The whole HTTP server from its parts, not yet listening. Tests send requests to it with `inject`. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  const { settings, log } = services;
  const client = readWebClient(settings.webClientDir);
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY,
    requestTimeout: 30_000,
    // As many of the nearest hops as there are proxies of ours.
    trustProxy: (_address, hop) => hop < settings.trustProxy,
    genReqId: () => randomUUID(),
    // Of an address that no route could be looked up for; no hook has run then, and no error handler will.
    frameworkErrors: (error, _request, reply) => {
      const { status, ...told } = refusalOf(error);
      return sendError(reply, status, told);
    },
    routerOptions: { maxParamLength: 1000 },
  }) as unknown as FastifyInstance;

  // JSON is all that is read here; Fastify would hand plain text on as a string.
  app.removeContentTypeParser('text/plain');
  addSecurityHeaders(app, {
    scriptHashes: inlineScriptHashes(client.html ?? ''),
    isSecure: settings.isSecure,
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // Thrown, so that it is told in the shape of what was called.
    if (isCrossSite(request, settings.publicUrl)) throw Object.assign(new Error(), { code: CROSS_SITE });
  });
  // The route as it was declared, never the address: addresses hold tokens and what people searched for.
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? null;
    const elapsedMs = Math.round(reply.elapsedTime);
    request.log.info({ method: request.method, route, status: reply.statusCode, elapsedMs }, 'request');
  });
  addErrorHandler(app);
  addHealth(app, services);
  addMetrics(app, services);
  addWhatsAppWebhook(app, services);
  await mountTrpc(app, services);
  await mountRest(app, services);
  await addFiles(app, services);
  addTrackingPage(app, services);
  await addWebClient(app, settings.webClientDir, client);
  app.setNotFoundHandler(async (request, reply) => {
    if (isPageRequest(request)) return sendPage(reply, client);
    return sendError(reply, 404, { code: 'NOT_FOUND', message: 'There is nothing at this address.' });
  });
  return app;
}
