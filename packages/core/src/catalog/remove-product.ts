import type { z } from 'zod';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { removeProductSchema } from './schemas.ts';
import { updateProduct } from './update-product.ts';

/** Takes a product off the menu; its row stays for the orders that name it. Throws FORBIDDEN, NOT_FOUND. */
export async function removeProduct(
  ctx: Context,
  input: z.input<typeof removeProductSchema>,
): Promise<{ version: number }> {
  demand(ctx.actor, 'catalog.write');
  const { id } = parseInput(removeProductSchema, input);
  return updateProduct(ctx, id, { archivedAt: ctx.now });
}
