import type { MenuIndex, MenuProduct } from '../menu/menu-index.ts';
import type { Mention, MentionFacts } from './atom.ts';
import { fitOf, levelOf, NOTHING_WANTED, resolveProducts } from './resolve-mention.ts';

/** What a mention could be on this menu, looked up once for the same words. */
export function factsOf(mention: Mention, index: MenuIndex): MentionFacts {
  mention.facts ??= findOut(mention, index);
  return mention.facts;
}

function findOut(mention: Mention, index: MenuIndex): MentionFacts {
  const { products, category } = resolveProducts(mention, NOTHING_WANTED, index);
  const product = levelOf(mention, 'product', index, null);
  return {
    products,
    product: product === 0 && products.length > 0 ? 1 : product,
    option: levelOf(mention, 'option', index, null),
    variant: levelOf(mention, 'variant', index, null),
    category,
    takers: null,
  };
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
