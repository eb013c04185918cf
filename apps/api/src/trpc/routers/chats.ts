import { z } from 'zod';
import { t } from '../init.ts';
import { notYet } from '../not-yet.ts';
import { tenantProcedure } from '../tenant-procedure.ts';
import type { ConversationCard, ThreadView } from '../views/chats.ts';

const conversation = { conversationId: z.uuid() };

export const chatsRouter = t.router({
  list: tenantProcedure
    .input(z.object({ cursor: z.string().max(200).optional() }).default({}))
    .query(() => notYet<{ conversations: ConversationCard[]; nextCursor: string | null }>()),
  thread: tenantProcedure
    .input(z.object({ ...conversation, before: z.string().max(200).optional() }))
    .query(() => notYet<ThreadView>()),
  reply: tenantProcedure
    .input(
      z.object({
        ...conversation,
        text: z.string().trim().min(1).max(4096),
        idempotencyKey: z.string().min(1).max(200),
      }),
    )
    .mutation(() => notYet<{ messageId: string }>()),
  takeOver: tenantProcedure
    .input(z.object({ ...conversation, minutes: z.int().min(5).max(1440).optional() }))
    .mutation(() => notYet<{ mode: string; modeUntil: Date | null }>()),
  resumeBot: tenantProcedure
    .input(z.object(conversation))
    .mutation(() => notYet<{ mode: string; modeUntil: Date | null }>()),
  markRead: tenantProcedure.input(z.object(conversation)).mutation(() => notYet<{ ok: true }>()),
});
