import { inUnit, sameMeasure } from '../menu/measure.ts';
import type { Measure, MenuIndex, MenuProduct } from '../menu/menu-index.ts';
import type { Mention } from './atom.ts';

/** What the words around a mention ask of the product it means. */
export interface Wanted {
  variants: readonly Mention[];
  options: readonly Mention[];
  measures: readonly Measure[];
}

export const NOTHING_WANTED: Wanted = { variants: [], options: [], measures: [] };

export interface Resolution {
  /** Best first; one where the mention is clear. */
  products: MenuProduct[];
  /** The whole name was said, or an alias of it. */
  full: boolean;
  /** Only the kind of thing was said ("a pizza"). */
  category: boolean;
}

/**
 * The products a mention can mean, narrowed by the size, the amount and the options said with it. A name said in full
 * beats a part of a longer one ("coke" is Coke, not Diet Coke); the head of a name beats what follows its "with".
 */
export function resolveProducts(mention: Mention, wanted: Wanted, index: MenuIndex): Resolution {
  const tiers: { product: number; tier: number; category: boolean }[] = [];
  for (const candidate of mention.candidates) {
    const entity = index.entities[candidate.entity];
    if (!entity || (entity.kind !== 'product' && entity.kind !== 'category')) continue;
    const category = entity.kind === 'category';
    const tier = category ? 1 : candidate.exact ? 4 : candidate.full ? 3 : candidate.head ? 2 : 1;
    for (const product of entity.owners.keys()) tiers.push({ product, tier, category });
  }
  if (tiers.length === 0) return { products: [], full: false, category: false };
  const kind = tiers.filter((entry) => entry.category);
  const own = unique(tiers.filter((entry) => !entry.category).map((entry) => entry.product));
  if (kind.length > 0 && own.length !== 1 && tiers.every((entry) => entry.category || entry.tier < 3)) {
    const all = unique(tiers.map((entry) => entry.product));
    const products =
      narrow(all, wanted, index) ?? all.map((product) => index.products[product] as MenuProduct);
    return { products, full: false, category: products.length > 1 };
  }
  const ranked = [4, 3, 2, 1]
    .map((tier) => tiers.filter((entry) => entry.tier === tier))
    .filter((entries) => entries.length > 0);
  for (const entries of ranked) {
    const products = narrow(unique(entries.map((entry) => entry.product)), wanted, index);
    if (products) {
      return {
        products,
        full: (entries[0]?.tier ?? 0) >= 3,
        category: entries.every((entry) => entry.category),
      };
    }
  }
  const best = ranked[0] as typeof tiers;
  return {
    products: unique(best.map((entry) => entry.product)).map(
      (product) => index.products[product] as MenuProduct,
    ),
    full: (best[0]?.tier ?? 0) >= 3,
    category: best.every((entry) => entry.category),
  };
}

function unique(values: readonly number[]): number[] {
  return [...new Set(values)];
}

/** Those that can be had as wanted; null where none can. */
function narrow(products: readonly number[], wanted: Wanted, index: MenuIndex): MenuProduct[] | null {
  const fit = products
    .map((product) => index.products[product] as MenuProduct)
    .filter(
      (product) =>
        wanted.variants.every((mention) => variantOf(product, mention, index) !== null) &&
        wanted.options.every((mention) => optionsOf(product, mention, index).length > 0) &&
        wanted.measures.every((measure) => takesMeasure(product, measure)),
    );
  return fit.length > 0 ? fit : null;
}

/** Whether an amount makes sense with a product: as its size, in its unit, or as what its name says anyway. */
export function takesMeasure(product: MenuProduct, measure: Measure): boolean {
  return (
    product.variants.some((variant) => variant.measures.some((other) => sameMeasure(other, measure))) ||
    product.measures.some((other) => sameMeasure(other, measure)) ||
    inUnit(measure, product.product.unit ?? 'each') !== null
  );
}

/** The one variant of a product that a mention names, or null. */
export function variantOf(product: MenuProduct, mention: Mention, index: MenuIndex): string | null {
  const fits = mention.candidates
    .filter((candidate) => index.entities[candidate.entity]?.kind === 'variant')
    .filter((candidate) => index.entities[candidate.entity]?.owners.has(product.index))
    .sort((a, b) => Number(b.full) - Number(a.full) || b.said - a.said);
  const best = fits[0];
  if (
    !best ||
    (fits[1] &&
      fits[1].full === best.full &&
      fits[1].said === best.said &&
      !sameOwner(best, fits[1], product, index))
  ) {
    return null;
  }
  return index.entities[best.entity]?.owners.get(product.index) ?? null;
}

function sameOwner(
  a: { entity: number },
  b: { entity: number },
  product: MenuProduct,
  index: MenuIndex,
): boolean {
  return (
    index.entities[a.entity]?.owners.get(product.index) ===
    index.entities[b.entity]?.owners.get(product.index)
  );
}

/** The options of a product that a mention names: one where it is clear, several where it is not. */
export function optionsOf(product: MenuProduct, mention: Mention, index: MenuIndex): string[] {
  const fits = mention.candidates
    .filter((candidate) => index.entities[candidate.entity]?.kind === 'option')
    .filter((candidate) => index.entities[candidate.entity]?.owners.has(product.index));
  const full = fits.filter((candidate) => candidate.full);
  const exact = full.filter((candidate) => candidate.exact);
  const chosen = exact.length > 0 ? exact : full.length > 0 ? full : fits;
  return [
    ...new Set(
      chosen.map((candidate) => index.entities[candidate.entity]?.owners.get(product.index) as string),
    ),
  ];
}

export function hasKind(
  mention: Mention | null,
  kind: 'product' | 'variant' | 'option' | 'category',
  index: MenuIndex,
): boolean {
  return mention?.candidates.some((candidate) => index.entities[candidate.entity]?.kind === kind) ?? false;
}

/** A product is meant by its own name, said in full or by its head. */
export function isProduct(mention: Mention | null, index: MenuIndex): boolean {
  return hasKind(mention, 'product', index) || hasKind(mention, 'category', index);
}
