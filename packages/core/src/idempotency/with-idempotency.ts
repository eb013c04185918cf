import { createHash } from 'node:crypto';
import { idempotencyKeys } from '@novi/db/schema/tenants';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';

/**
 * Runs `fn` once per key and gives its answer again for the same request. The key is claimed first, in the same
 * transaction as what `fn` writes: a second request that comes meanwhile waits for the first to commit, and when the
 * first fails its key is free again. Answers must be JSON (a Date comes back as text).
 * Throws IDEMPOTENCY_MISMATCH when the key was used for another request.
 * @param request what was asked for, as parsed; without a key `fn` simply runs
 */
export async function withIdempotency<T>(
  ctx: Context,
  call: { key: string | undefined; verb: string; request: unknown },
  fn: () => Promise<T>,
): Promise<T> {
  const { key, verb } = call;
  if (key === undefined) return fn();
  const requestHash = hashOf(call.request);
  const isKey = and(eq(idempotencyKeys.tenantId, ctx.tenantId), eq(idempotencyKeys.key, key));
  const [claimed] = await ctx.tx
    .insert(idempotencyKeys)
    .values({ tenantId: ctx.tenantId, key, verb, requestHash, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (!claimed) {
    const [known] = await ctx.tx.select().from(idempotencyKeys).where(isKey);
    if (!known || known.verb !== verb || known.requestHash !== requestHash)
      throw new DomainError(
        'IDEMPOTENCY_MISMATCH',
        'This idempotency key was used for another request. Use a new key for a new request.',
      );
    return known.response as T;
  }
  const response = await fn();
  await ctx.tx.update(idempotencyKeys).set({ response }).where(isKey);
  return response;
}

/** The order of an object's keys is no difference. */
function hashOf(request: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(request)) ?? '')
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
