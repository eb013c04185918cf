import type { MenuIndex, MenuProduct } from '../menu/menu-index.ts';
import type { Candidate, Mention } from './atom.ts';
import { NOTHING_WANTED, optionsOf, resolveProducts, variantOf } from './resolve-mention.ts';

/** How well a mention names something of one kind: not at all, by some of its words, by all of them, letter by letter. */
export type Naming = 0 | 1 | 2 | 3;

/** What a mention could be on this menu, looked up once for the same words. */
export interface MentionFacts {
  /** Products it can mean, all else left aside. */
  products: readonly MenuProduct[];
  product: Naming;
  option: Naming;
  variant: Naming;
  /** Only the kind of thing was said ("sides"). */
  category: boolean;
  options: Map<MenuProduct, readonly string[]>;
  variants: Map<MenuProduct, string | null>;
  namings: Map<MenuProduct, Naming>;
  takers: readonly MenuProduct[] | null;
}

const known = new WeakMap<readonly Candidate[], MentionFacts>();

export function factsOf(mention: Mention, index: MenuIndex): MentionFacts {
  const before = known.get(mention.candidates);
  if (before) return before;
  const { products, category } = resolveProducts(mention, NOTHING_WANTED, index);
  const facts: MentionFacts = {
    products,
    product: naming(mention, 'product', index, null),
    option: naming(mention, 'option', index, null),
    variant: naming(mention, 'variant', index, null),
    category,
    options: new Map(),
    variants: new Map(),
    namings: new Map(),
    takers: null,
  };
  if (facts.product === 0 && products.length > 0) facts.product = 1;
  known.set(mention.candidates, facts);
  return facts;
}

export function optionsFor(product: MenuProduct, mention: Mention, index: MenuIndex): readonly string[] {
  const { options } = factsOf(mention, index);
  let found = options.get(product);
  if (!found) {
    found = optionsOf(product, mention, index);
    options.set(product, found);
  }
  return found;
}

/** How well an option of this very product is named: "cream" is Cream of a coffee and part of a waffle's Whipped cream. */
export function optionNaming(product: MenuProduct, mention: Mention, index: MenuIndex): Naming {
  const { namings } = factsOf(mention, index);
  let found = namings.get(product);
  if (found === undefined) {
    found = naming(mention, 'option', index, product);
    namings.set(product, found);
  }
  return found;
}

export function variantFor(product: MenuProduct, mention: Mention, index: MenuIndex): string | null {
  const { variants } = factsOf(mention, index);
  let found = variants.get(product);
  if (found === undefined) {
    found = variantOf(product, mention, index);
    variants.set(product, found);
  }
  return found;
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

function naming(mention: Mention, kind: string, index: MenuIndex, of: MenuProduct | null): Naming {
  let best: Naming = 0;
  for (const one of mention.candidates) {
    const entity = index.entities[one.entity];
    if (entity?.kind !== kind || (of && !entity.owners.has(of.index))) continue;
    const level: Naming = one.exact ? 3 : one.full ? 2 : 1;
    if (level > best) best = level;
  }
  return best;
}
