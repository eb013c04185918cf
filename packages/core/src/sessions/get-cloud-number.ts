import { catalogs } from '@novi/db/schema/catalog';
import { catalogSyncs, cloudNumbers } from '@novi/db/schema/cloud-numbers';
import { and, eq } from 'drizzle-orm';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { findSession } from './find-session.ts';

export interface CloudNumberView {
  phoneNumberId: string;
  wabaId: string;
  isCoexistence: boolean;
  /** Meta's catalog as far as it follows the menu; null where none was named. */
  catalog: CatalogSyncView | null;
}

export interface CatalogSyncView {
  catalogId: string;
  /** done: what Meta has is the menu. waiting: it is behind. failed: it is tried again at `nextAttemptAt`. */
  state: 'done' | 'waiting' | 'failed';
  itemCount: number;
  syncedAt: Date | null;
  error: string | null;
  nextAttemptAt: Date | null;
  /** What Meta would not take, and why. */
  refused: { id: string; reason: string }[];
}

/** The shop's number at the Cloud API, without what speaks for it; null where there is none. Throws FORBIDDEN, NOT_FOUND. */
export async function getCloudNumber(ctx: Context): Promise<CloudNumberView | null> {
  demand(ctx.actor, 'session.link');
  const session = await findSession(ctx);
  const [row] = await ctx.tx
    .select({ number: cloudNumbers, sync: catalogSyncs, version: catalogs.version })
    .from(cloudNumbers)
    .innerJoin(catalogs, eq(catalogs.tenantId, cloudNumbers.tenantId))
    .leftJoin(
      catalogSyncs,
      and(
        eq(catalogSyncs.tenantId, cloudNumbers.tenantId),
        eq(catalogSyncs.sessionId, cloudNumbers.sessionId),
      ),
    )
    .where(and(eq(cloudNumbers.tenantId, ctx.tenantId), eq(cloudNumbers.sessionId, session.id)));
  if (!row) return null;
  const { phoneNumberId, wabaId, isCoexistence } = row.number;
  return {
    phoneNumberId,
    wabaId,
    isCoexistence,
    catalog: row.sync && syncView(row.sync, row.version),
  };
}

function syncView(sync: typeof catalogSyncs.$inferSelect, menuVersion: number): CatalogSyncView {
  const isBehind = sync.syncedVersion < menuVersion || sync.handle !== null;
  return {
    catalogId: sync.catalogId,
    state: sync.lastError ? 'failed' : isBehind ? 'waiting' : 'done',
    itemCount: Object.keys(sync.synced).length,
    syncedAt: sync.syncedAt,
    error: sync.lastError,
    nextAttemptAt: sync.lastError ? sync.nextAttemptAt : null,
    refused: sync.refused,
  };
}
