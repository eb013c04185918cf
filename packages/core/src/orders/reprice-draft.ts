import type { Context } from '../context.ts';
import { priceOrder } from '../pricing/price-order.ts';
import { readShop } from '../tenants/read-shop.ts';
import type { DraftLine, DraftView } from './draft.ts';
import { readDraftLines, replaceDraftLines } from './draft-lines.ts';
import { draftView } from './draft-view.ts';
import type { OrderRow } from './lock-order.ts';

export interface Repriced {
  /** Whether the customer would see another amount, or miss a line. */
  readonly isChanged: boolean;
  readonly totals: Pick<OrderRow, 'subtotalMinor' | 'deliveryFeeMinor' | 'totalMinor' | 'menuVersion'>;
  view(row: OrderRow): DraftView;
}

/** Prices a draft's stored lines at today's menu and fee, and rewrites the lines where that changes them. */
export async function repriceDraft(ctx: Context, order: OrderRow): Promise<Repriced> {
  const stored = await readDraftLines(ctx, order.id);
  const menu = await ctx.menus.current();
  const { settings } = await readShop(ctx);
  const priced = priceOrder({
    products: menu.products,
    lines: stored.map((line) => ({
      ...line,
      modifiers: line.modifiers.map(({ slug, mode }) => ({ option: slug, mode })),
    })),
    fulfilment: order.fulfilment,
    deliveryFeeMinor: settings.delivery_fee_minor,
    now: ctx.now,
  });
  const isSame = (line: DraftLine, index: number) => priced.lines[index]?.totalMinor === line.totalMinor;
  const areLinesSame = priced.lines.length === stored.length && stored.every(isSame);
  const lines = areLinesSame
    ? stored
    : await replaceDraftLines(ctx, order.id, order.customerId, priced.lines);
  return {
    isChanged: !areLinesSame || priced.totalMinor !== order.totalMinor,
    totals: {
      subtotalMinor: priced.subtotalMinor,
      deliveryFeeMinor: priced.deliveryFeeMinor,
      totalMinor: priced.totalMinor,
      menuVersion: menu.version,
    },
    view: (row) => draftView(ctx, { row, lines, products: menu.products, settings, refused: priced.refused }),
  };
}
