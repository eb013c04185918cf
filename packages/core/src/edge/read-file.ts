import type { Actor } from '../access/actor.ts';
import { notFound } from '../errors.ts';
import { findFile, type StoredFile } from '../files/find-file.ts';
import type { Edge } from './edge.ts';
import { runInTenant } from './run-in-tenant.ts';

/**
 * A file of a tenant's, opened. Throws NOT_FOUND where there is none or its bytes are gone, and an Error where they are
 * not what was stored.
 */
export async function readFile(
  edge: Edge,
  run: { tenantId: string; actor: Actor },
  fileId: string,
): Promise<StoredFile & { bytes: Buffer }> {
  const { file, vault } = await runInTenant(edge, { ...run, readOnly: true }, async (ctx) => ({
    file: await findFile(ctx, fileId),
    vault: ctx.vault,
  }));
  const sealed = await edge.files.get(file.storageKey);
  if (!sealed) throw notFound('file');
  return { ...file, bytes: vault.openBytes('file', file.sha256, sealed, file.keyVersion) };
}
