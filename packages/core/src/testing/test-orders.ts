import { messages } from '@novi/db/schema/conversations';
import { and, asc, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { confirmOrder } from '../orders/confirm-order.ts';
import { openDraft } from '../orders/open-draft.ts';
import type { WriteDraftInput } from '../orders/schemas.ts';
import { summariseDraft } from '../orders/summarise-draft.ts';
import { writeDraft } from '../orders/write-draft.ts';
import type { TestShop } from './test-shop.ts';

export interface TestOrder {
  orderId: string;
  conversationId: string;
  customerId: string;
  actor: Actor;
}

/** A customer's cart with one large margherita (1200), to be delivered unless `draft` says otherwise. */
export async function newDraft(
  shop: TestShop,
  draft: Partial<Omit<WriteDraftInput, 'orderId'>> = {},
): Promise<TestOrder> {
  const customer = await shop.addCustomer();
  const opened = await shop.run(customer.actor, (ctx) => openDraft(ctx, customer));
  const orderId = opened.order.id;
  const margherita = { product: 'margherita', variant: 'large', quantity: 1, modifiers: [] };
  await shop.run(customer.actor, (ctx) =>
    writeDraft(ctx, { orderId, lines: [margherita], address: '12 Mill Lane', ...draft }),
  );
  return { ...customer, orderId };
}

/** The same, summarised and waiting for a yes. */
export async function newSummary(
  shop: TestShop,
  draft: Parameters<typeof newDraft>[1] = {},
): Promise<TestOrder> {
  const order = await newDraft(shop, draft);
  await shop.run(order.actor, (ctx) => summariseDraft(ctx, order));
  return order;
}

/** The same, confirmed by its customer; `version` is what staff see. */
export async function newOrder(
  shop: TestShop,
  draft: Parameters<typeof newDraft>[1] = {},
): Promise<TestOrder & { id: string; version: number }> {
  const order = await newSummary(shop, draft);
  const result = await shop.run(order.actor, (ctx) => confirmOrder(ctx, order));
  if (result.kind !== 'placed') throw new Error(`the test order was not placed: ${result.kind}`);
  return { ...order, id: order.orderId, version: result.order.version };
}

/** What was queued for a conversation's customer, oldest first. */
export async function queuedMessages(shop: TestShop, conversationId: string) {
  return shop.run(shop.owner, async (ctx) => {
    const rows = await ctx.tx
      .select()
      .from(messages)
      .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.conversationId, conversationId)))
      .orderBy(asc(messages.position));
    return rows.map((row) => ({
      purpose: row.purpose,
      status: row.status,
      notBefore: row.notBefore,
      text: ctx.vault.open('message', row.textSealed, row.keyVersion),
    }));
  });
}
