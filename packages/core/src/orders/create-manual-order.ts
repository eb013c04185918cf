import { products, productVariants } from '@novi/db/schema/catalog';
import { orderLines, orders } from '@novi/db/schema/orders';
import { locations } from '@novi/db/schema/tenants';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import type { FieldErrors } from '../errors.ts';
import { invalidInput, parseInput } from '../parse-input.ts';
import { lineTotalMinor } from '../pricing/line-total.ts';
import { maxSubtotalMinor } from '../pricing/price-order.ts';
import { readShop } from '../tenants/read-shop.ts';
import { sealTexts } from './order-texts.ts';
import { placeOrder } from './place-order.ts';
import { type PlacedOrder, placedOrder } from './placed-order.ts';
import { createManualOrderSchema } from './schemas.ts';

type ManualOrder = z.output<typeof createManualOrderSchema>;

/**
 * An order that staff typed or a program sent: its items may be on no menu and cost what was typed, its customer may
 * have no WhatsApp. It is placed at once, and accepted at once where the shop confirms by itself. Throws FORBIDDEN,
 * and INVALID_INPUT: `total_amount` when the stated total is not the sum of the items, a product of nobody's.
 */
export async function createManualOrder(
  ctx: Context,
  input: z.input<typeof createManualOrderSchema>,
): Promise<PlacedOrder> {
  demand(ctx.actor, 'orders.create');
  const wanted = parseInput(createManualOrderSchema, input);
  const lines = wanted.items.map((item, position) => {
    const quantityThousandths = Math.round(item.quantity * 1000);
    return {
      item,
      position,
      quantityThousandths,
      totalMinor: lineTotalMinor(item.unitPriceMinor, quantityThousandths),
    };
  });
  const totalMinor = lines.reduce((sum, line) => sum + line.totalMinor, 0);
  demandTotal(wanted, totalMinor);
  const units = await unitsOf(ctx, wanted);

  const shop = await readShop(ctx);
  const [row] = await ctx.tx
    .insert(orders)
    .values({
      tenantId: ctx.tenantId,
      id: ctx.random.id(),
      locationId: await firstLocation(ctx),
      channel: wanted.channel,
      customerName: wanted.customerName,
      customerPhone: wanted.customerPhone || null,
      ...sealTexts(ctx, { address: wanted.address ?? null, note: wanted.note ?? null }),
      fulfilment: wanted.fulfilment,
      paymentMethod: wanted.paymentMethod ?? null,
      currency: shop.currency,
      subtotalMinor: totalMinor,
      totalMinor,
      statusChangedAt: ctx.now,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .returning();
  if (!row) throw new Error('an inserted order was not returned');
  await ctx.tx.insert(orderLines).values(
    lines.map(({ item, ...line }) => ({
      ...line,
      tenantId: ctx.tenantId,
      id: ctx.random.id(),
      orderId: row.id,
      productId: item.productId ?? null,
      variantId: item.variantId ?? null,
      name: item.name,
      unit: units.get(item.productId ?? '') ?? 'each',
      unitPriceMinor: item.unitPriceMinor,
      confidence: 'sure' as const,
    })),
  );
  return placedOrder(await placeOrder(ctx, row));
}

function demandTotal(wanted: ManualOrder, totalMinor: number): void {
  if (totalMinor > maxSubtotalMinor)
    throw invalidInput({ items: 'These items come to more than an order can hold.' });
  if (wanted.totalAmountMinor === undefined || wanted.totalAmountMinor === totalMinor) return;
  throw invalidInput({
    total_amount: `The items come to ${totalMinor} minor units, not ${wanted.totalAmountMinor}.`,
  });
}

/** The units of the products named; every product and variant named must be this shop's and belong together. */
async function unitsOf(ctx: Context, wanted: ManualOrder): Promise<Map<string, string>> {
  const productIds = idsOf(wanted.items.map((item) => item.productId));
  const variantIds = idsOf(wanted.items.map((item) => item.variantId));
  const known = productIds.length
    ? await ctx.tx
        .select({ id: products.id, unit: products.unit })
        .from(products)
        .where(and(eq(products.tenantId, ctx.tenantId), inArray(products.id, productIds)))
    : [];
  const variants = variantIds.length
    ? await ctx.tx
        .select({ id: productVariants.id, productId: productVariants.productId })
        .from(productVariants)
        .where(and(eq(productVariants.tenantId, ctx.tenantId), inArray(productVariants.id, variantIds)))
    : [];
  const faults: FieldErrors = {};
  wanted.items.forEach((item, index) => {
    if (item.productId && !known.some(({ id }) => id === item.productId))
      faults[`items.${index}.productId`] = 'There is no such product.';
    const variant = variants.find(({ id }) => id === item.variantId);
    if (item.variantId && variant?.productId !== item.productId)
      faults[`items.${index}.variantId`] = 'This product has no such variant.';
  });
  if (Object.keys(faults).length > 0) throw invalidInput(faults);
  return new Map(known.map(({ id, unit }) => [id, unit]));
}

function idsOf(ids: readonly (string | null | undefined)[]): string[] {
  return ids.filter((id): id is string => typeof id === 'string');
}

async function firstLocation(ctx: Context): Promise<string> {
  const [row] = await ctx.tx
    .select({ id: locations.id })
    .from(locations)
    .where(eq(locations.tenantId, ctx.tenantId))
    .orderBy(asc(locations.createdAt))
    .limit(1);
  if (!row) throw new Error(`tenant ${ctx.tenantId} has no location`);
  return row.id;
}
