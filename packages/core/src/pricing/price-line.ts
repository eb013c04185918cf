import type { LineModifier, LineSource } from '@novi/db/schema/orders';
import type { MissingChoice, Unit } from '@novi/parser/types';
import { isSoldOut, type MenuProduct } from '../catalog/menus.ts';
import type { RefusedLine } from '../orders/draft.ts';
import { lineTotalMinor } from './line-total.ts';

/** A line of a cart: slugs of the menu, quantity in the product's unit. */
export interface CartLineToPrice {
  product: string;
  variant: string | null;
  quantity: number;
  modifiers: readonly { option: string; mode: LineModifier['mode'] }[];
  note?: string | null | undefined;
  confidence?: 'sure' | 'likely' | 'unsure' | null | undefined;
  sources?: readonly LineSource[] | undefined;
}

export interface PricedLine {
  productId: string;
  variantId: string | null;
  product: string;
  variant: string | null;
  name: string;
  variantName: string | null;
  unit: Unit;
  quantityThousandths: number;
  unitPriceMinor: number;
  totalMinor: number;
  modifiers: LineModifier[];
  note: string | null;
  confidence: 'sure' | 'likely' | 'unsure' | null;
  sources: LineSource[];
}

export type PriceLineResult =
  | { kind: 'priced'; line: PricedLine; missing: MissingChoice[] }
  | { kind: 'refused'; refused: RefusedLine };

const wholeUnits: readonly Unit[] = ['each', 'pack'];
/** Of one line, in the product's unit. */
export const maxQuantity = 999;

/**
 * Prices one line from the menu alone: the variant's price replaces the product's, added and extra options cost
 * theirs, what is left out costs nothing. A line that lacks a required choice is priced as far as it goes.
 * Options that are not on the product are dropped.
 */
export function priceLine(
  product: MenuProduct | undefined,
  line: CartLineToPrice,
  now: Date,
): PriceLineResult {
  if (!product) return refuse(line.product, null, 'not_on_menu');
  if (isSoldOut(product, now)) return refuse(product.slug, product.name, 'sold_out');
  const quantityThousandths = Math.round(line.quantity * 1000);
  const isWhole = quantityThousandths % 1000 === 0;
  if (
    quantityThousandths < 1 ||
    line.quantity > maxQuantity ||
    (wholeUnits.includes(product.unit) && !isWhole)
  )
    return refuse(product.slug, product.name, 'quantity');

  const variant =
    product.variants.find((candidate) => candidate.slug === line.variant) ??
    product.variants.find((candidate) => candidate.isDefault);
  const modifiers = resolveModifiers(product, line.modifiers);
  const unitPriceMinor =
    (variant?.priceMinor ?? product.priceMinor) +
    modifiers.reduce((sum, modifier) => sum + modifier.priceMinor, 0);
  return {
    kind: 'priced',
    line: {
      productId: product.id,
      variantId: variant?.id ?? null,
      product: product.slug,
      variant: variant?.slug ?? null,
      name: product.name,
      variantName: variant?.name ?? null,
      unit: product.unit,
      quantityThousandths,
      unitPriceMinor,
      totalMinor: lineTotalMinor(unitPriceMinor, quantityThousandths),
      modifiers,
      note: line.note || null,
      confidence: line.confidence ?? null,
      sources: [...(line.sources ?? [])],
    },
    missing: missingChoices(product, variant !== undefined, modifiers),
  };
}

function refuse(product: string, name: string | null, reason: RefusedLine['reason']): PriceLineResult {
  return { kind: 'refused', refused: { product, name, reason } };
}

function resolveModifiers(product: MenuProduct, wanted: CartLineToPrice['modifiers']): LineModifier[] {
  const options = product.modifierGroups.flatMap((group) => group.options);
  return wanted.flatMap(({ option: slug, mode }) => {
    const option = options.find((candidate) => candidate.slug === slug);
    if (!option) return [];
    // It comes with the product already.
    if (mode === 'add' && option.includedByDefault) return [];
    const priceMinor = mode === 'add' || mode === 'extra' ? option.priceMinor : 0;
    return [{ optionId: option.id, slug, name: option.name, mode, priceMinor }];
  });
}

/** Required groups with too few picks, and any group with too many: both are asked about again. */
export function missingChoices(
  product: MenuProduct,
  hasVariant: boolean,
  modifiers: readonly Pick<LineModifier, 'slug' | 'mode'>[],
): MissingChoice[] {
  const missing: MissingChoice[] = [];
  if (product.variants.length > 0 && !hasVariant) missing.push({ product: product.slug, group: 'variant' });
  for (const group of product.modifierGroups) {
    const slugs = new Set(group.options.map((option) => option.slug));
    const picks = modifiers.filter(({ slug, mode }) => mode === 'add' && slugs.has(slug)).length;
    if (picks < group.min || picks > group.max) missing.push({ product: product.slug, group: group.slug });
  }
  return missing;
}
