import type { z } from 'zod';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { setSoldOutSchema } from './schemas.ts';
import { updateProduct } from './update-product.ts';

/** PostgreSQL's 'infinity' is no Date, and nobody will be asked about this one. */
const forever = new Date('9999-12-31T00:00:00Z');

/** Sold out until a time, for good, or (null) on sale again; the bot stops offering it at once. Throws FORBIDDEN, NOT_FOUND. */
export async function setSoldOut(
  ctx: Context,
  input: z.input<typeof setSoldOutSchema>,
): Promise<{ version: number }> {
  demand(ctx.actor, 'catalog.soldOut');
  const { productId, until } = parseInput(setSoldOutSchema, input);
  return updateProduct(ctx, productId, { soldOutUntil: until === 'forever' ? forever : until });
}
