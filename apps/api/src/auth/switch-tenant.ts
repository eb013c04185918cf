import { notFound } from '@novi/core/errors';
import type { Services } from '../services.ts';
import { membershipsOf } from './memberships.ts';
import { renewSession } from './renew-session.ts';
import type { Session } from './session.ts';

/**
 * Replaces a session by one of another shop of the same user, ending when the old one would. A shop that is not the
 * user's own is answered like one that does not exist.
 */
export async function switchTenant(services: Services, session: Session, tenantId: string): Promise<string> {
  const own = await membershipsOf(services.edge, session.user.id);
  if (!own.some((membership) => membership.tenantId === tenantId)) throw notFound('shop');
  return renewSession(services, session, tenantId);
}
