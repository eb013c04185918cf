import type { FastifyRequest } from 'fastify';
import type { Sessions } from '../auth/lucia.ts';
import type { Session } from '../auth/session.ts';

/** Whose request this is: by Bearer token, else by cookie. `slid`: the cookie's own life should be renewed too. */
export async function readSession(
  sessions: Sessions,
  request: FastifyRequest,
): Promise<{ session: Session | null; slid: boolean }> {
  const { authorization, cookie } = request.headers;
  const nobody = { session: null, slid: false };
  if (authorization !== undefined) {
    const token = sessions.readBearer(authorization);
    return (token ? await sessions.validate('rest', token) : null) ?? nobody;
  }
  const token = cookie ? sessions.readCookie(cookie) : null;
  return (token ? await sessions.validate('browser', token) : null) ?? nobody;
}
