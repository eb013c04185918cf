import type { Context } from '../context.ts';
import type { PlacedOrder } from './confirm-order.ts';

/** The last order of a conversation that was placed, with the link to follow it; null when there is none. */
export async function findLatestOrder(
  _ctx: Context,
  _input: { conversationId: string },
): Promise<(PlacedOrder & { trackingUrl: string | null }) | null> {
  throw new Error('findLatestOrder is being written');
}
