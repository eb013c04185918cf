import type { CatalogOutcome } from '@novi/core/catalog/finish-catalog-sync';
import { finishCatalogSync } from '@novi/core/catalog/finish-catalog-sync';
import { type CatalogPlan, planCatalogSync } from '@novi/core/catalog/plan-catalog-sync';
import type { Context } from '@novi/core/context';
import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { withRelay } from '@novi/db/with-relay';
import { openCloudApi } from '@novi/integrations/whatsapp-cloud/cloud-api';
import { sql } from 'drizzle-orm';

const batch = 20;

/**
 * Lets catalogs at Meta follow their menus. One round at a time and beside the sweep, which must not wait for Meta. A round
 * that dies is taken up by another worker; telling Meta the same twice changes nothing there.
 */
export class CatalogFollower {
  readonly #edge: Edge;
  readonly #baseUrl: string;
  #round: Promise<void> | undefined;

  constructor(edge: Edge, baseUrl: string) {
    this.#edge = edge;
    this.#baseUrl = baseUrl;
  }

  begin(): void {
    this.#round ??= this.#follow()
      .catch((error: unknown) => this.#edge.log.warn({ err: error }, 'catalogs are behind their menus'))
      .finally(() => {
        this.#round = undefined;
      });
  }

  async drain(): Promise<void> {
    await this.#round;
  }

  async #follow(): Promise<void> {
    const due = await withRelay(this.#edge.database, (tx) =>
      tx.execute<{ tenant_id: string; sync_id: string }>(
        sql`select tenant_id, sync_id from app.due_catalog_syncs(${batch})`,
      ),
    );
    for (const { tenant_id: tenantId, sync_id: syncId } of due) {
      const actor = { kind: 'job', name: 'catalog-sync' } as const;
      const inTenant = <T>(verb: (ctx: Context) => Promise<T>) =>
        runInTenant(this.#edge, { tenantId, actor }, verb);
      const plan = await inTenant((ctx) => planCatalogSync(ctx, { syncId }));
      if (!plan) continue;
      const outcome = await this.#carryOut(plan);
      if (outcome.kind === 'failed') {
        this.#edge.log.warn({ tenantId, detail: outcome.detail }, 'a catalog could not follow its menu');
      }
      await inTenant((ctx) => finishCatalogSync(ctx, { syncId, outcome }));
    }
  }

  async #carryOut(plan: CatalogPlan): Promise<CatalogOutcome> {
    const api = openCloudApi(this.#baseUrl, plan.number);
    try {
      if (plan.kind === 'ask') {
        const refused = await api.catalogResult(plan.catalogId, plan.handle);
        return refused ? { kind: 'done', refused } : { kind: 'pending' };
      }
      const taken = await api.changeCatalog(plan.catalogId, plan.changes);
      return { kind: 'taken', told: plan.told, ...taken };
    } catch (error) {
      return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
    }
  }
}
