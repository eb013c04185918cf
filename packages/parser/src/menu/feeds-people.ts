import type { MenuProduct } from './menu-index.ts';

/** "Tarte, 6 personnes": some size of it is made for so many. */
export function feedsPeople({ variants }: MenuProduct): boolean {
  return variants.some(({ measures }) => measures.some(({ dim }) => dim === 'people'));
}
