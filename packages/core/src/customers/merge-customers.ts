import {
  conversations,
  customerIdentities,
  customers,
  messageReactions,
  messages,
} from '@novi/db/schema/conversations';
import { orderLines, orders } from '@novi/db/schema/orders';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { type Conversation, lockConversation } from '../conversations/lock-conversation.ts';
import { mergeConversations } from '../conversations/merge-conversations.ts';

/**
 * Two customers turn out to be one person: everything of `from` becomes `into`'s, and `from` is no more. Their
 * conversations with one session become one, with one open cart that holds what was in both.
 */
export async function mergeCustomers(
  ctx: Context,
  { from, into }: { from: string; into: string },
): Promise<void> {
  const { tenantId } = ctx;
  for (const [theirs, ours] of await lockPairs(ctx, from, into)) {
    if (ours) await mergeConversations(ctx, theirs, ours);
    else {
      await ctx.tx
        .update(conversations)
        .set({ customerId: into, updatedAt: ctx.now })
        .where(and(eq(conversations.tenantId, tenantId), eq(conversations.id, theirs.id)));
    }
  }
  await ctx.tx
    .update(orders)
    .set({ customerId: into })
    .where(and(eq(orders.tenantId, tenantId), eq(orders.customerId, from)));
  await ctx.tx
    .update(orderLines)
    .set({ requestedByCustomerId: into })
    .where(and(eq(orderLines.tenantId, tenantId), eq(orderLines.requestedByCustomerId, from)));
  await ctx.tx
    .update(messages)
    .set({ authorCustomerId: into })
    .where(and(eq(messages.tenantId, tenantId), eq(messages.authorCustomerId, from)));
  await moveReactions(ctx, from, into);
  await ctx.tx
    .update(customerIdentities)
    .set({ customerId: into })
    .where(and(eq(customerIdentities.tenantId, tenantId), eq(customerIdentities.customerId, from)));
  await fillIn(ctx, from, into);
  await ctx.tx.delete(customers).where(and(eq(customers.tenantId, tenantId), eq(customers.id, from)));
}

/** The conversations of `from`, each with that of `into` on the same session; all locked, in one order for everybody. */
async function lockPairs(
  ctx: Context,
  from: string,
  into: string,
): Promise<[Conversation, Conversation | undefined][]> {
  const rows = await ctx.tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.tenantId, ctx.tenantId), inArray(conversations.customerId, [from, into])))
    .orderBy(asc(conversations.id));
  const locked: Conversation[] = [];
  for (const { id } of rows) locked.push(await lockConversation(ctx, id));
  const ours = locked.filter(({ customerId }) => customerId === into);
  return locked
    .filter(({ customerId }) => customerId === from)
    .map((theirs) => [theirs, ours.find(({ sessionId }) => sessionId === theirs.sessionId)]);
}

async function moveReactions(ctx: Context, from: string, into: string): Promise<void> {
  const ofTenant = eq(messageReactions.tenantId, ctx.tenantId);
  const both = ctx.tx
    .select({ id: messageReactions.messageId })
    .from(messageReactions)
    .where(and(ofTenant, eq(messageReactions.customerId, into)));
  const ofFrom = and(ofTenant, eq(messageReactions.customerId, from));
  await ctx.tx.delete(messageReactions).where(and(ofFrom, inArray(messageReactions.messageId, both)));
  await ctx.tx.update(messageReactions).set({ customerId: into }).where(ofFrom);
}

/** The name under which one of them was known is kept. */
async function fillIn(ctx: Context, from: string, into: string): Promise<void> {
  const of = (id: string) => and(eq(customers.tenantId, ctx.tenantId), eq(customers.id, id));
  const [other] = await ctx.tx.select().from(customers).where(of(from));
  await ctx.tx
    .update(customers)
    .set({
      name: sql`coalesce(${customers.name}, ${other?.name ?? null})`,
      phone: sql`coalesce(${customers.phone}, ${other?.phone ?? null})`,
      locale: sql`coalesce(${customers.locale}, ${other?.locale ?? null})`,
      updatedAt: ctx.now,
    })
    .where(of(into));
}
