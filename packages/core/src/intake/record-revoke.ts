import { messageReactions, messages } from '@novi/db/schema/conversations';
import { messageMedia } from '@novi/db/schema/files';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { deleteFile } from '../files/delete-file.ts';
import { parseInput } from '../parse-input.ts';
import { askPerson } from './ask-person.ts';
import { lockHeard } from './lock-heard.ts';
import { type RecordRevokeInput, recordRevokeSchema } from './schemas.ts';

/**
 * Somebody deleted a message of theirs for everyone: what it said is erased here too, with its file and reactions; that
 * there was one stays. One that waits to be understood is not acted on any more. Where it was answered and an order may
 * rest on it, a person of the shop looks. An unknown message, or one that is gone already, changes nothing.
 */
export async function recordRevoke(ctx: Context, input: RecordRevokeInput): Promise<void> {
  const heard = parseInput(recordRevokeSchema, input);
  const found = await lockHeard(ctx, heard);
  if (!found || found.message.deletedAt) return;
  const { message, conversation } = found;
  await ctx.tx
    .update(messages)
    .set({
      textSealed: ctx.vault.seal('message', ''),
      payloadSealed: null,
      understandingSealed: null,
      keyVersion: ctx.vault.keyVersion,
      deletedAt: heard.at,
      status: message.status === 'received' ? 'done' : message.status,
      version: sql`${messages.version} + 1`,
    })
    .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.id, message.id)));
  await eraseBeside(ctx, message.id);
  ctx.record({
    kind: 'message.deleted',
    subjectType: 'message',
    subjectId: message.id,
    payload: { conversationId: conversation.id },
  });
  if (message.direction === 'in' && message.status !== 'received') {
    await askPerson(ctx, conversation, `deleted:${message.id}`);
  }
}

async function eraseBeside(ctx: Context, messageId: string): Promise<void> {
  const isMedia = and(eq(messageMedia.tenantId, ctx.tenantId), eq(messageMedia.messageId, messageId));
  const [media] = await ctx.tx.select({ fileId: messageMedia.fileId }).from(messageMedia).where(isMedia);
  await ctx.tx.delete(messageMedia).where(isMedia);
  if (media?.fileId) await deleteFile(ctx, media.fileId);
  await ctx.tx
    .delete(messageReactions)
    .where(and(eq(messageReactions.tenantId, ctx.tenantId), eq(messageReactions.messageId, messageId)));
}
