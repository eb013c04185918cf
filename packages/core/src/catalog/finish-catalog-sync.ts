import { catalogSyncs } from '@novi/db/schema/cloud-numbers';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { ToldCatalog } from './plan-catalog-sync.ts';

type Refused = { id: string; reason: string }[];

/** What came of a plan. `taken`: Meta works at it, `handle` to ask by. `pending`: it still does. `done`: it has said how it went. */
export type CatalogOutcome =
  | { kind: 'taken'; told: ToldCatalog; handle: string | null; refused: Refused }
  | { kind: 'pending' }
  | { kind: 'done'; refused: Refused }
  | { kind: 'failed'; detail: string };

const askAgainMs = 5_000;
const firstDelayMs = 5_000;
const longestDelayMs = 60 * 60_000;

/**
 * Notes what came of a change of Meta's catalog. What Meta refused counts as not told, so that it is told again with the next
 * version of the menu. What failed is tried again after a delay that doubles, at most an hour.
 */
export async function finishCatalogSync(
  ctx: Context,
  { syncId, outcome }: { syncId: string; outcome: CatalogOutcome },
): Promise<void> {
  const mine = and(eq(catalogSyncs.tenantId, ctx.tenantId), eq(catalogSyncs.id, syncId));
  const [sync] = await ctx.tx.select().from(catalogSyncs).where(mine).for('no key update');
  if (!sync) return;
  await ctx.tx
    .update(catalogSyncs)
    .set({ ...changesOf(ctx.now, sync, outcome), updatedAt: ctx.now })
    .where(mine);
  const isNews = outcome.kind === 'taken' || (outcome.kind === 'failed') !== (sync.lastError !== null);
  if (!isNews) return;
  ctx.record({
    kind: outcome.kind === 'failed' ? 'catalog.sync_failed' : 'catalog.synced',
    subjectType: 'catalog',
    subjectId: ctx.tenantId,
  });
}

function changesOf(now: Date, sync: typeof catalogSyncs.$inferSelect, outcome: CatalogOutcome) {
  const later = (ms: number) => new Date(now.getTime() + ms);
  switch (outcome.kind) {
    case 'taken': {
      const { told, handle, refused } = outcome;
      return {
        synced: without(told.synced, refused),
        refused,
        handle,
        syncedVersion: told.version ?? sync.syncedVersion,
        resyncAt: told.resyncAt,
        attempts: 0,
        nextAttemptAt: null,
        lastError: null,
        syncedAt: now,
      };
    }
    case 'pending':
      return { nextAttemptAt: later(askAgainMs) };
    case 'done':
      return {
        synced: without(sync.synced, outcome.refused),
        refused: [...sync.refused, ...outcome.refused],
        handle: null,
        attempts: 0,
        nextAttemptAt: null,
        lastError: null,
      };
    case 'failed':
      return {
        lastError: outcome.detail.slice(0, 500),
        nextAttemptAt: later(Math.min(firstDelayMs * 2 ** Math.max(sync.attempts - 1, 0), longestDelayMs)),
      };
  }
}

function without(synced: Record<string, string>, refused: Refused): Record<string, string> {
  const ids = new Set(refused.map(({ id }) => id));
  return Object.fromEntries(Object.entries(synced).filter(([id]) => !ids.has(id)));
}
