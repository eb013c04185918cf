import { type OrderStatus, orderLines, type PaymentStatus } from '@novi/db/schema/orders';
import type { Fulfilment, ModifierMode, Payment } from '@novi/parser/types';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { findUndos, type Undo } from './find-undos.ts';
import type { OrderRow } from './lock-order.ts';
import { orderLabel } from './order-label.ts';
import { openTexts } from './order-texts.ts';

export type LineRow = typeof orderLines.$inferSelect;

export interface LineCard {
  id: string;
  /** in `unit` */
  quantity: number;
  unit: string;
  name: string;
  variantName: string | null;
  modifiers: { name: string; mode: ModifierMode }[];
  note: string | null;
  confidence: 'sure' | 'likely' | 'unsure' | null;
}

/** An order as a card on the board or a row of a list. Money in minor units of `currency`. */
export interface OrderCard {
  id: string;
  /** null for a cart */
  number: number | null;
  label: string;
  status: OrderStatus;
  version: number;
  fulfilment: Fulfilment | null;
  channel: OrderRow['channel'];
  customerName: string | null;
  addressLine: string | null;
  note: string | null;
  paymentStatus: PaymentStatus;
  paymentMethod: Payment | null;
  currency: string;
  totalMinor: number;
  placedAt: Date | null;
  statusChangedAt: Date;
  /** When the customer wants it, where they said so. */
  requestedFor: Date | null;
  promisedTo: Date | null;
  conversationId: string | null;
  lines: LineCard[];
  undo: Undo | null;
}

/** Orders with their lines and what can still be undone, in two queries however many there are. */
export async function orderCards(ctx: Context, rows: readonly OrderRow[]): Promise<OrderCard[]> {
  const lines = await linesOf(
    ctx,
    rows.map((row) => row.id),
  );
  const undos = await findUndos(ctx, rows);
  return rows.map((row) => orderCard(ctx, row, lines.get(row.id) ?? [], undos.get(row.id) ?? null));
}

export async function linesOf(ctx: Context, orderIds: string[]): Promise<Map<string, LineRow[]>> {
  if (orderIds.length === 0) return new Map();
  const rows = await ctx.tx
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.tenantId, ctx.tenantId), inArray(orderLines.orderId, orderIds)))
    .orderBy(asc(orderLines.position));
  return Map.groupBy(rows, (row) => row.orderId);
}

export function orderCard(
  ctx: Context,
  row: OrderRow,
  lines: readonly LineRow[],
  undo: Undo | null,
): OrderCard {
  const { id, number, status, version, fulfilment, channel, customerName, conversationId } = row;
  const { paymentStatus, paymentMethod, currency, totalMinor } = row;
  const { placedAt, statusChangedAt, requestedFor, promisedTo } = row;
  const { address, note } = openTexts(ctx, row);
  return {
    id,
    number,
    label: number === null ? '' : orderLabel(number),
    status,
    version,
    fulfilment,
    channel,
    customerName,
    addressLine: address,
    note,
    paymentStatus,
    paymentMethod,
    currency,
    totalMinor,
    placedAt,
    statusChangedAt,
    requestedFor,
    promisedTo,
    conversationId,
    lines: lines.map(lineCard),
    undo,
  };
}

export function lineCard(line: LineRow): LineCard {
  return {
    id: line.id,
    quantity: line.quantityThousandths / 1000,
    unit: line.unit,
    name: line.name,
    variantName: line.variantName,
    modifiers: line.modifiers.map(({ name, mode }) => ({ name, mode })),
    note: line.note,
    confidence: line.confidence,
  };
}
