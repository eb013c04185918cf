import type { FastifyInstance } from 'fastify';
import { Problem } from '../network/problem.ts';
import type { WebFace } from './start-web-face.ts';

/** What a test, or a worker's start script, reads about the stand-in for WhatsApp Web. */
export function addWebFaceRoutes(app: FastifyInstance, web: WebFace | undefined): void {
  function running(): WebFace {
    if (!web) throw new Problem('NOT_FOUND', 'The stand-in for WhatsApp Web is off. Set SANDBOX_WEB_PORT.');
    return web;
  }
  app.get('/sandbox/api/whatsapp-web', () => {
    const { port, spki, chromiumArgs } = running();
    return { port, spki, chromiumArgs };
  });
  app.get('/sandbox/api/whatsapp-web/unknown-modules', () => ({ names: running().unknownModules() }));
}
