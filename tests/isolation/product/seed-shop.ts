import type { Actor } from '@novi/core/access/actor';
import { replaceCatalog } from '@novi/core/catalog/replace-catalog';
import { teachAlias } from '@novi/core/catalog/teach-alias';
import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { recordFile } from '@novi/core/files/record-file';
import { recordMessage } from '@novi/core/intake/record-message';
import { createManualOrder } from '@novi/core/orders/create-manual-order';
import { queueMessage } from '@novi/core/outbox/queue-message';
import { products, productVariants } from '@novi/db/schema/catalog';
import { orderLines } from '@novi/db/schema/orders';
import { memberships } from '@novi/db/schema/tenants';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { eq, isNull } from 'drizzle-orm';

/** A's ids by what they are ids of. */
export type ShopIds = Record<
  | 'tenant'
  | 'user'
  | 'order'
  | 'line'
  | 'product'
  | 'variant'
  | 'alias'
  | 'conversation'
  | 'message'
  | 'file'
  | 'session',
  string
>;

/**
 * Fills a shop through the product's own verbs: a menu, a conversation with messages both ways, and a placed order. All
 * that a person could read says `canary`.
 */
export async function seedShop(
  edge: Edge,
  tenantId: string,
  userId: string,
  canary: string,
): Promise<ShopIds> {
  const actor: Actor = { kind: 'user', userId, role: 'owner', name: canary };
  return runInTenant(edge, { tenantId, actor }, async (ctx) => {
    await replaceCatalog(ctx, {
      currency: 'EUR',
      categories: [
        {
          name: canary,
          products: [
            {
              id: 'pizza',
              name: canary,
              description: canary,
              priceMinor: 900,
              variants: [{ id: 'large', name: canary, priceMinor: 1200 }],
            },
          ],
        },
      ],
    });
    const [product] = await ctx.tx.select().from(products).where(isNull(products.archivedAt));
    if (!product) throw new Error('the menu is empty');
    const [variant] = await ctx.tx
      .select()
      .from(productVariants)
      .where(eq(productVariants.productId, product.id));
    const alias = await teachAlias(ctx, {
      productId: product.id,
      text: `word of ${canary}`,
      source: 'typed',
    });
    const [session] = await ctx.tx.select().from(waSessions);
    const [member] = await ctx.tx.select().from(memberships);
    if (!variant || !session || !member) throw new Error('the shop is not whole');
    const { conversationId } = await recordMessage(ctx, {
      sessionId: session.id,
      waMessageId: `${canary}-1`,
      chat: { kind: 'phone', value: '34600000001', name: canary },
      fromMe: false,
      kind: 'text',
      text: canary,
      at: ctx.now,
    });
    const file = await recordFile(
      ctx,
      {
        storageKey: `${tenantId}/00/${ctx.random.bytes(16).toString('hex')}`,
        mime: 'application/pdf',
        sizeBytes: canary.length,
        sha256: '0'.repeat(64),
        width: null,
        height: null,
        name: canary,
      },
      ctx.vault.keyVersion,
    );
    const { messageId } = await queueMessage(ctx, {
      conversationId,
      text: canary,
      file: { id: file, kind: 'document' },
      purpose: 'staff_reply',
      author: 'staff',
    });
    const order = await createManualOrder(ctx, {
      customerName: canary,
      customerPhone: '34600000002',
      address: canary,
      note: canary,
      fulfilment: 'delivery',
      items: [
        { productId: product.id, variantId: variant.id, name: canary, quantity: 1, unitPriceMinor: 1200 },
      ],
    });
    const [line] = await ctx.tx.select().from(orderLines).where(eq(orderLines.orderId, order.id));
    if (!line) throw new Error('the order is empty');
    return {
      tenant: tenantId,
      user: userId,
      order: order.id,
      line: line.id,
      product: product.id,
      variant: variant.id,
      alias: alias.id,
      conversation: conversationId,
      message: messageId,
      file,
      session: session.id,
    };
  });
}
