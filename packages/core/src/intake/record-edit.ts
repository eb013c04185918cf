import { messages } from '@novi/db/schema/conversations';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { openText } from '../conversations/open-text.ts';
import { parseInput } from '../parse-input.ts';
import { askPerson } from './ask-person.ts';
import { lockHeard } from './lock-heard.ts';
import { type RecordEditInput, recordEditSchema } from './schemas.ts';

/**
 * Somebody changed a message of theirs. One that waits to be understood is read in its new form. One that was answered
 * keeps its answer and shows its new text; where an order may rest on the old one, a person of the shop looks, and the
 * customer is told so: to read it again as if it were new would count what it says twice. Told again, or of an unknown
 * or deleted message, it changes nothing.
 */
export async function recordEdit(ctx: Context, input: RecordEditInput): Promise<void> {
  const heard = parseInput(recordEditSchema, input);
  const found = await lockHeard(ctx, heard);
  if (!found) return;
  const { message, conversation } = found;
  if (message.deletedAt || openText(ctx, message) === heard.text) return;
  // A row has one key version for all that is sealed of it, so what else it holds is sealed anew beside the text.
  const payload =
    message.payloadSealed && ctx.vault.open('payload', message.payloadSealed, message.keyVersion);
  await ctx.tx
    .update(messages)
    .set({
      textSealed: ctx.vault.seal('message', heard.text),
      payloadSealed: payload ? ctx.vault.seal('payload', payload) : null,
      // What was understood are spans of the old text.
      understandingSealed: null,
      keyVersion: ctx.vault.keyVersion,
      editedAt: heard.at,
      version: sql`${messages.version} + 1`,
    })
    .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.id, message.id)));
  ctx.record({
    kind: 'message.edited',
    subjectType: 'message',
    subjectId: message.id,
    payload: { conversationId: conversation.id },
  });
  if (message.status === 'received') return ctx.wake('conversation', conversation.id);
  if (message.direction === 'in') {
    await askPerson(ctx, conversation, `edited:${message.id}:${heard.at.getTime()}`);
  }
}
