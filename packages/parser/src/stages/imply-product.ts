import type { MenuProduct } from '../menu/menu-index.ts';
import { create } from './create-line.ts';
import type { Reading } from './reading.ts';
import { optionsOf, variantOf } from './resolve-mention.ts';

/** "a large with ham": where only one thing on the menu takes all that was said, it is meant. */
export function imply(reading: Reading, last: number): void {
  const meant = impliedProduct(reading);
  if (meant) create(reading, last, meant);
}

export function impliedProduct(reading: Reading): MenuProduct | null {
  const { pending, compiled, focus } = reading;
  const { index } = compiled;
  if (pending.options.length === 0) return null;
  const takes = (product: MenuProduct): boolean =>
    pending.options.every(({ mention }) => optionsOf(product, mention, index).length > 0) &&
    pending.variants.every((mention) => variantOf(product, mention, index) !== null);
  if (focus.some((line) => takes(line.product))) return null;
  const fits = index.products.filter(takes);
  return fits.length === 1 ? (fits[0] as MenuProduct) : null;
}
