import { messages } from '@novi/db/schema/conversations';
import { and, eq, or, type SQL } from 'drizzle-orm';
import type { Context } from '../context.ts';

/**
 * An outbound message of a session by what WhatsApp calls it, or by our own id where WhatsApp tells that back: a status can
 * come before the answer that names the message.
 */
export function ownMessage(
  ctx: Context,
  {
    sessionId,
    waMessageId,
    messageId,
  }: { sessionId: string; waMessageId: string; messageId?: string | undefined },
): SQL | undefined {
  const byWhatsApp = eq(messages.waMessageId, waMessageId);
  return and(
    eq(messages.tenantId, ctx.tenantId),
    eq(messages.sessionId, sessionId),
    eq(messages.direction, 'out'),
    messageId ? or(byWhatsApp, eq(messages.id, messageId)) : byWhatsApp,
  );
}
