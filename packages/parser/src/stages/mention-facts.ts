import type { MenuIndex, MenuProduct } from '../menu/menu-index.ts';
import type { Fit, Level, Mention, MentionFacts } from './atom.ts';
import { NOTHING_WANTED, optionsOf, resolveProducts, variantOf } from './resolve-mention.ts';

/** What a mention could be on this menu, looked up once for the same words. */
export function factsOf(mention: Mention, index: MenuIndex): MentionFacts {
  mention.facts ??= findOut(mention, index);
  return mention.facts;
}

function findOut(mention: Mention, index: MenuIndex): MentionFacts {
  const { products, category } = resolveProducts(mention, NOTHING_WANTED, index);
  const product = naming(mention, 'product', index, null);
  return {
    products,
    product: product === 0 && products.length > 0 ? 1 : product,
    option: naming(mention, 'option', index, null),
    variant: naming(mention, 'variant', index, null),
    category,
    fits: new Map(),
    takers: null,
  };
}

/** What a mention is of one product, looked up once. */
export function fitOf(product: MenuProduct, mention: Mention, index: MenuIndex): Fit {
  const { fits } = factsOf(mention, index);
  let fit = fits.get(product);
  if (fit === undefined) {
    fit = {
      options: optionsOf(product, mention, index),
      variant: variantOf(product, mention, index),
      naming: naming(mention, 'option', index, product),
    };
    fits.set(product, fit);
  }
  return fit;
}

export function takes(product: MenuProduct, mention: Mention, index: MenuIndex): boolean {
  const { options, variant } = fitOf(product, mention, index);
  return options.length > 0 || variant !== null;
}

/** Products that have it as an option or a size. */
export function takersOf(mention: Mention, index: MenuIndex): readonly MenuProduct[] {
  const facts = factsOf(mention, index);
  if (!facts.takers) {
    const owners = new Set<number>();
    for (const { entity } of mention.candidates) {
      const known = index.entities[entity];
      if (known?.kind === 'option' || known?.kind === 'variant')
        for (const owner of known.owners.keys()) owners.add(owner);
    }
    facts.takers = [...owners].map((owner) => index.products[owner] as MenuProduct);
  }
  return facts.takers;
}

function naming(mention: Mention, kind: string, index: MenuIndex, of: MenuProduct | null): Level {
  let best: Level = 0;
  for (const one of mention.candidates) {
    const entity = index.entities[one.entity];
    if (entity?.kind !== kind || (of && !entity.owners.has(of.index))) continue;
    const level: Level = one.exact ? 3 : one.full ? 2 : 1;
    if (level > best) best = level;
  }
  return best;
}
