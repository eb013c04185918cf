import type { Context } from '@novi/core/context';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { DomainError } from '@novi/core/errors';
import { type ApiContext, tenantOf } from './context.ts';
import { toTrpcError } from './errors.ts';

/** A signal may be lost, so a watcher looks by itself as often as this. */
const SAFETY_POLL_MS = 5_000;

/**
 * Reads again and again what `read` finds, at each change of the tenant. A subscription's body runs after the
 * middlewares have ended, so it cannot have their transaction: each look is a short read-only one of its own, and
 * checks first that the session still stands and still belongs to this tenant. Ends by throwing UNAUTHENTICATED then,
 * and UNAVAILABLE (which clients answer by connecting anew) when the server is about to end.
 */
export async function* followTenant<T>(
  { services, session: atStart }: ApiContext,
  gone: AbortSignal,
  read: (scope: Context) => Promise<T>,
): AsyncGenerator<T> {
  const { session, tenantId } = tenantOf(atStart);
  const { edge, live, sessions, draining } = services;
  const stop = AbortSignal.any([gone, draining]);
  const changes = live.watch(tenantId);
  try {
    while (!stop.aborted) {
      const now = await sessions.peek(session.kind, session.token);
      if (now?.membership?.tenantId !== tenantId) {
        throw new DomainError('UNAUTHENTICATED', 'Your session has ended. Please log in again.');
      }
      const { actor } = tenantOf(now);
      yield await runInTenant(edge, { tenantId, actor, readOnly: true }, read);
      await changes.next(SAFETY_POLL_MS, stop);
    }
    if (draining.aborted) throw new DomainError('UNAVAILABLE', 'The server is restarting.');
  } catch (error) {
    // No middleware is around any more to do it.
    throw toTrpcError(error);
  } finally {
    changes.close();
  }
}
