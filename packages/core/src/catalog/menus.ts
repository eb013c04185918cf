import type { CompiledMenu } from '@novi/parser/compile-catalog';
import type { Catalog } from '@novi/parser/types';

/** A menu as it stands at one version: what is written to people (catalog) and what reads their words (compiled). */
export interface Menu {
  readonly version: number;
  readonly catalog: Catalog;
  readonly compiled: CompiledMenu;
}

/** The menus of the tenant of a context. */
export interface Menus {
  /** The menu as it stands now, compiled once per version and process. */
  current(): Promise<Menu>;
}
