import { createServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import serveStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { addDriverRoutes } from '../http/driver-routes.ts';
import { allowEmptyJson } from '../http/empty-json.ts';
import { answerProblems } from '../http/problem-reply.ts';
import type { PhoneNetwork } from '../phone-network.ts';
import { webCertificate } from './certificate.ts';
import { addDeviceRoutes } from './device-routes.ts';

const PAGE = fileURLToPath(new URL('page/', import.meta.url));
/** Room for WhatsApp's 16 MB of media as base64. */
const BODY_LIMIT_BYTES = 24 * 1024 * 1024;

export type WebFaceOptions = {
  host: string;
  /** 0 picks a free port. */
  port: number;
  dataDir?: string | undefined;
  /** How long each code on the page is good for, ms: WhatsApp's own is 20 s after the first. */
  refTtlMs?: number | undefined;
};

export type WebFace = {
  port: number;
  spki: string;
  /** What puts the stand-in in WhatsApp Web's place for one Chromium, and reaches nothing else of the internet. */
  chromiumArgs: string[];
  /** Names of modules that the page was asked for and does not have. */
  unknownModules: () => string[];
  close(): Promise<void>;
};

/** Serves the stand-in for web.whatsapp.com: the page itself, and what the page asks the network. */
export async function startWebFace(network: PhoneNetwork, options: WebFaceOptions): Promise<WebFace> {
  const { key, cert, spki } = await webCertificate(options.dataDir);
  const unknown = new Set<string>();
  const app = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: true,
    serverFactory: (handler) => createServer({ key, cert }, handler),
  }) as FastifyInstance;
  allowEmptyJson(app);
  answerProblems(app);
  // the page itself hangs, not its server: it asks to be held
  addDriverRoutes(app, network, { canHang: false });
  addDeviceRoutes(app, network, { refTtlMs: options.refTtlMs ?? 20_000, unknown });
  await app.register(serveStatic, { root: PAGE, prefix: '/page/', cacheControl: false });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  app.get('/', (_request, reply) => reply.sendFile('index.html'));
  await app.listen({ host: options.host, port: options.port });
  const { port } = app.server.address() as { port: number };
  return {
    port,
    spki,
    chromiumArgs: [
      `--host-resolver-rules=MAP web.whatsapp.com 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${spki}`,
    ],
    unknownModules: () => [...unknown],
    close: () => app.close(),
  };
}
