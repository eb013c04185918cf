import type { z } from 'zod';
import { demand } from '../access/can.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { lockOrder } from './lock-order.ts';
import { demandVersion } from './lost-race.ts';
import { type Moved, moved } from './moved.ts';
import { rejectLocked } from './reject-locked.ts';
import { rejectOrderSchema } from './schemas.ts';

/** The shop cannot take an order; the customer is told the reason. Throws as acceptOrder does. */
export async function rejectOrder(ctx: Context, input: z.input<typeof rejectOrderSchema>): Promise<Moved> {
  demand(ctx.actor, 'orders.reject');
  const { id, version, reason, note } = parseInput(rejectOrderSchema, input);
  const order = await lockOrder(ctx, id);
  await demandVersion(ctx, order, version);
  return moved(await rejectLocked(ctx, order, { reason, note: note || undefined }));
}
