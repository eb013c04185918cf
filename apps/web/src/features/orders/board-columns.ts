import type { AgeLevel } from '@novi/ui/format/age';
import type { OrderCard, OrderStatus } from '../../app/data/app-router.ts';

export const columnKeys = ['new', 'preparing', 'ready', 'onTheWay', 'done'] as const;
export type ColumnKey = (typeof columnKeys)[number];

const columnOf: Partial<Record<OrderStatus, ColumnKey>> = {
  placed: 'new',
  needs_attention: 'new',
  change_requested: 'new',
  scheduled: 'new',
  accepted: 'preparing',
  preparing: 'preparing',
  ready: 'ready',
  handed_over: 'onTheWay',
  completed: 'done',
  rejected: 'done',
  cancelled: 'done',
};

/** Since when an order waits for the shop: what its age on the card counts from. */
export function waitingSince(order: Pick<OrderCard, 'placedAt' | 'statusChangedAt'>): Date {
  return order.placedAt ?? order.statusChangedAt;
}

const NEAR_MS = 5 * 60_000;

/**
 * How an accepted order stands to what was promised: late after it, waiting in the last five minutes before it.
 * Undefined where nothing was promised; then its age alone says it.
 */
export function promiseLevel(order: Pick<OrderCard, 'promisedTo'>, nowMs: number): AgeLevel | undefined {
  if (!order.promisedTo) return undefined;
  const leftMs = order.promisedTo.getTime() - nowMs;
  if (leftMs < 0) return 'late';
  return leftMs < NEAR_MS ? 'waiting' : 'fresh';
}

/** The board's columns, oldest first; in Done the last one to change comes first. */
export function groupIntoColumns(orders: readonly OrderCard[]): Record<ColumnKey, OrderCard[]> {
  const columns: Record<ColumnKey, OrderCard[]> = {
    new: [],
    preparing: [],
    ready: [],
    onTheWay: [],
    done: [],
  };
  for (const order of orders) {
    const column = columnOf[order.status];
    if (column) columns[column].push(order);
  }
  for (const key of columnKeys) {
    columns[key].sort((a, b) => waitingSince(a).getTime() - waitingSince(b).getTime());
  }
  columns.done.sort((a, b) => b.statusChangedAt.getTime() - a.statusChangedAt.getTime());
  return columns;
}

/** Orders that a search keeps: number, name, address or a line's name holds every word typed. */
export function searchOrders(orders: readonly OrderCard[], query: string): OrderCard[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return orders.filter((order) => {
    const text = [
      order.label,
      order.customerName,
      order.addressLine,
      order.note,
      ...order.lines.map((l) => l.name),
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
