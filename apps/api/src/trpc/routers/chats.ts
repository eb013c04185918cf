import { getThread } from '@novi/core/conversations/get-thread';
import { listConversations } from '@novi/core/conversations/list-conversations';
import { markRead } from '@novi/core/conversations/mark-read';
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
  thread: tenantProcedure.input(getThreadSchema).query(({ ctx, input }) => getThread(ctx.scope, input)),
  reply: tenantProcedure.input(sendReplySchema).mutation(({ ctx, input }) => sendReply(ctx.scope, input)),
  takeOver: tenantProcedure.input(takeOverSchema).mutation(({ ctx, input }) => takeOver(ctx.scope, input)),
  resumeBot: tenantProcedure
    .input(conversationIdSchema)
    .mutation(({ ctx, input }) => resumeBot(ctx.scope, input)),
  markRead: tenantProcedure
    .input(conversationIdSchema)
    .mutation(({ ctx, input }) => markRead(ctx.scope, input)),
});
