import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { recordMessage } from '@novi/core/intake/record-message';
import { isTransient } from '@novi/db/is-transient';
import type { RunStep } from '../steps.ts';
import type { InboundMessage } from '../whatsapp/port.ts';

interface Session {
  tenantId: string;
  sessionId: string;
}

/**
 * Puts a message a driver heard into the inbox. The driver acknowledges it to the network only after this resolved;
 * nothing is parsed here, and the same message again changes nothing. While the database is out of reach it throws,
 * and the network tells the message again. A message that could never be stored as it came is kept without its
 * content: told again for ever, it would stand before everybody else's.
 */
export function receiveMessage(
  edge: Edge,
  step: RunStep,
  session: Session,
  message: InboundMessage,
): Promise<void> {
  return step('receive', async () => {
    try {
      await record(edge, session, message).catch((error: unknown) => {
        if (isTransient(error)) throw error;
        // Its customer may have been merged with another between two statements: that is over by now.
        return record(edge, session, message);
      });
    } catch (error) {
      if (isTransient(error)) throw error;
      edge.log.error(
        { err: error, ...session },
        'a message could not be stored as it came; it is kept without its content',
      );
      await record(edge, session, withoutContent(message)).catch((again: unknown) => {
        if (isTransient(again)) throw again;
        edge.log.error({ err: again, ...session }, 'a message could not be stored at all');
      });
    }
  });
}

async function record(edge: Edge, { tenantId, sessionId }: Session, message: InboundMessage): Promise<void> {
  const actor = { kind: 'job', name: 'receive-message' } as const;
  await runInTenant(edge, { tenantId, actor }, (ctx) => recordMessage(ctx, { sessionId, ...message }));
}

/** What is left is that somebody wrote, which is answered as anything that cannot be read. */
function withoutContent({ waMessageId, chat, author, fromMe, at }: InboundMessage): InboundMessage {
  const who = author && { author: { kind: author.kind, value: author.value } };
  return {
    waMessageId,
    chat: { kind: chat.kind, value: chat.value },
    ...who,
    fromMe,
    kind: 'other',
    text: '',
    at,
  };
}
