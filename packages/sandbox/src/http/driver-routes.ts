import type { FastifyInstance, FastifyRequest } from 'fastify';
import { witnessTyping } from '../network/core.ts';
import { backfill } from '../network/driver-view.ts';
import { phoneBehind } from '../network/lid.ts';
import { isGroupId } from '../network/message.ts';
import { Problem } from '../network/problem.ts';
import type { PhoneNetwork } from '../phone-network.ts';
import * as schema from './schemas.ts';

/** The face that a driver speaks to: see the README, which is its reference. */
export function addDriverRoutes(
  app: FastifyInstance,
  network: PhoneNetwork,
  { canHang }: { canHang: boolean } = { canHang: true },
): void {
  const { core, linking, connects, sessions } = network;
  const at = '/sandbox/driver/sessions/:session';

  /** The session, once it is sure that the caller holds it. */
  function held(request: FastifyRequest): string {
    const { session } = schema.sessionParams.parse(request.params);
    sessions.enter(session, epochOf(request));
    return session;
  }
  function heldNumber(request: FastifyRequest): string {
    const number = linking.linkOf(held(request))?.number;
    if (number === undefined) throw new Problem('UNLINKED', 'This session is not linked to a phone.');
    return number;
  }
  function seenMessage(request: FastifyRequest) {
    const number = heldNumber(request);
    const { id } = schema.sessionMessageParams.parse(request.params);
    const screen = core.state.screens.get(number) ?? [];
    const message = screen.find((m) => m.id === id);
    if (!message) throw new Problem('NOT_FOUND', 'The network has no such message.');
    return message;
  }

  app.addHook('preHandler', async (request, reply) => {
    if (!canHang || !request.url.startsWith('/sandbox/driver/sessions/')) return;
    const gone = new AbortController();
    reply.raw.on('close', () => gone.abort());
    await sessions.whileHanging(schema.sessionParams.parse(request.params).session, gone.signal);
  });

  app.post(`${at}/connect`, (request) => {
    const { session } = schema.sessionParams.parse(request.params);
    const { owner } = schema.connectBody.parse(request.body ?? undefined);
    sessions.assertOnline(session);
    const { epoch } = connects.open(session, owner);
    const number = linking.linkOf(session)?.number;
    return number === undefined ? { epoch, state: 'unlinked' } : { epoch, state: 'linked', number };
  });

  app.post('/sandbox/driver/links', (request) => {
    const { session, ttlMs, label } = schema.linkBody.parse(request.body);
    const { qr, expiresAt } = linking.offer(session, ttlMs, label);
    return { qr, expiresAt };
  });

  app.post('/sandbox/driver/pairing-codes', (request) => {
    const { session, number, ttlMs, label } = schema.pairingBody.parse(request.body);
    const { code, expiresAt } = linking.offerPairing(session, number, ttlMs, label);
    return { code, expiresAt };
  });

  app.get(`${at}/events`, (request, reply) => {
    const { session } = schema.sessionParams.parse(request.params);
    const gone = new AbortController();
    reply.raw.on('close', () => gone.abort());
    const poll = { session, epoch: epochOf(request), ...schema.pollQuery.parse(request.query) };
    return sessions.poll(poll, gone.signal);
  });

  app.post(`${at}/messages`, (request, reply) => {
    const number = heldNumber(request);
    network.sendFromDriver(number, schema.driverMessageBody.parse(request.body));
    return reply.code(202).send({ accepted: true });
  });

  app.get(`${at}/messages/:id`, (request) => {
    const { id, ack } = seenMessage(request);
    return { id, ack };
  });

  app.get(`${at}/messages/:id/media`, (request) => {
    const { media } = seenMessage(request);
    if (!media) throw new Problem('NOT_FOUND', 'The message carries no file.');
    return media;
  });

  app.get(`${at}/messages`, (request) => {
    const number = heldNumber(request);
    const { since } = schema.sinceQuery.parse(request.query);
    const messages = backfill(core.state, number, since);
    const start = typeof since === 'number' ? since : 0;
    return { messages, next: messages.at(-1)?.cursor ?? start };
  });

  app.post(`${at}/read`, (request) => {
    const number = heldNumber(request);
    const { chat } = schema.driverReadBody.parse(request.body);
    return { read: network.read(number, phoneBehind(core.state, chat)) };
  });

  app.post(`${at}/presence`, (request) => {
    const number = heldNumber(request);
    const { to, state } = schema.presenceBody.parse(request.body);
    const phone = phoneBehind(core.state, to);
    core.signals.emit('presence', { from: number, to: phone, state });
    if (!isGroupId(phone)) witnessTyping(core, phone, number, state);
    return {};
  });

  app.post(`${at}/disconnect`, (request) => {
    const { session } = schema.sessionParams.parse(request.params);
    connects.close(session, epochOf(request));
    return {};
  });

  app.post(`${at}/logout`, (request) => {
    linking.unlink(heldNumber(request), 'driver');
    return {};
  });
}

function epochOf(request: FastifyRequest): string {
  return schema.epochHeaders.parse(request.headers)['x-sandbox-epoch'];
}
