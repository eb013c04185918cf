import type { Context } from '@novi/core/context';
import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { nameCartItems } from '@novi/core/intake/name-cart-items';
import { recordEdit } from '@novi/core/intake/record-edit';
import { recordMessage } from '@novi/core/intake/record-message';
import { recordReaction } from '@novi/core/intake/record-reaction';
import { recordRevoke } from '@novi/core/intake/record-revoke';
import { recordAck } from '@novi/core/outbox/record-ack';
import { recordFailure } from '@novi/core/outbox/record-failure';
import { isTransient } from '@novi/db/is-transient';
import { refusalOf } from '@novi/integrations/whatsapp-cloud/outcomes';
import type { CloudEvent, CloudInbound } from '@novi/integrations/whatsapp-cloud/webhook-events';
import { z } from 'zod';

export interface CloudSession {
  tenantId: string;
  sessionId: string;
}

/**
 * Makes rows of what Meta told, by the verbs that a worker's drivers use. Told again, it changes nothing. Throws while the
 * database is out of reach, so that Meta tells it again; what could never be stored is kept as a message without its
 * content, or let go with a line in the log: refused for ever, it would stand before everything behind it.
 */
export async function receiveCloudEvent(edge: Edge, session: CloudSession, event: CloudEvent): Promise<void> {
  const actor = { kind: 'webhook', source: 'whatsapp' } as const;
  const inTenant = (verb: (ctx: Context) => Promise<unknown>) =>
    runInTenant(edge, { tenantId: session.tenantId, actor }, verb);
  try {
    await inTenant((ctx) => record(ctx, session, event));
  } catch (error) {
    if (isTransient(error)) throw error;
    edge.log.error(
      { err: error, ...session, event: event.kind },
      'a webhook’s event could not be stored as it came',
    );
    if (event.kind !== 'message') return;
    const message = withoutContent(event.message);
    await inTenant((ctx) => record(ctx, session, { kind: 'message', message })).catch((again: unknown) => {
      if (isTransient(again)) throw again;
      edge.log.error({ err: again, ...session }, 'a message could not be stored at all');
    });
  }
}

async function record(ctx: Context, { sessionId }: CloudSession, event: CloudEvent): Promise<void> {
  switch (event.kind) {
    case 'message': {
      const message = await nameCartItems(ctx, event.message);
      await recordMessage(ctx, { sessionId, ...message });
      return;
    }
    case 'edited':
      return recordEdit(ctx, { sessionId, ...event });
    case 'revoked':
      return recordRevoke(ctx, { sessionId, ...event });
    case 'reaction':
      return recordReaction(ctx, { sessionId, ...event });
    case 'status': {
      const { waMessageId, status } = event;
      const messageId = z.uuid().safeParse(event.callbackData).data;
      const which = { sessionId, waMessageId, ...(messageId && { messageId }) };
      if (status !== 'failed') return recordAck(ctx, { ...which, ack: status });
      const { code, detail } = event.error ?? { code: 0, detail: 'WhatsApp did not say why' };
      const { retryAfterMs, isFinal } = refusalOf({ code, message: detail });
      return recordFailure(ctx, {
        ...which,
        detail: `${code}: ${detail}`,
        isFinal: isFinal ?? false,
        ...(retryAfterMs !== undefined && { retryAfterMs }),
      });
    }
    default:
      return;
  }
}

/** What is left is that somebody wrote, which is answered as anything that cannot be read. */
function withoutContent({ waMessageId, chat, author, fromMe, at }: CloudInbound): CloudInbound {
  const who = author && { author: { kind: author.kind, value: author.value } };
  const where = { kind: chat.kind, value: chat.value };
  return { waMessageId, chat: where, ...who, fromMe, kind: 'other', text: '', at };
}
