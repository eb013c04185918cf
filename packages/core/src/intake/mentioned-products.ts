import type { Menu, MenuProduct } from '../catalog/menus.ts';

const maxMentioned = 5;

/** Words in lower case without accents and plural s, long enough to mean something. */
export function foldedWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word))
    .filter((word) => word.length > 1);
}

/**
 * The products a question is about, best first: those with the largest part of their name in it. An order is never
 * read this way; it only finds what a price or a "do you have" is told for.
 */
export function mentionedProducts(menu: Pick<Menu, 'categories'>, text: string): MenuProduct[] {
  const said = new Set(foldedWords(text.slice(0, 2000)));
  const scored = menu.categories.flatMap((category) =>
    category.products.map((product) => {
      const words = foldedWords(product.name);
      const found = words.filter((word) => said.has(word)).length;
      return { product, score: words.length === 0 ? 0 : found / words.length };
    }),
  );
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score >= best)
    .slice(0, maxMentioned)
    .map(({ product }) => product);
}
