import type { Context } from '@novi/core/context';
import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { type CheckedFile, storeFile } from '@novi/core/edge/store-file';
import { type PendingMedia, pendingMedia } from '@novi/core/files/pending-media';
import { type MediaOutcome, settleMedia } from '@novi/core/files/settle-media';
import { checkFile } from '@novi/integrations/storage/check-file';
import type { RunStep } from '../steps.ts';
import { MediaTooLarge, type OutboundMedia, type WhatsAppClient } from '../whatsapp/port.ts';

export interface MediaToFetch {
  tenantId: string;
  messageId: string;
}

/** `maxBytes`: the largest file that is taken. */
interface Means {
  edge: Edge;
  step: RunStep;
  client: WhatsAppClient;
  maxBytes: number;
}

type Download = { kind: 'file'; file: OutboundMedia } | Exclude<MediaOutcome, { kind: 'stored' }>;

/** A driver that does not answer for so long is not going to. */
const deadlineMs = 60_000;

/**
 * Fetches the file of one message, looks at what it really is, and stores it with the message. Its size is looked at
 * before it is fetched and after: what a sender claims is only a claim. Whatever becomes of it is written down, so that
 * people see why there is no file; what may go better later stays due.
 */
export async function fetchMedia(
  { edge, step, client, maxBytes }: Means,
  { tenantId, messageId }: MediaToFetch,
): Promise<void> {
  const run = { tenantId, actor: { kind: 'job', name: 'fetch-media' } } as const;
  const pending = await runInTenant(edge, { ...run, readOnly: true }, (ctx) => pendingMedia(ctx, messageId));
  if (!pending) return;
  const settle = (outcome: MediaOutcome) => (ctx: Context) => settleMedia(ctx, messageId, outcome);
  const download = await fetch({ edge, step, client, maxBytes }, pending);
  const checked = download.kind === 'file' ? await check(download.file, pending, maxBytes) : download;
  await step('store_file', () =>
    'kind' in checked
      ? runInTenant(edge, run, settle(checked))
      : storeFile(edge, run, checked, (ctx, fileId) => settle({ kind: 'stored', fileId })(ctx)),
  );
}

async function fetch(
  { edge, step, client, maxBytes }: Means,
  { waMessageId, claimedBytes }: PendingMedia,
): Promise<Download> {
  if (claimedBytes !== null && claimedBytes > maxBytes) return { kind: 'too_large' };
  try {
    const file = await step('fetch_file', () =>
      within(deadlineMs, client.downloadMedia(waMessageId, maxBytes)),
    );
    return file ? { kind: 'file', file } : { kind: 'gone' };
  } catch (error) {
    if (error instanceof MediaTooLarge) return { kind: 'too_large' };
    edge.log.warn({ err: error }, 'a file could not be fetched');
    return { kind: 'later' };
  }
}

async function check(
  file: OutboundMedia,
  pending: PendingMedia,
  maxBytes: number,
): Promise<CheckedFile | { kind: 'too_large' | 'unsafe' }> {
  const found = await checkFile(file.bytes, { maxBytes });
  if (found.kind === 'refused') return { kind: found.reason === 'too_large' ? 'too_large' : 'unsafe' };
  const { mime, width, height } = found;
  return { mime, width, height, name: pending.claimedName, bytes: file.bytes };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
