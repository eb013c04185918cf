import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq, sql } from 'drizzle-orm';
import type { TestShop } from './test-shop.ts';

/** Gives a shop's session a holder with a live lease, as app.claim_sessions would; returns what its writes carry. */
export async function holdSession(shop: TestShop, fence = 1): Promise<{ sessionId: string; fence: number }> {
  await shop.run(shop.owner, (ctx) =>
    ctx.tx
      .update(waSessions)
      .set({
        owner: `worker-${fence}`,
        fence,
        leaseExpiresAt: sql`clock_timestamp() + interval '1 minute'`,
        desiredState: 'on',
      })
      .where(and(eq(waSessions.tenantId, shop.tenantId), eq(waSessions.id, shop.sessionId))),
  );
  return { sessionId: shop.sessionId, fence };
}

/** The holder's lease ends without another having come. */
export async function letLeaseEnd(shop: TestShop): Promise<void> {
  await shop.run(shop.owner, (ctx) =>
    ctx.tx
      .update(waSessions)
      .set({ leaseExpiresAt: sql`clock_timestamp() - interval '1 second'` })
      .where(and(eq(waSessions.tenantId, shop.tenantId), eq(waSessions.id, shop.sessionId))),
  );
}
