import { conversations, customers, messages } from '@novi/db/schema/conversations';
import { orders } from '@novi/db/schema/orders';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq, inArray, min } from 'drizzle-orm';
import { demandFor } from '../access/demand-for.ts';
import type { Context } from '../context.ts';
import { holdConversation } from '../conversations/lock-conversation.ts';
import { notFound } from '../errors.ts';
import { parseInput } from '../parse-input.ts';
import { readShop } from '../tenants/read-shop.ts';
import type { DraftView } from './draft.ts';
import type { OrderRow } from './lock-order.ts';
import { readDraft } from './read-draft.ts';
import { draftOfSchema } from './schemas.ts';

type DraftOf = { conversationId: string; customerId: string };

/**
 * The one open draft (draft or awaiting_confirm) of a customer in a conversation; an empty one is made where there is
 * none. The conversation is locked, so two messages at once get the same draft. Throws NOT_FOUND, FORBIDDEN.
 */
export async function openDraft(ctx: Context, input: DraftOf): Promise<DraftView> {
  const draftOf = parseInput(draftOfSchema, input);
  demandFor(ctx.actor, 'orders.create', draftOf.customerId);
  await holdConversation(ctx, draftOf.conversationId);
  const row = (await openRow(ctx, draftOf)) ?? (await insertDraft(ctx, draftOf));
  return readDraft(ctx, row);
}

/** The open draft of a customer in a conversation, or null. Throws FORBIDDEN. */
export async function findDraft(ctx: Context, input: DraftOf): Promise<DraftView | null> {
  const draftOf = parseInput(draftOfSchema, input);
  demandFor(ctx.actor, 'orders.read', draftOf.customerId);
  const row = await openRow(ctx, draftOf);
  return row ? readDraft(ctx, row) : null;
}

async function openRow(ctx: Context, draftOf: DraftOf): Promise<OrderRow | undefined> {
  const [row] = await ctx.tx
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.tenantId, ctx.tenantId),
        eq(orders.conversationId, draftOf.conversationId),
        eq(orders.customerId, draftOf.customerId),
        inArray(orders.status, ['draft', 'awaiting_confirm']),
      ),
    );
  return row;
}

async function insertDraft(ctx: Context, { conversationId, customerId }: DraftOf): Promise<OrderRow> {
  const [chat] = await ctx.tx
    .select({ locationId: waSessions.locationId, name: customers.name, phone: customers.phone })
    .from(conversations)
    .innerJoin(
      waSessions,
      and(eq(waSessions.tenantId, conversations.tenantId), eq(waSessions.id, conversations.sessionId)),
    )
    .innerJoin(customers, and(eq(customers.tenantId, ctx.tenantId), eq(customers.id, customerId)))
    .where(and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.id, conversationId)));
  if (!chat) throw notFound('customer');
  const shop = await readShop(ctx);
  const onlyWay = shop.settings.fulfilment.length === 1 ? shop.settings.fulfilment[0] : undefined;
  const [row] = await ctx.tx
    .insert(orders)
    .values({
      tenantId: ctx.tenantId,
      id: ctx.random.id(),
      locationId: chat.locationId,
      conversationId,
      customerId,
      channel: 'whatsapp',
      customerName: chat.name,
      customerPhone: chat.phone,
      currency: shop.currency,
      fulfilment: onlyWay ?? null,
      firstMessageAt: await firstUnreadAt(ctx, conversationId),
      statusChangedAt: ctx.now,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .returning();
  if (!row) throw new Error('an inserted draft was not returned');
  return row;
}

/** When the first of the messages being answered came in: response times count from there. */
async function firstUnreadAt(ctx: Context, conversationId: string): Promise<Date> {
  const [first] = await ctx.tx
    .select({ at: min(messages.createdAt) })
    .from(messages)
    .where(
      and(
        eq(messages.tenantId, ctx.tenantId),
        eq(messages.conversationId, conversationId),
        eq(messages.status, 'received'),
      ),
    );
  return first?.at ?? ctx.now;
}
