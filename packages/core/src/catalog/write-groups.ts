import { modifierGroups, modifierOptions } from '@novi/db/schema/catalog';
import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { chunks } from './chunks.ts';
import type { WrittenProduct } from './written-product.ts';

/** Writes modifier groups and options anew: lines keep their own copy of what was chosen, so no row is missed. */
export async function writeGroups(ctx: Context, written: readonly WrittenProduct[]): Promise<void> {
  await deleteGroups(
    ctx,
    written.map(({ productId }) => productId),
  );
  const groups = written.flatMap(({ product, productId }) =>
    (product.modifierGroups ?? []).map((group, position) => ({
      group,
      row: {
        tenantId: ctx.tenantId,
        id: ctx.random.id(),
        productId,
        slug: group.id,
        name: group.name,
        minChoices: group.min,
        maxChoices: group.max,
        position,
      },
    })),
  );
  for (const chunk of chunks(groups)) await ctx.tx.insert(modifierGroups).values(chunk.map(({ row }) => row));
  const options = groups.flatMap(({ group, row }) =>
    group.options.map((option, position) => ({
      tenantId: ctx.tenantId,
      id: ctx.random.id(),
      groupId: row.id,
      slug: option.id,
      name: option.name,
      priceMinor: option.priceMinor,
      isIncluded: option.includedByDefault ?? false,
      position,
    })),
  );
  for (const chunk of chunks(options)) await ctx.tx.insert(modifierOptions).values([...chunk]);
}

async function deleteGroups(ctx: Context, productIds: readonly string[]): Promise<void> {
  for (const chunk of chunks(productIds)) {
    const ofProducts = and(
      eq(modifierGroups.tenantId, ctx.tenantId),
      inArray(modifierGroups.productId, [...chunk]),
    );
    await ctx.tx
      .delete(modifierOptions)
      .where(
        and(
          eq(modifierOptions.tenantId, ctx.tenantId),
          inArray(
            modifierOptions.groupId,
            ctx.tx.select({ id: modifierGroups.id }).from(modifierGroups).where(ofProducts),
          ),
        ),
      );
    await ctx.tx.delete(modifierGroups).where(ofProducts);
  }
}
