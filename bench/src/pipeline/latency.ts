import type { Sql } from 'postgres';
import { type Percentiles, percentiles } from '../measure/statistics.ts';
import type { Phones } from '../phones/network.ts';
import type { Dashboard } from '../stack/dashboard.ts';
import { openBoard } from './board.ts';
import { type Conversation, converse, nextPhone } from './conversation.ts';

export interface Latency {
  samples: number;
  /** Order sent -> summary on the phone, ms. */
  summary: Percentiles;
  /** "yes" sent -> live event order.placed at the board, ms. */
  placedEvent: Percentiles;
  /** "yes" sent -> the card in a board.list at the board, ms: the event and the fetch after it. */
  card: Percentiles;
  /** One board.list, ms. */
  boardList: Percentiles;
  /** "yes" sent -> the shop's answer on the phone, ms. */
  answer: Percentiles;
}

export interface LatencyOptions {
  phones: Phones;
  dashboard: Dashboard;
  admin: Sql;
  shop: string;
  atOnce: number;
  rounds: number;
}

/** `atOnce` customers write in the same moment, while a merchant's board is open; so many times `rounds`. */
export async function measureLatency(options: LatencyOptions): Promise<Latency> {
  const { phones, dashboard, admin, shop, atOnce, rounds } = options;
  const board = await openBoard(dashboard);
  const conversations: Conversation[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const shown = board.untilShown(round * atOnce);
    const talks = Array.from({ length: atOnce }, () => converse(phones, nextPhone(), shop));
    conversations.push(...(await Promise.all(talks)));
    await shown;
  }
  board.close();

  const orderOf = await ordersByPhone(admin);
  const since = (times: ReadonlyMap<string, number>) =>
    percentiles(
      conversations.map(
        ({ phone, yesAtMs }) => (times.get(orderOf.get(phone) ?? '') ?? Number.NaN) - yesAtMs,
      ),
    );
  return {
    samples: conversations.length,
    summary: percentiles(conversations.map(({ summaryMs }) => summaryMs)),
    placedEvent: since(board.toldAtMs),
    card: since(board.shownAtMs),
    boardList: percentiles(board.fetchMs),
    answer: percentiles(conversations.map(({ placedMs }) => placedMs)),
  };
}

async function ordersByPhone(admin: Sql): Promise<Map<string, string>> {
  const rows = await admin<{ phone: string; id: string }[]>`
    select customer_phone as phone, id from orders where status = 'placed'`;
  return new Map(rows.map(({ phone, id }) => [phone, id]));
}
