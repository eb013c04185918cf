import type { Actor } from '../access/actor.ts';
import { replaceCatalog } from '../catalog/replace-catalog.ts';
import type { Edge } from '../edge/edge.ts';
import { runInTenant } from '../edge/run-in-tenant.ts';
import { updateTenant } from '../tenants/update-tenant.ts';
import { playOrder } from './play-order.ts';
import type { SeedShop } from './scenario.ts';

/**
 * Fills a shop that sign-up has just made. Everything goes through the verbs that people use, at the times it is said
 * to have happened, so that a seeded shop has nothing a real one could not have.
 */
export async function fillShop(edge: Edge, tenantId: string, owner: Actor, shop: SeedShop): Promise<void> {
  const { description, settings, menu } = shop;
  await runInTenant(edge, { tenantId, actor: owner }, async (ctx) => {
    await updateTenant(ctx, { description, settings });
    await replaceCatalog(ctx, menu);
  });
  const now = edge.now();
  for (const order of shop.orders.toSorted((a, b) => b.minutesAgo - a.minutesAgo))
    await playOrder(edge, { tenantId, owner, now }, order);
}
