import { catalogSyncs } from '@novi/db/schema/cloud-numbers';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { type CloudNumber, openCloudNumber } from '../sessions/open-cloud-number.ts';
import { readShop } from '../tenants/read-shop.ts';
import { hashOfItem, type MetaItem, metaItems, nextOnSale } from './meta-items.ts';

export type CatalogChange = { method: 'UPDATE'; data: MetaItem } | { method: 'DELETE'; data: { id: string } };

/** What is to be done at Meta now, and by which number's word. */
export type CatalogPlan = { number: CloudNumber; catalogId: string } & (
  | { kind: 'ask'; handle: string }
  | { kind: 'change'; changes: CatalogChange[]; told: ToldCatalog }
);

/** What Meta knows once the changes are taken. `version` is null where more changes follow. */
export interface ToldCatalog {
  version: number | null;
  synced: Record<string, string>;
  resyncAt: Date | null;
}

/** Meta's limit of one batch. */
const maxChanges = 5_000;
/** A worker that died with a plan is followed by another after this. */
const claimMs = 60_000;

/**
 * Takes a catalog that is behind its menu, for a minute, and says what has to change at Meta: only what differs from what it
 * was told last. Null where nothing is to be done, or another worker is at it.
 */
export async function planCatalogSync(
  ctx: Context,
  { syncId }: { syncId: string },
): Promise<CatalogPlan | null> {
  const mine = and(eq(catalogSyncs.tenantId, ctx.tenantId), eq(catalogSyncs.id, syncId));
  const [sync] = await ctx.tx.select().from(catalogSyncs).where(mine).for('no key update');
  if (!sync || (sync.nextAttemptAt && sync.nextAttemptAt > ctx.now)) return null;
  const number = await openCloudNumber(ctx, sync.sessionId);
  if (!number) return null;
  const take = (more: Partial<typeof catalogSyncs.$inferInsert>) =>
    ctx.tx
      .update(catalogSyncs)
      .set({ attempts: sync.attempts + 1, updatedAt: ctx.now, ...more })
      .where(mine);
  const claimed = { nextAttemptAt: new Date(ctx.now.getTime() + claimMs) };
  const { catalogId, handle } = sync;
  if (handle) {
    await take(claimed);
    return { kind: 'ask', number, catalogId, handle };
  }

  const [menu, shop] = [await ctx.menus.current(), await readShop(ctx)];
  const items = metaItems(menu, { name: shop.name, url: ctx.publicUrl }, ctx.now);
  const wanted = new Map(items.map((item) => [item.id, item]));
  const changed = items.filter((item) => sync.synced[item.id] !== hashOfItem(item));
  const gone = Object.keys(sync.synced).filter((id) => !wanted.has(id));
  const all: CatalogChange[] = [
    ...changed.map((data) => ({ method: 'UPDATE' as const, data })),
    ...gone.map((id) => ({ method: 'DELETE' as const, data: { id } })),
  ];
  const resyncAt = nextOnSale(menu, ctx.now);
  if (all.length === 0) {
    const done = { syncedVersion: menu.version, resyncAt, attempts: 0, nextAttemptAt: null, lastError: null };
    await take(done);
    return null;
  }
  await take(claimed);
  const changes = all.slice(0, maxChanges);
  const synced = { ...sync.synced };
  for (const { method, data } of changes) {
    if (method === 'UPDATE') synced[data.id] = hashOfItem(data);
    else delete synced[data.id];
  }
  const told = { version: changes.length < all.length ? null : menu.version, synced, resyncAt };
  return { kind: 'change', number, catalogId, changes, told };
}
