import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import { type NewFile, recordFile } from '../files/record-file.ts';
import type { Edge } from './edge.ts';
import { runInTenant, type TenantRun } from './run-in-tenant.ts';

/** Bytes that were looked at and may be kept, with what was found out about them. */
export type CheckedFile = Pick<NewFile, 'mime' | 'width' | 'height' | 'name'> & { bytes: Buffer };

/**
 * Seals a file with the tenant's key, puts it into the storage, and notes it together with what `alsoWrite` does, in
 * one transaction. Between the two it is nobody's: if this process ends there, the sweeper removes it.
 */
export async function storeFile<T>(
  edge: Edge,
  run: TenantRun,
  file: CheckedFile,
  alsoWrite: (ctx: Context, fileId: string) => Promise<T>,
): Promise<T> {
  const { bytes, ...facts } = file;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { sealed, keyVersion } = await runInTenant(edge, { ...run, readOnly: true }, async ({ vault }) => ({
    sealed: vault.sealBytes('file', sha256, bytes),
    keyVersion: vault.keyVersion,
  }));
  const storageKey = await edge.files.put(run.tenantId, sealed);
  return runInTenant(edge, run, async (ctx) => {
    const newFile = { ...facts, storageKey, sizeBytes: bytes.length, sha256 };
    return alsoWrite(ctx, await recordFile(ctx, newFile, keyVersion));
  });
}
