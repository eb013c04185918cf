import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { DomainError } from '@novi/core/errors';
import { tenantOf } from './context.ts';
import { demandStorable } from './demand-storable.ts';
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

/** Maps what a procedure throws. */
const mapped = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw toTrpcError(result.error);
  return result;
});

/** Input that cannot be read is no concern here: whoever wants it refuses it, and a logout needs none. */
const storable = t.middleware(async ({ getRawInput, next }) => {
  demandStorable(await getRawInput().catch(() => undefined));
  return next();
});

/**
 * One transaction around a whole procedure. tRPC's next() does not throw when the procedure fails, it returns
 * { ok: false }: without the look at `ok` every failed mutation would be committed.
 */
export const inTenant = t.middleware(async ({ ctx, type, next }) => {
  const { session, tenantId, actor } = tenantOf(ctx.session);
  const run = { tenantId, actor, readOnly: type === 'query' };
  try {
    return await runInTenant(ctx.services.edge, run, async (scope) => {
      const result = await next({ ctx: { session, scope } });
      if (!result.ok) throw new Failed(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Failed) return error.result as never;
    throw error;
  }
});

/** Before anybody is known, or apart from any tenant. */
export const publicProcedure = t.procedure.use(mapped).use(storable);

/** For who is logged in, apart from any tenant. */
export const userProcedure = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.session) throw new DomainError('UNAUTHENTICATED', 'Please log in.');
  return next({ ctx: { session: ctx.session } });
});

/** `ctx.scope` is the Context that core's verbs take; queries get a transaction that cannot write. */
export const tenantProcedure = publicProcedure.use(inTenant);
