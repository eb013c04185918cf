import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { epochHeaders } from '../http/schemas.ts';
import { backfill } from '../network/driver-view.ts';
import { Problem } from '../network/problem.ts';
import type { PhoneNetwork } from '../phone-network.ts';
import { groupsOf, historyOf } from './history.ts';

const session = z.string().min(1).max(200);
const label = z.string().trim().min(1).max(200).optional();
const linkBody = z.object({ session, keys: z.string().min(1).max(1000), label });
const nameBody = z.object({ name: z.string().max(200) });
const historyQuery = z.object({
  chat: z.string().optional(),
  before: z.coerce.number().int().optional(),
});

export type DeviceSettings = { refTtlMs: number; unknown: Set<string> };

/**
 * What the stand-in page needs beyond the driver face: codes that carry its keys, its history, and a place to say which
 * module it was asked for in vain.
 */
export function addDeviceRoutes(app: FastifyInstance, network: PhoneNetwork, settings: DeviceSettings): void {
  const { core, linking, sessions } = network;

  function heldNumber(request: FastifyRequest): string {
    const name = z.object({ session }).parse(request.params).session;
    sessions.enter(name, epochHeaders.parse(request.headers)['x-sandbox-epoch']);
    const number = linking.linkOf(name)?.number;
    if (number === undefined) throw new Problem('UNLINKED', 'This session is not linked to a phone.');
    return number;
  }

  app.post('/device/links', (request) => {
    const body = linkBody.parse(request.body);
    sessions.assertOnline(body.session);
    const { qr, expiresAt } = linking.offer(body.session, settings.refTtlMs, body.label, body.keys);
    return { ref: qr.slice(0, qr.indexOf(',')), expiresAt, ttlMs: settings.refTtlMs };
  });

  app.get('/device/sessions/:session/history', (request) => {
    const number = heldNumber(request);
    const { chat, before } = historyQuery.parse(request.query);
    return historyOf(core.state, number, chat, before);
  });

  app.get('/device/sessions/:session/groups', (request) => ({
    groups: groupsOf(core.state, heldNumber(request)),
  }));

  app.get('/device/sessions/:session/messages/:id', (request) => {
    const number = heldNumber(request);
    const { id } = z.object({ id: z.string() }).parse(request.params);
    const message = backfill(core.state, number, 0).find((m) => m.id === id);
    if (!message) throw new Problem('NOT_FOUND', 'The network has no such message.');
    return message;
  });

  // The page's thread waits for this answer: the `hang` fault, without a processor that runs hot.
  app.post('/device/sessions/:session/hold', async (request, reply) => {
    const gone = new AbortController();
    reply.raw.on('close', () => gone.abort());
    await sessions.whileHanging(z.object({ session }).parse(request.params).session, gone.signal);
    return {};
  });

  app.post('/device/unknown-modules', (request) => {
    settings.unknown.add(nameBody.parse(request.body).name);
    return {};
  });
}
