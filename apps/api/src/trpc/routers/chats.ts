import { getThread } from '@novi/core/conversations/get-thread';
import { listConversations } from '@novi/core/conversations/list-conversations';
import { markRead } from '@novi/core/conversations/mark-read';
import type { MediaView } from '@novi/core/conversations/message-view';
import { resumeBot } from '@novi/core/conversations/resume-bot';
import {
  conversationIdSchema,
  getThreadSchema,
  listConversationsSchema,
  sendReplySchema,
  takeOverSchema,
} from '@novi/core/conversations/schemas';
import { sendReply } from '@novi/core/conversations/send-reply';
import { takeOver } from '@novi/core/conversations/take-over';
import { t } from '../init.ts';
import { tenantProcedure } from '../tenant-procedure.ts';

export const chatsRouter = t.router({
  list: tenantProcedure
    .input(listConversationsSchema.default({}))
    .query(({ ctx, input }) => listConversations(ctx.scope, input)),
  thread: tenantProcedure.input(getThreadSchema).query(async ({ ctx, input }) => {
    const thread = await getThread(ctx.scope, input);
    const { tenantId, now } = ctx.scope;
    const { fileLinks } = ctx.services;
    const linked = (media: MediaView) => ({
      ...media,
      /** Opens the file for a few minutes. */
      url: media.fileId ? fileLinks.sign({ tenantId, fileId: media.fileId }, now) : null,
    });
    const messages = thread.messages.map(({ media, ...message }) => ({
      ...message,
      media: media && linked(media),
    }));
    return { ...thread, messages };
  }),
  reply: tenantProcedure.input(sendReplySchema).mutation(({ ctx, input }) => sendReply(ctx.scope, input)),
  takeOver: tenantProcedure.input(takeOverSchema).mutation(({ ctx, input }) => takeOver(ctx.scope, input)),
  resumeBot: tenantProcedure
    .input(conversationIdSchema)
    .mutation(({ ctx, input }) => resumeBot(ctx.scope, input)),
  markRead: tenantProcedure
    .input(conversationIdSchema)
    .mutation(({ ctx, input }) => markRead(ctx.scope, input)),
});
