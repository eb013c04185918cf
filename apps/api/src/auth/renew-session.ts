import type { Services } from '../services.ts';
import type { Session } from './session.ts';

/**
 * Ends a session and puts one in its place that ends when it would have: whenever what its user may do changes, so that
 * a token somebody planted or saw before is worth nothing after. Returns the new token.
 * @param tenantId the shop it is for; the same as before when left out
 */
export async function renewSession(
  { sessions }: Services,
  session: Session,
  tenantId = session.membership?.tenantId ?? null,
): Promise<string> {
  const token = await sessions.create(session.kind, session.user.id, tenantId, session.endsAt);
  await sessions.end(session.token);
  return token;
}
