import { appendEvents, type NewEvent } from '@novi/db/append-events';
import type { Signal } from '@novi/db/signals/signal';
import { withTenant } from '@novi/db/with-tenant';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { openTenantVault } from '../vault/tenant-vault.ts';
import type { Edge } from './edge.ts';
import { loadTenantKeys } from './tenant-keys.ts';
import { tenantMenus } from './tenant-menus.ts';

export interface TenantRun {
  tenantId: string;
  actor: Actor;
  /** A transaction that cannot write; events and wakes are refused in it. */
  readOnly?: boolean;
}

/**
 * One verb, or several that belong together, in one tenant transaction: `fn` throws and nothing happened; it returns
 * and everything it wrote is committed, its events numbered as the last write, and its wakes signalled afterwards.
 */
export async function runInTenant<T>(
  edge: Edge,
  run: TenantRun,
  fn: (ctx: Context) => Promise<T>,
): Promise<T> {
  const { tenantId, actor, readOnly = false } = run;
  const signals = new Map<string, Signal>();
  const result = await withTenant(
    edge.database,
    tenantId,
    async (tx) => {
      const keys = await loadTenantKeys(edge, tx, tenantId);
      const vault = openTenantVault(tenantId, keys, edge.random.bytes);
      const now = edge.now();
      const events: NewEvent[] = [];
      const refuseWhenReadOnly = () => {
        if (readOnly) throw new Error('a read-only run has neither events nor wakes');
      };
      const ctx: Context = {
        tenantId,
        actor,
        tx,
        now,
        log: edge.log,
        random: edge.random,
        publicUrl: edge.publicUrl,
        vault,
        menus: tenantMenus(edge, tx, tenantId, vault),
        wake(kind, id) {
          refuseWhenReadOnly();
          signals.set(`${kind}:${id}`, { kind, tenantId, id });
        },
        record(event) {
          refuseWhenReadOnly();
          events.push({ actor, ...event, tenantId, at: now });
        },
      };
      const value = await fn(ctx);
      if (events.length > 0) await appendEvents(tx, events);
      // Live views follow the log of events, so each commit that wrote to it says so once.
      if (events.length > 0) signals.set('event', { kind: 'event', tenantId, id: tenantId });
      return value;
    },
    { readOnly },
  );
  if (signals.size > 0) {
    await edge.signal([...signals.values()]).catch((error: unknown) => {
      edge.log.warn({ err: error, tenantId }, 'a signal was lost; the sweeper will find its rows');
    });
  }
  return result;
}
