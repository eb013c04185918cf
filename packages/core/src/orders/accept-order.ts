import type { z } from 'zod';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { readShop } from '../tenants/read-shop.ts';
import { acceptLocked } from './accept-locked.ts';
import { lockOrder } from './lock-order.ts';
import { demandVersion } from './lost-race.ts';
import { type Moved, moved } from './moved.ts';
import { acceptOrderSchema } from './schemas.ts';

/**
 * The shop takes an order: the customer gets their confirmation with a time and a link. Throws FORBIDDEN, NOT_FOUND,
 * ILLEGAL_TRANSITION, and CONFLICT naming who was faster.
 */
export async function acceptOrder(ctx: Context, input: z.input<typeof acceptOrderSchema>): Promise<Moved> {
  demand(ctx.actor, 'orders.accept');
  const { id, version, preparationMinutes } = parseInput(acceptOrderSchema, input);
  const order = await lockOrder(ctx, id);
  await demandVersion(ctx, order, version);
  return moved(await acceptLocked(ctx, order, await readShop(ctx), { preparationMinutes }));
}
