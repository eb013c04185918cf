import { files } from '@novi/db/schema/files';
import type { Context } from '../context.ts';
import { storableText } from '../storable-text.ts';

/** A file whose sealed bytes are in the storage. */
export interface NewFile {
  storageKey: string;
  mime: string;
  sizeBytes: number;
  sha256: string;
  width: number | null;
  height: number | null;
  name: string | null;
}

/**
 * Notes a file that was put into the storage: without this row it is nobody's, and is removed there. Returns its id.
 * @param keyVersion of the key the bytes were sealed with: the name is sealed beside them
 */
export async function recordFile(ctx: Context, file: NewFile, keyVersion: number): Promise<string> {
  const { name, ...facts } = file;
  const shown = storableText(name ?? '')
    .trim()
    .slice(0, 200)
    .toWellFormed();
  const id = ctx.random.id();
  await ctx.tx.insert(files).values({
    ...facts,
    tenantId: ctx.tenantId,
    id,
    // A row has one key version for all that is sealed of it.
    nameSealed: shown && keyVersion === ctx.vault.keyVersion ? ctx.vault.seal('file_name', shown) : null,
    keyVersion,
    createdAt: ctx.now,
  });
  return id;
}
