import { inUnit, sameMeasure } from '../menu/measure.ts';
import type { Entity, EntityKind, Measure, MenuIndex, MenuProduct } from '../menu/menu-index.ts';
import type { Candidate, Fit, Level, Mention, Standing } from './atom.ts';

/** What the words around a mention ask of the product it means. */
export interface Wanted {
  variants: readonly Mention[];
  options: readonly Mention[];
  measures: readonly Measure[];
}

export const NOTHING_WANTED: Wanted = { variants: [], options: [], measures: [] };

export interface Resolution {
  /** Best first; one where the mention is clear. */
  products: readonly MenuProduct[];
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
  mention.standing ??= standingOf(mention, index);
  const { sort, tiers } = mention.standing;
  if (sort) {
    const products = narrow(sort, wanted, index) ?? sort;
    return { products, full: false, category: products.length > 1 };
  }
  for (const tier of tiers) {
    const products = narrow(tier.products, wanted, index);
    if (products) return { ...tier, products };
  }
  return tiers[0] ?? NO_PRODUCTS;
}

const NO_PRODUCTS: Resolution = { products: [], full: false, category: false };

function standingOf(mention: Mention, index: MenuIndex): Standing {
  const found: { product: number; tier: number; category: boolean }[] = [];
  for (const candidate of mention.candidates) {
    const entity = index.entities[candidate.entity];
    if (!entity || (entity.kind !== 'product' && entity.kind !== 'category')) continue;
    const category = entity.kind === 'category';
    const tier = category ? 1 : candidate.exact ? 4 : candidate.full ? 3 : candidate.head ? 2 : 1;
    for (const product of entity.owners.keys()) found.push({ product, tier, category });
  }
  const products = (some: typeof found): MenuProduct[] =>
    [...new Set(some.map(({ product }) => product))].map((product) => index.products[product] as MenuProduct);
  const own = found.filter(({ category }) => !category);
  const isSort = own.length < found.length && products(own).length !== 1 && own.every(({ tier }) => tier < 3);
  if (isSort) return { sort: products(found), tiers: [] };
  const tiers = [4, 3, 2, 1]
    .map((tier) => found.filter((one) => one.tier === tier))
    .filter((some) => some.length > 0)
    .map((some) => ({
      products: products(some),
      full: (some[0]?.tier ?? 0) >= 3,
      category: some.every(({ category }) => category),
    }));
  return { sort: null, tiers };
}

/** Those that can be had as wanted; null where none can. */
export function narrow(
  products: readonly MenuProduct[],
  { variants, options, measures }: Wanted,
  index: MenuIndex,
): readonly MenuProduct[] | null {
  if (variants.length + options.length + measures.length === 0) return products;
  const fit = products.filter(
    (product) =>
      variants.every((mention) => variantOf(product, mention, index) !== null) &&
      options.every((mention) => optionsOf(product, mention, index).length > 0) &&
      measures.every((measure) => takesMeasure(product, measure)),
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

/** What a mention is of one product, looked up once: it does not depend on the text. */
export function fitOf(product: MenuProduct, mention: Mention, index: MenuIndex): Fit {
  let fit = mention.fits.get(product);
  if (fit === undefined) {
    fit = {
      options: findOptions(product, mention, index),
      variant: findVariant(product, mention, index),
      naming: levelOf(mention, 'option', index, product),
    };
    mention.fits.set(product, fit);
  }
  return fit;
}

/** How well a mention names something of one kind, of a product or of any. */
export function levelOf(mention: Mention, kind: EntityKind, index: MenuIndex, of: MenuProduct | null): Level {
  let best: Level = 0;
  for (const one of mention.candidates) {
    const entity = index.entities[one.entity];
    if (entity?.kind !== kind || (of && !entity.owners.has(of.index))) continue;
    const level: Level = one.exact ? 3 : one.full ? 2 : 1;
    if (level > best) best = level;
  }
  return best;
}

/** The one variant of a product that a mention names, or null. */
export function variantOf(product: MenuProduct, mention: Mention, index: MenuIndex): string | null {
  if (product.variants.length === 0 || !mention.kinds.has('variant')) return null;
  return fitOf(product, mention, index).variant;
}

function findVariant(product: MenuProduct, mention: Mention, index: MenuIndex): string | null {
  if (product.variants.length === 0 || !mention.kinds.has('variant')) return null;
  let best: Candidate | null = null;
  let next: Candidate | null = null;
  for (const one of ownedBy(product, mention, 'variant', index)) {
    if (!best || beats(one, best)) {
      next = best;
      best = one;
    } else if (!next || beats(one, next)) next = one;
  }
  const tied = best && next && !beats(best, next) ? ownerId(next, product, index) : null;
  const id = best ? ownerId(best, product, index) : null;
  return tied === null || tied === id ? id : null;
}

function beats(a: Candidate, b: Candidate): boolean {
  if (a.full !== b.full) return a.full;
  return a.exact === b.exact ? a.said > b.said : a.exact;
}

/** The options of a product that a mention names: one where it is clear, several where it is not. */
export function optionsOf(product: MenuProduct, mention: Mention, index: MenuIndex): readonly string[] {
  if (product.options.size === 0 || !mention.kinds.has('option')) return NO_OPTIONS;
  return fitOf(product, mention, index).options;
}

function findOptions(product: MenuProduct, mention: Mention, index: MenuIndex): readonly string[] {
  if (product.options.size === 0 || !mention.kinds.has('option')) return NO_OPTIONS;
  const fits = ownedBy(product, mention, 'option', index);
  if (fits.length === 0) return NO_OPTIONS;
  const full = fits.filter((candidate) => candidate.full);
  const exact = full.filter((candidate) => candidate.exact);
  const chosen = exact.length > 0 ? exact : full.length > 0 ? full : fits;
  return [...new Set(chosen.map((candidate) => ownerId(candidate, product, index) as string))];
}

const NO_OPTIONS: readonly string[] = [];

function ownedBy(product: MenuProduct, mention: Mention, kind: EntityKind, index: MenuIndex): Candidate[] {
  return mention.candidates.filter(({ entity }) => {
    const known = index.entities[entity] as Entity;
    return known.kind === kind && known.owners.has(product.index);
  });
}

function ownerId({ entity }: Candidate, product: MenuProduct, index: MenuIndex): string | null {
  return index.entities[entity]?.owners.get(product.index) ?? null;
}

export function hasKind(mention: Mention | null, kind: EntityKind): boolean {
  return mention?.kinds.has(kind) ?? false;
}

/** A product is meant by its own name, said in full or by its head. */
export function isProduct(mention: Mention | null): boolean {
  return mention !== null && (mention.kinds.has('product') || mention.kinds.has('category'));
}

/** "3 scoops" where sizes are named 1, 2 and 3 scoops: the one of that many, or null. */
export function sizeByCount(
  product: MenuProduct,
  mention: Mention,
  count: number | null,
  index: MenuIndex,
): string | null {
  if (count === null || variantOf(product, mention, index) !== null || !namesSizes(product, mention, index))
    return null;
  const fits = product.variants.filter(({ counts }) => counts.includes(count));
  return fits.length === 1 ? (fits[0] as { id: string }).id : null;
}

/** Part of the name of several sizes of a product: which of them is said elsewhere, or asked. */
export function namesSizes(product: MenuProduct, mention: Mention, index: MenuIndex): boolean {
  return mention.candidates.some(({ entity }) => {
    const known = index.entities[entity];
    return known?.kind === 'variant' && known.owners.has(product.index);
  });
}
