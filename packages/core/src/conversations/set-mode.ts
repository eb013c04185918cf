import { conversations } from '@novi/db/schema/conversations';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { assertTransition } from '../machines/machine.ts';
import { type ConversationMode, conversationMachine, type ModeReason } from './conversation-machine.ts';
import type { Conversation } from './lock-conversation.ts';

/**
 * Moves a locked conversation to another mode and records it.
 * Throws ILLEGAL_TRANSITION.
 */
export async function setMode(
  ctx: Context,
  conversation: Conversation,
  move: { mode: ConversationMode; until: Date | null; reason: ModeReason | null },
): Promise<void> {
  assertTransition('conversation', conversationMachine, conversation.mode, move.mode);
  await ctx.tx
    .update(conversations)
    .set({
      mode: move.mode,
      modeUntil: move.until,
      modeReason: move.reason,
      // Whoever takes over starts afresh, and so does the bot when it returns.
      clarifications: 0,
      failedParses: 0,
      updatedAt: ctx.now,
      version: sql`${conversations.version} + 1`,
    })
    .where(and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.id, conversation.id)));
  ctx.record({
    kind: 'conversation.mode',
    subjectType: 'conversation',
    subjectId: conversation.id,
    payload: { mode: move.mode, until: move.until?.toISOString() ?? null, reason: move.reason },
  });
}
