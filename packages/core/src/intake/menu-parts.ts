import type { Unit } from '@novi/parser/types';
import { isSoldOut, type Menu, type MenuProduct } from '../catalog/menus.ts';
import type { MenuSection, Priced, ReplyPart } from '../replies/reply.ts';
import { foldedWords } from './mentioned-products.ts';

/** What a chat message can show and somebody will still read. */
const maxProducts = 40;
const maxInCategory = 12;
const measured: readonly Unit[] = ['kg', 'g', 'l'];

/** A product with the price it starts at. */
export function priced(product: MenuProduct, now: Date): Priced {
  const prices = product.variants.map((variant) => variant.priceMinor);
  const priceMinor = prices.length > 0 ? Math.min(...prices) : product.priceMinor;
  return {
    name: product.name,
    priceMinor,
    from: prices.some((price) => price !== priceMinor),
    per: measured.includes(product.unit) ? product.unit : undefined,
    soldOut: isSoldOut(product, now),
  };
}

/** A product by its sizes, each with its own price; the product itself where it has none. */
export function pricedVariants(product: MenuProduct, now: Date): Priced[] {
  if (product.variants.length === 0) return [priced(product, now)];
  const soldOut = isSoldOut(product, now);
  return product.variants.map(({ name, priceMinor }) => ({
    name: `${product.name}, ${name}`,
    priceMinor,
    soldOut,
  }));
}

/** A product by its prices, with what is on it unless it is taken off. */
export function aboutProduct(product: MenuProduct, now: Date): { prices: Priced[]; comesWith: string[] } {
  const options = product.modifierGroups.flatMap((group) => group.options);
  const comesWith = options.filter(({ includedByDefault }) => includedByDefault).map(({ name }) => name);
  return { prices: pricedVariants(product, now), comesWith };
}

/** The whole menu, as much of it as a message holds. */
export function menuPart(menu: Pick<Menu, 'categories'>, now: Date): ReplyPart {
  let room = maxProducts;
  let moreCount = 0;
  const sections: MenuSection[] = [];
  for (const category of menu.categories) {
    const shown = category.products.slice(0, room);
    room -= shown.length;
    moreCount += category.products.length - shown.length;
    if (shown.length > 0) {
      sections.push({ name: category.name, products: shown.map((product) => priced(product, now)) });
    }
  }
  return { kind: 'menu', sections, moreCount };
}

/** What there is instead of something that is not on the menu: the category it seems to belong to, else all names. */
export function insteadPart(
  menu: Pick<Menu, 'categories'>,
  words: readonly string[],
  now: Date,
): ReplyPart | null {
  const asked = new Set(words.flatMap(foldedWords));
  const category = menu.categories.find((candidate) =>
    [candidate.name, ...candidate.products.map(({ name }) => name)]
      .flatMap(foldedWords)
      .some((word) => word.length > 2 && asked.has(word)),
  );
  if (category) {
    const products = category.products.slice(0, maxInCategory).map((product) => priced(product, now));
    return { kind: 'category', section: { name: category.name, products } };
  }
  const names = menu.categories.map(({ name }) => name);
  return names.length > 0 ? { kind: 'categories', names } : null;
}
