import type { Actor } from '@novi/core/access/actor';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { DomainError } from '@novi/core/errors';
import type { ApiContext, Session } from './context.ts';
import { toTrpcError } from './errors.ts';
import { t } from './init.ts';

/** Carries tRPC's failed result out of the transaction, so that it rolls back. */
class Failed extends Error {
  readonly result: { ok: false };
  constructor(result: { ok: false }) {
    super('the procedure failed');
    this.result = result;
  }
}

/** Who acts, and in which tenant; throws UNAUTHENTICATED, or FORBIDDEN for a user without an active tenant. */
export function tenantOf(ctx: ApiContext): { session: Session; tenantId: string; actor: Actor } {
  const { session } = ctx;
  if (!session) throw new DomainError('UNAUTHENTICATED', 'Please log in.');
  const { membership, user } = session;
  if (!membership) throw new DomainError('FORBIDDEN', 'You belong to no active shop.');
  const { tenantId, role, displayName } = membership;
  return { session, tenantId, actor: { kind: 'user', userId: user.id, role, name: displayName } };
}

/**
 * One transaction around a whole procedure. tRPC's next() does not throw when the procedure fails, it returns
 * { ok: false }: without the look at `ok` every failed mutation would be committed.
 */
const inTenant = t.middleware(async ({ ctx, type, next }) => {
  try {
    const { session, tenantId, actor } = tenantOf(ctx);
    return await runInTenant(ctx.edge, { tenantId, actor, readOnly: type === 'query' }, async (scope) => {
      const result = await next({ ctx: { session, scope } });
      if (!result.ok) throw new Failed(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Failed) return error.result as never;
    throw toTrpcError(error);
  }
});

/** Maps what a procedure without a tenant throws. */
const mapped = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw toTrpcError(result.error);
  return result;
});

/** Before anybody is known, or apart from any tenant. */
export const publicProcedure = t.procedure.use(mapped);

/** `ctx.scope` is the Context that core's verbs take; queries get a transaction that cannot write. */
export const tenantProcedure = publicProcedure.use(inTenant);
