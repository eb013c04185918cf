import type { Context } from '../context.ts';
import { readShop } from '../tenants/read-shop.ts';
import type { DraftView } from './draft.ts';
import { readDraftLines } from './draft-lines.ts';
import { draftView } from './draft-view.ts';
import type { OrderRow } from './lock-order.ts';

/** The view of a draft whose row the caller holds. */
export async function readDraft(ctx: Context, row: OrderRow): Promise<DraftView> {
  const [lines, menu, shop] = [
    await readDraftLines(ctx, row.id),
    await ctx.menus.current(),
    await readShop(ctx),
  ];
  return draftView(ctx, { row, lines, products: menu.products, settings: shop.settings });
}
