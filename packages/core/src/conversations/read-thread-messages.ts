import { customers, messages } from '@novi/db/schema/conversations';
import { files, messageMedia } from '@novi/db/schema/files';
import { memberships } from '@novi/db/schema/tenants';
import { and, desc, eq, lt } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { type MessageView, messageView } from './message-view.ts';
import { readReactions } from './read-reactions.ts';

const pageSize = 50;

/** A page of a conversation's messages, oldest first: the newest, or those before a message. */
export async function readMessages(
  ctx: Context,
  conversationId: string,
  before: string | null,
): Promise<MessageView[]> {
  const { tenantId } = ctx;
  const ofThread = and(eq(messages.tenantId, tenantId), eq(messages.conversationId, conversationId));
  const [oldest] = before
    ? await ctx.tx
        .select({ position: messages.position })
        .from(messages)
        .where(and(ofThread, eq(messages.id, before)))
    : [];
  const rows = await ctx.tx
    .select({
      message: messages,
      staffName: memberships.displayName,
      memberName: customers.name,
      memberPhone: customers.phone,
      media: messageMedia,
      file: files,
    })
    .from(messages)
    .leftJoin(
      memberships,
      and(eq(memberships.tenantId, tenantId), eq(memberships.userId, messages.authorUserId)),
    )
    .leftJoin(customers, and(eq(customers.tenantId, tenantId), eq(customers.id, messages.authorCustomerId)))
    .leftJoin(messageMedia, and(eq(messageMedia.tenantId, tenantId), eq(messageMedia.messageId, messages.id)))
    .leftJoin(files, and(eq(files.tenantId, tenantId), eq(files.id, messageMedia.fileId)))
    .where(and(ofThread, oldest ? lt(messages.position, oldest.position) : undefined))
    .orderBy(desc(messages.position))
    .limit(pageSize);
  const reactions = await readReactions(
    ctx,
    rows.map(({ message }) => message.id),
  );
  return rows.reverse().map(({ message, staffName, memberName, memberPhone, media, file }) =>
    messageView(ctx, message, {
      authorName: staffName ?? memberName ?? (memberPhone ? `+${memberPhone}` : null),
      media,
      file,
      reactions: reactions.get(message.id) ?? [],
    }),
  );
}
