import type { Actor } from '@novi/core/access/actor';
import { DomainError } from '@novi/core/errors';
import type { Session } from '../auth/session.ts';
import type { Services } from '../services.ts';

/** What a procedure is given before any transaction is open. */
export type ApiContext = {
  services: Services;
  session: Session | null;
  /** The address it came from, as far as the proxies in front are believed. */
  ip: string;
  /** The Idempotency-Key header of a REST request. */
  idempotencyKey: string | null;
  /** Sets the session's cookie to a token, or takes it away. */
  setCookie(token: string | null): void;
};

/** Who acts, and in which tenant; throws UNAUTHENTICATED, or FORBIDDEN for a user without an active tenant. */
export function tenantOf(session: Session | null): { session: Session; tenantId: string; actor: Actor } {
  if (!session) throw new DomainError('UNAUTHENTICATED', 'Please log in.');
  const { membership, user } = session;
  if (!membership) throw new DomainError('FORBIDDEN', 'You belong to no active shop.');
  const { tenantId, role, displayName } = membership;
  return { session, tenantId, actor: { kind: 'user', userId: user.id, role, name: displayName } };
}
