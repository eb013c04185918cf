import type { FastifyReply, FastifyRequest } from 'fastify';
import { readSession } from '../http/request-session.ts';
import type { Services } from '../services.ts';
import type { ApiContext } from './context.ts';

/** What a request brings: who sends it, and the way to give it a cookie. Renews the cookie of a session that slid. */
export async function contextOf(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<ApiContext> {
  const { sessions } = services;
  const setCookie = (token: string | null) => {
    if (reply.sent) throw new Error('too late for a cookie: the answer is already on its way');
    reply.header('set-cookie', token === null ? sessions.blankCookie() : sessions.cookie(token));
  };
  const { session, slid } = await readSession(sessions, request);
  if (session && slid) setCookie(session.token);
  const key = request.headers['idempotency-key'];
  return {
    services,
    session,
    ip: request.ip,
    idempotencyKey: typeof key === 'string' && key !== '' ? key : null,
    setCookie,
  };
}
