import type { Catalog } from './types.ts';

/** A menu made ready for parsing. Opaque to callers: compile once per menu version and keep it. */
export interface CompiledMenu {
  readonly catalog: Catalog;
  /** Languages the menu was compiled for, most likely first. */
  readonly locales: readonly string[];
}

/** Compiles a menu for the given languages. Pure; never throws on a well-formed catalog. */
export function compileCatalog(catalog: Catalog, locales: readonly string[] = catalog.locales): CompiledMenu {
  return { catalog, locales: [...locales] };
}
