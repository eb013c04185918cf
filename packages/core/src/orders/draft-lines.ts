import { products, productVariants } from '@novi/db/schema/catalog';
import { orderLines } from '@novi/db/schema/orders';
import type { Unit } from '@novi/parser/types';
import { and, asc, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { PricedLine } from '../pricing/price-line.ts';
import type { DraftLine } from './draft.ts';

/** The lines of a draft in their order, with the slugs the parser knows them by. */
export async function readDraftLines(ctx: Context, orderId: string): Promise<DraftLine[]> {
  const rows = await ctx.tx
    .select({ line: orderLines, product: products.slug, variant: productVariants.slug })
    .from(orderLines)
    .innerJoin(
      products,
      and(eq(products.tenantId, orderLines.tenantId), eq(products.id, orderLines.productId)),
    )
    .leftJoin(
      productVariants,
      and(eq(productVariants.tenantId, orderLines.tenantId), eq(productVariants.id, orderLines.variantId)),
    )
    .where(and(eq(orderLines.tenantId, ctx.tenantId), eq(orderLines.orderId, orderId)))
    .orderBy(asc(orderLines.position));
  return rows.map(({ line, product, variant }) => ({
    id: line.id,
    product,
    variant,
    name: line.name,
    variantName: line.variantName,
    unit: line.unit as Unit,
    quantity: line.quantityThousandths / 1000,
    unitPriceMinor: line.unitPriceMinor,
    totalMinor: line.totalMinor,
    modifiers: line.modifiers,
    note: line.note,
    confidence: line.confidence,
    sources: line.sources,
  }));
}

/** Puts `priced` in the place of whatever lines the draft had, and returns them as they now stand. */
export async function replaceDraftLines(
  ctx: Context,
  orderId: string,
  customerId: string | null,
  priced: readonly PricedLine[],
): Promise<DraftLine[]> {
  await ctx.tx
    .delete(orderLines)
    .where(and(eq(orderLines.tenantId, ctx.tenantId), eq(orderLines.orderId, orderId)));
  const rows = priced.map((line, position) => ({ id: ctx.random.id(), position, line }));
  if (rows.length > 0) {
    await ctx.tx.insert(orderLines).values(
      rows.map(({ id, position, line: { product: _product, variant: _variant, ...line } }) => ({
        ...line,
        tenantId: ctx.tenantId,
        id,
        orderId,
        position,
        requestedByCustomerId: customerId,
      })),
    );
  }
  return rows.map(({ id, line: { quantityThousandths, productId: _p, variantId: _v, ...line } }) => ({
    ...line,
    id,
    quantity: quantityThousandths / 1000,
  }));
}
