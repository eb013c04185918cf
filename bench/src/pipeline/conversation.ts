import type { Phones } from '../phones/network.ts';

export const orderText = '2 large margheritas one without onion and a coke, to 12 Mill Lane pls';

export interface Conversation {
  phone: string;
  /** From the phone's send of the order to the summary on the phone, ms. */
  summaryMs: number;
  /** When the phone sent its "yes", ms since the epoch. */
  yesAtMs: number;
  /** From the phone's "yes" to the shop's answer on the phone, ms. */
  placedMs: number;
}

/** One customer orders and says yes. Throws with what the shop said when that is not what belongs there. */
export async function converse(phones: Phones, phone: string, shop: string): Promise<Conversation> {
  const summary = await phones.ask(phone, shop, orderText);
  if (!/reply \*yes\*/i.test(summary.answer.text)) throw new Error(`not a summary: ${summary.answer.text}`);
  const placed = await phones.ask(phone, shop, 'yes');
  if (!/we received your order/i.test(placed.answer.text))
    throw new Error(`not placed: ${placed.answer.text}`);
  return {
    phone,
    summaryMs: summary.answer.atMs - summary.sentAtMs,
    yesAtMs: placed.sentAtMs,
    placedMs: placed.answer.atMs - placed.sentAtMs,
  };
}

let customers = 0;

/** A phone nobody has used yet. Starts with 447700, Ofcom's range for fiction; 12 digits as people have. */
export function nextPhone(): string {
  customers += 1;
  return `447700${String(customers).padStart(6, '0')}`;
}
