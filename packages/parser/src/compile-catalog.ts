import { buildLexicon } from './lexicon/build-lexicon.ts';
import { indexMenu } from './menu/index-menu.ts';
import type { CompiledMenu } from './menu/menu-index.ts';
import type { Catalog } from './types.ts';

export type { CompiledMenu } from './menu/menu-index.ts';

/**
 * Compiles a menu for the given languages (most likely first; the catalog's own where left out). Pure; never throws on
 * a well-formed catalog. Other languages are still understood, with the shop's own winning where words collide.
 */
export function compileCatalog(catalog: Catalog, locales: readonly string[] = catalog.locales): CompiledMenu {
  const lexicon = buildLexicon(locales);
  return { catalog, locales: [...locales], lexicon, index: indexMenu(catalog, lexicon) };
}
