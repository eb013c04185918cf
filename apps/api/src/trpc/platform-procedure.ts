import { DomainError } from '@novi/core/errors';
import { postgresError } from '@novi/db/postgres-error';
import { type PlatformTx, withPlatform } from '@novi/db/with-platform';
import type { Session } from '../auth/session.ts';
import type { Services } from '../services.ts';

/** What PostgreSQL says to who is no platform admin. */
const notAllowed = '42501';

/**
 * Reads across tenants for a platform admin, after who looks and why was written down. Throws FORBIDDEN for anybody
 * else: the database decides, by its own list.
 */
export async function asPlatformAdmin<T>(
  ctx: { services: Services; session: Session },
  reason: string,
  read: (tx: PlatformTx) => Promise<T>,
): Promise<T> {
  try {
    return await withPlatform(ctx.services.edge.database, { adminId: ctx.session.user.id, reason }, read);
  } catch (error) {
    if (postgresError(error)?.code !== notAllowed) throw error;
    throw new DomainError('FORBIDDEN', 'Only those who run this installation can see this.');
  }
}
