import { files } from '@novi/db/schema/files';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';

export interface StoredFile {
  id: string;
  storageKey: string;
  mime: string;
  sizeBytes: number;
  /** of the bytes, hexadecimal; they are sealed about it */
  sha256: string;
  width: number | null;
  height: number | null;
  keyVersion: number;
  /** What its sender called it. */
  name: string | null;
}

/** What is known of a file; its bytes lie in the storage. Throws NOT_FOUND. */
export async function findFile(ctx: Context, id: string): Promise<StoredFile> {
  const [row] = await ctx.tx
    .select()
    .from(files)
    .where(and(eq(files.tenantId, ctx.tenantId), eq(files.id, id)));
  if (!row) throw notFound('file');
  const name = row.nameSealed && ctx.vault.open('file_name', row.nameSealed, row.keyVersion);
  const { storageKey, mime, sizeBytes, sha256, width, height, keyVersion } = row;
  return { id, storageKey, mime, sizeBytes, sha256, width, height, keyVersion, name };
}
