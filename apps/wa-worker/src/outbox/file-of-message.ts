import type { Edge } from '@novi/core/edge/edge';
import { readFile } from '@novi/core/edge/read-file';
import { DomainError } from '@novi/core/errors';
import type { ClaimedMessage } from '@novi/core/outbox/claim-message';
import type { SendRequest } from '../whatsapp/port.ts';

/** The file that goes with a message, as a driver takes it; nothing for one without. `missing`: it was deleted meanwhile. */
export async function fileOf(
  edge: Edge,
  tenantId: string,
  { file }: ClaimedMessage,
): Promise<Pick<SendRequest, 'media'> | 'missing'> {
  if (!file) return {};
  if (!file.id) return 'missing';
  const actor = { kind: 'job', name: 'relay-outbox' } as const;
  try {
    const { mime, name, bytes } = await readFile(edge, { tenantId, actor }, file.id);
    return { media: { mime, name: name ?? 'file', bytes } };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') return 'missing';
    throw error;
  }
}
