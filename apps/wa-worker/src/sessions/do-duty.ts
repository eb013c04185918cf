import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { noteHeard } from '@novi/core/sessions/note-heard';
import { setWatermark } from '@novi/core/sessions/set-watermark';
import { receiveMessage } from '../inbox/receive-message.ts';
import type { RunStep } from '../steps.ts';
import type { WhatsAppClient } from '../whatsapp/port.ts';
import type { Lease } from './leases.ts';
import { readSetup } from './session-setup.ts';
import type { DutyName } from './supervisor/model.ts';

interface Session {
  edge: Edge;
  step: RunStep;
  lease: Lease;
  client: WhatsAppClient;
}

/** Asks a client for what a duty wants. Rejects where the client does; whether it took too long is the supervisor's to say. */
export async function doDuty(
  session: Session,
  duty: DutyName,
  withinMs: number,
): Promise<{ ok: boolean; bytes?: number }> {
  const { client } = session;
  switch (duty) {
    case 'probe':
      await client.probe();
      return { ok: true };
    case 'echo':
      return { ok: await client.echo(withinMs) };
    case 'memory':
      return { ok: true, bytes: await client.memoryBytes() };
    case 'backfill':
      await backfill(session);
      return { ok: true };
  }
}

/**
 * Reads again what came since the watermark and moves the watermark behind it. What is in the inbox already changes
 * nothing there, so that reading twice is harmless, and not reading is what loses messages. What was read was heard, at
 * the time it was written.
 */
async function backfill({ edge, step, lease, client }: Session): Promise<void> {
  const { watermark } = await readSetup(edge, lease);
  let heardAt: Date | undefined;
  const next = await client.fetchSince(watermark, async (message) => {
    await receiveMessage(edge, step, lease, message);
    if (!heardAt || message.at > heardAt) heardAt = message.at;
  });
  const { tenantId, sessionId, fence } = lease;
  await runInTenant(edge, { tenantId, actor: { kind: 'job', name: 'session' } }, async (ctx) => {
    if (heardAt) await noteHeard(ctx, { sessionId, fence, at: heardAt });
    if (next !== watermark) await setWatermark(ctx, { sessionId, fence, watermark: next });
  });
}
