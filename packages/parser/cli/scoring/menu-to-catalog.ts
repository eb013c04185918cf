import type { Catalog, CatalogModifierGroup, CatalogOption, CatalogProduct } from '../../src/types.ts';

/** A benchmark menu: kinds of things to order, and the slots they have. */
export interface BenchmarkMenu {
  domain: string;
  intents: { name: string; heads: string[]; slots: string[] }[];
  slots: Record<
    string,
    { role: 'product' | 'variant' | 'modifier' | 'function'; values: Record<string, string[]> }
  >;
}

/** What a product or an option of the built catalog stands for in the benchmark's terms. */
export interface Meaning {
  type: string;
  slot: string | null;
  value: string | null;
}

export interface BuiltCatalog {
  catalog: Catalog;
  products: Map<string, Meaning>;
  options: Map<string, { slot: string; value: string }>;
}

/**
 * A menu in the benchmark's shape as a catalog: each value of a product slot is a product, a kind of thing without one is
 * a product named by its heads, all other slots are optional groups. With `namesOnly` nothing but the values' own names is
 * used, as a merchant types them.
 */
export function menuToCatalog(menu: BenchmarkMenu, namesOnly: boolean): BuiltCatalog {
  const products = new Map<string, Meaning>();
  const options = new Map<string, { slot: string; value: string }>();
  const categories = menu.intents.map((intent) => {
    const groups = intent.slots
      .filter((slot) => menu.slots[slot]?.role === 'variant' || menu.slots[slot]?.role === 'modifier')
      .map((slot) => toGroup(menu, slot, namesOnly, options));
    const own = intent.slots.filter((slot) => menu.slots[slot]?.role === 'product');
    const list: CatalogProduct[] = own.flatMap((slot) =>
      Object.entries(menu.slots[slot]?.values ?? {}).map(([value, names]) => {
        const id = `${intent.name}/${slot}/${value}`;
        products.set(id, { type: intent.name, slot, value });
        const beside = namesKind(intent.heads, value) ? [besides(menu, slot, value, namesOnly, options)] : [];
        return product(id, value, namesOnly ? [] : names, [...groups, ...beside]);
      }),
    );
    if (own.length === 0) {
      products.set(intent.name, { type: intent.name, slot: null, value: null });
      list.push(product(intent.name, intent.heads[0] ?? intent.name, intent.heads, groups));
    }
    return { name: own.length === 0 ? '' : intent.heads.join(' / '), products: list };
  });
  return { catalog: { id: menu.domain, locales: ['en'], currency: 'USD', categories }, products, options };
}

/** "side of chips": the kind is named by one of its own values, so the others come with that one. */
function namesKind(heads: readonly string[], value: string): boolean {
  return heads.some((head) => head.includes(' ') && head.endsWith(` ${readable(value)}`));
}

function besides(
  menu: BenchmarkMenu,
  slot: string,
  value: string,
  namesOnly: boolean,
  known: Map<string, { slot: string; value: string }>,
): CatalogModifierGroup {
  const group = toGroup(menu, slot, namesOnly, known);
  return { ...group, options: group.options.filter(({ id }) => id !== `${slot}/${value}`) };
}

function product(
  id: string,
  value: string,
  names: string[],
  modifierGroups: CatalogModifierGroup[],
): CatalogProduct {
  return {
    id,
    name: readable(value),
    priceMinor: 0,
    modifierGroups,
    aliases: names.map((text) => ({ text })),
  };
}

function toGroup(
  menu: BenchmarkMenu,
  slot: string,
  namesOnly: boolean,
  known: Map<string, { slot: string; value: string }>,
): CatalogModifierGroup {
  const { role, values } = menu.slots[slot] as BenchmarkMenu['slots'][string];
  const options: CatalogOption[] = Object.entries(values).map(([value, names]) => {
    const id = `${slot}/${value}`;
    known.set(id, { slot, value });
    return {
      id,
      name: readable(eitherOf(value) ?? value),
      priceMinor: 0,
      aliases: namesOnly ? [] : names.map((text) => ({ text })),
    };
  });
  return { id: slot, name: '', min: 0, max: role === 'variant' ? 1 : 99, verbatim: true, options };
}

function readable(value: string): string {
  return value.replace(/_/g, ' ');
}

/** The values of "or(brown_rice,white_rice)", where it was not said which; null for a value of its own. */
export function alternatives(value: string): string[] | null {
  const inner = /^or\((.+)\)$/.exec(value)?.[1];
  return inner ? inner.split(',') : null;
}

/** What a merchant would call either of them: the words they share. */
function eitherOf(value: string): string | null {
  const names = alternatives(value)?.map((one) => readable(one).split(' '));
  if (!names) return null;
  const shared = (names[0] ?? []).filter((word) => names.every((words) => words.includes(word)));
  return shared.length > 0 ? shared.join(' ') : names.map((words) => words.join(' ')).join(' or ');
}
