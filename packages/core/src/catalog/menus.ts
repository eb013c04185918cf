import type { CompiledMenu } from '@novi/parser/compile-catalog';
import type { Catalog, Unit } from '@novi/parser/types';

export interface MenuVariant {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly priceMinor: number;
  readonly isDefault: boolean;
}

export interface MenuOption {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly priceMinor: number;
  readonly includedByDefault: boolean;
}

export interface MenuGroup {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly options: readonly MenuOption[];
}

/** Other words for a product, or (with `variantId`) for one of its variants. */
export interface MenuAlias {
  readonly id: string;
  readonly variantId: string | null;
  readonly text: string;
  readonly locale: string | null;
  readonly source: 'correction' | 'typed';
}

/** A product with its row ids. Money in minor units. */
export interface MenuProduct {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly unit: Unit;
  readonly priceMinor: number;
  /** null: on sale; a time in the past too */
  readonly soldOutUntil: Date | null;
  readonly variants: readonly MenuVariant[];
  readonly modifierGroups: readonly MenuGroup[];
  readonly aliases: readonly MenuAlias[];
}

export interface MenuCategory {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly products: readonly MenuProduct[];
}

/** A menu as its rows stand at one version. */
export interface LoadedMenu {
  readonly version: number;
  readonly currency: string;
  readonly categories: readonly MenuCategory[];
  /** What prices are taken from, by slug. */
  readonly products: ReadonlyMap<string, MenuProduct>;
  /** The same as the parser reads it. */
  readonly catalog: Catalog;
}

/** A menu at one version, and what reads customers' words against it. */
export interface Menu extends LoadedMenu {
  readonly compiled: CompiledMenu;
}

/** The menus of the tenant of a context. */
export interface Menus {
  /** The menu as it stands now, compiled once per version and process. */
  current(): Promise<Menu>;
}

/** Sold out is compared at reading: a menu is cached by version, and time passes without a new version. */
export function isSoldOut(product: Pick<MenuProduct, 'soldOutUntil'>, now: Date): boolean {
  return product.soldOutUntil !== null && product.soldOutUntil > now;
}
