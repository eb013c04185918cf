import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { dropUnsentFiles } from '@novi/core/files/drop-unsent-files';
import { knownKeys } from '@novi/core/files/known-keys';
import type { Storage } from '@novi/integrations/storage/local-storage';

/** Between the bytes and their row lies a moment; whatever is older was left by a process that ended in it. */
const youngForMs = 60 * 60_000;
const batch = 200;

/**
 * Removes from the storage what belongs to no file: left by a crash between the bytes and their row, or by a file that
 * was deleted. Only of tenants that this database has a key of: pointed at another database, it removes nothing. Returns
 * how many went.
 */
export async function sweepFiles(edge: Edge, storage: Storage): Promise<number> {
  const oldest = edge.now().getTime() - youngForMs;
  const byTenant = new Map<string, string[]>();
  let removed = 0;
  for await (const { key, modifiedAt } of storage.list()) {
    if (modifiedAt.getTime() > oldest) continue;
    const tenantId = key.slice(0, key.indexOf('/'));
    const keys = byTenant.get(tenantId) ?? [];
    keys.push(key);
    byTenant.set(tenantId, keys);
    if (keys.length < batch) continue;
    byTenant.delete(tenantId);
    removed += await removeUnknown(edge, storage, tenantId, keys);
  }
  for (const [tenantId, keys] of byTenant) removed += await removeUnknown(edge, storage, tenantId, keys);
  return removed;
}

async function removeUnknown(
  edge: Edge,
  storage: Storage,
  tenantId: string,
  keys: readonly string[],
): Promise<number> {
  const run = { tenantId, actor: { kind: 'job', name: 'sweep-files' } } as const;
  try {
    const known = await runInTenant(edge, run, async (ctx) => {
      await dropUnsentFiles(ctx);
      return knownKeys(ctx, keys);
    });
    const unknown = keys.filter((key) => !known.has(key));
    for (const key of unknown) await storage.delete(key);
    return unknown.length;
  } catch (error) {
    edge.log.warn({ err: error, tenantId }, 'files of a tenant were not looked through');
    return 0;
  }
}
