import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '@novi/core/context';
import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { type ClaimedMessage, claimMessage } from '@novi/core/outbox/claim-message';
import { markFailed } from '@novi/core/outbox/mark-failed';
import { markSent } from '@novi/core/outbox/mark-sent';
import type { SessionRunner } from '../sessions/session-runner.ts';
import type { RunStep } from '../steps.ts';
import type { LookUp, SendOutcome, WhatsAppClient } from '../whatsapp/port.ts';
import { fileOf } from './file-of-message.ts';
import { pausesFor, sendLikeAPerson } from './human-pace.ts';

/**
 * Sends what a conversation's outbox holds, head first, until nothing is due. The id a message will have in WhatsApp
 * is stored with `sending` before it goes out; a row found in `sending` was interrupted, so the network is asked for
 * that id before anything is repeated. Returns how many messages went out.
 */
export async function relayOutbox(
  edge: Edge,
  step: RunStep,
  runner: SessionRunner,
  conversationId: string,
): Promise<number> {
  const { tenantId, sessionId, fence } = runner.lease;
  const inTenant = <T>(verb: (ctx: Context) => Promise<T>) =>
    runInTenant(edge, { tenantId, actor: { kind: 'job', name: 'relay-outbox' } }, verb);

  for (let sent = 0; ; ) {
    const client = runner.client;
    if (!client) return sent;
    const waMessageId = client.newMessageId();
    const claim = await step('claim', () =>
      inTenant((ctx) => claimMessage(ctx, { conversationId, sessionId, fence, waMessageId })),
    );
    if (claim.kind === 'nothing' || claim.kind === 'too_fast') return sent;
    if (claim.kind === 'suppressed') continue;
    const outcome = await deliver(edge, step, runner.lease.tenantId, client, claim);
    if (outcome.kind === 'sent') {
      const { hasNext } = await step('mark_sent', () =>
        inTenant((ctx) =>
          markSent(ctx, { messageId: claim.message.id, sessionId, fence, waMessageId: outcome.waMessageId }),
        ),
      );
      sent += 1;
      if (!hasNext) return sent;
      continue;
    }
    await step('mark_failed', () =>
      inTenant((ctx) =>
        markFailed(ctx, {
          messageId: claim.message.id,
          sessionId,
          fence,
          ...failureOf(outcome),
        }),
      ),
    );
    return sent;
  }
}

/**
 * Sends, or finds out what became of a send that was interrupted. One that the network never got is refused here, so
 * that its next claim asks again whether it should still go: the pause may have been long.
 */
async function deliver(
  edge: Edge,
  step: RunStep,
  tenantId: string,
  client: WhatsAppClient,
  claim: { kind: 'send' | 'lookup'; message: ClaimedMessage },
): Promise<SendOutcome> {
  const { id: messageId, waMessageId, to, text, choices } = claim.message;
  if (claim.kind === 'send') {
    const file = await fileOf(edge, tenantId, claim.message);
    if (file === 'missing') return { kind: 'refused', detail: 'its file is gone', isFinal: true };
    const request = { messageId, waMessageId, to, text, ...file, ...(choices && { choices }) };
    if (!client.capabilities.humanPace) return step('send', () => client.send(request));
    const pauses = pausesFor(text, () => edge.random.bytes(1).readUInt8() / 255);
    return step('send', () => sendLikeAPerson(client, request, pauses, (ms) => sleep(ms)));
  }
  // Without an id nobody can be asked: WhatsApp gives it with an answer that never came, maybe to another driver.
  const found: LookUp =
    waMessageId === null
      ? { kind: 'unknowable' }
      : await step('look_up', () => client.lookUp({ messageId, waMessageId, to }));
  if (found.kind === 'found') return { kind: 'sent' };
  if (found.kind === 'absent') return { kind: 'refused', detail: 'interrupted before it went out' };
  return { kind: 'unknown', detail: 'nobody knows whether it went out', isUnknowable: true };
}

function failureOf(outcome: Exclude<SendOutcome, { kind: 'sent' }>) {
  const { kind, ...more } = outcome;
  return { outcome: kind, ...more };
}
