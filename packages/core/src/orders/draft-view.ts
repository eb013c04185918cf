import type { Fulfilment, MissingChoice } from '@novi/parser/types';
import type { MenuProduct } from '../catalog/menus.ts';
import type { Context } from '../context.ts';
import { missingChoices } from '../pricing/price-line.ts';
import { estimateWindow } from '../promise/estimate-window.ts';
import type { Settings } from '../tenants/schemas.ts';
import type { DraftLine, DraftNeed, DraftOrder, DraftView, RefusedLine } from './draft.ts';
import type { OrderRow } from './lock-order.ts';
import { openTexts } from './order-texts.ts';

/** A draft as it stands in its rows, read against today's menu and settings. */
export function draftView(
  ctx: Context,
  input: {
    row: OrderRow;
    lines: readonly DraftLine[];
    products: ReadonlyMap<string, MenuProduct>;
    settings: Settings;
    refused?: readonly RefusedLine[];
    refusedFulfilment?: Fulfilment | null;
  },
): DraftView {
  const order = draftOrder(ctx, input.row);
  const missing = missingOf(input.lines, input.products);
  const minimumMinor = input.settings.minimum_order_minor;
  return {
    order,
    lines: input.lines,
    missing,
    needs: needsOf(order, input.lines.length, missing.length, minimumMinor),
    refused: input.refused ?? [],
    refusedFulfilment: input.refusedFulfilment ?? null,
    minimumMinor,
    estimate: estimateWindow({
      now: ctx.now,
      preparationMinutes: input.settings.preparation_minutes,
      fulfilment: order.fulfilment,
    }),
  };
}

function draftOrder(ctx: Context, row: OrderRow): DraftOrder {
  const { id, version, conversationId, customerId, currency, fulfilment, paymentMethod } = row;
  const { customerName, customerPhone, requestedFor, priceFrozenUntil } = row;
  const { subtotalMinor, deliveryFeeMinor, totalMinor } = row;
  return {
    id,
    status: row.status === 'awaiting_confirm' ? 'awaiting_confirm' : 'draft',
    version,
    conversationId,
    customerId,
    currency,
    fulfilment,
    ...openTexts(ctx, row),
    paymentMethod,
    customerName,
    customerPhone,
    requestedFor,
    subtotalMinor,
    deliveryFeeMinor,
    totalMinor,
    priceFrozenUntil,
  };
}

function missingOf(lines: readonly DraftLine[], products: ReadonlyMap<string, MenuProduct>): MissingChoice[] {
  const missing = new Map<string, MissingChoice>();
  for (const line of lines) {
    const product = products.get(line.product);
    if (!product) continue;
    for (const choice of missingChoices(product, line.variant !== null, line.modifiers))
      missing.set(`${choice.product}.${choice.group}`, choice);
  }
  return [...missing.values()];
}

function needsOf(
  order: DraftOrder,
  lineCount: number,
  missingCount: number,
  minimumMinor: number,
): DraftNeed[] {
  if (lineCount === 0) return ['lines'];
  const needs: DraftNeed[] = [];
  if (missingCount > 0) needs.push('choices');
  if (order.fulfilment === 'delivery' && order.subtotalMinor < minimumMinor) needs.push('minimum');
  if (order.fulfilment === null) needs.push('fulfilment');
  if (order.fulfilment === 'delivery' && !order.address) needs.push('address');
  return needs;
}
