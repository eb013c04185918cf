import { messages } from '@novi/db/schema/conversations';
import { and, asc, eq } from 'drizzle-orm';
import type { Menu } from '../catalog/menus.ts';
import type { Context } from '../context.ts';
import { type Conversation, lockConversation } from '../conversations/lock-conversation.ts';
import { type WhoAnswers, whoAnswers } from '../conversations/who-answers.ts';
import { findLatestOrder } from '../orders/find-latest-order.ts';
import { findDraft } from '../orders/open-draft.ts';
import type { Wording } from '../replies/format.ts';
import { readShop } from '../tenants/read-shop.ts';
import { awaitingSchema } from './schemas.ts';
import { stillAwaited } from './still-awaited.ts';
import type { TalkState } from './talk.ts';

export type MessageRow = typeof messages.$inferSelect;

/** A locked conversation with its unread messages and all that answering them takes. */
export interface LoadedConversation {
  conversation: Conversation;
  customerId: string;
  who: WhoAnswers;
  inbox: readonly MessageRow[];
  /** More unread messages than one turn takes. */
  hasMore: boolean;
  wording: Wording;
  locales: readonly string[];
  menu: Menu;
  state: TalkState;
}

/** A burst of a minute fits; what is beyond it is the next turn's. */
const maxMessages = 60;

/** null when nothing is unread: somebody else has answered it. Throws NOT_FOUND. */
export async function loadConversation(
  ctx: Context,
  conversationId: string,
): Promise<LoadedConversation | null> {
  const conversation = await lockConversation(ctx, conversationId);
  const inbox = await ctx.tx
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.tenantId, ctx.tenantId),
        eq(messages.conversationId, conversationId),
        eq(messages.status, 'received'),
      ),
    )
    .orderBy(asc(messages.position))
    .limit(maxMessages + 1);
  const { customerId } = conversation;
  // Of a group nothing waits for the bot, and a merged conversation has given its messages up.
  if (inbox.length === 0 || !customerId) return null;

  const shop = await readShop(ctx);
  const menu = await ctx.menus.current();
  const draft = await findDraft(ctx, { conversationId, customerId });
  return {
    conversation,
    customerId,
    who: await whoAnswers(ctx, conversation),
    inbox: inbox.slice(0, maxMessages),
    hasMore: inbox.length > maxMessages,
    wording: {
      locale: conversation.locale ?? shop.locales[0] ?? 'en',
      currency: shop.currency,
      timeZone: shop.timeZone,
      now: ctx.now,
    },
    locales: shop.locales,
    menu,
    state: {
      now: ctx.now,
      shop,
      menu,
      draft,
      latest: await findLatestOrder(ctx, { conversationId }),
      awaiting: stillAwaited(awaitingSchema.safeParse(conversation.awaiting).data ?? null, draft),
      clarifications: conversation.clarifications,
      failedParses: conversation.failedParses,
      hasOptedOut: false,
    },
  };
}
