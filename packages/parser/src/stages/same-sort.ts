import type { MenuIndex, MenuProduct, Name } from '../menu/menu-index.ts';
import { type Atom, type Candidate, is, type Mention } from './atom.ts';
import { isIdle, type Reading } from './reading.ts';
import type { Resolution, Wanted } from './resolve-mention.ts';
import { narrow } from './resolve-mention.ts';

/**
 * "Five beef pies, and three of cheese": what an amount and an "of" go on with is of the sort that was named before, be
 * there a thing called cheese or not. Null where nothing of that sort is called so.
 */
export function ofSameSort(reading: Reading, i: number, mention: Mention, wanted: Wanted): Resolution | null {
  const { index } = reading.compiled;
  if (!goesOn(reading, i)) return null;
  const { fresh, lines } = reading;
  const before = fresh.length > 0 ? fresh : lines;
  for (let p = before.length - 1; p >= 0; p--) {
    const sort = sameSort(mention, (before[p] as { product: MenuProduct }).product, index);
    if (sort.length === 0) continue;
    return { products: narrow(sort, wanted, index) ?? sort, full: false, category: false };
  }
  return null;
}

/** An amount and an "of" right before a mention: its sort was named before, or it has none. */
export function goesOn({ atoms }: Reading, i: number): boolean {
  if (!is(atoms[i - 1], 'of')) return false;
  let p = i - 2;
  while (p >= 0 && isIdle(atoms[p]) && !counts(atoms[p])) p--;
  return counts(atoms[p]);
}

function counts(at: Atom | undefined): boolean {
  return (
    at?.kind === 'number' ||
    (at?.kind === 'measure' && at.measure?.dim === 'count') ||
    is(at, 'more', 'other', 'article')
  );
}

const known = new WeakMap<readonly Candidate[], Map<MenuProduct, readonly MenuProduct[]>>();

/** Products of the sort of another whose names go on with what was said: "cheese" of Cheese pie, behind a Beef pie. */
export function sameSort(mention: Mention, other: MenuProduct, index: MenuIndex): readonly MenuProduct[] {
  let sorts = known.get(mention.candidates);
  if (!sorts) {
    sorts = new Map();
    known.set(mention.candidates, sorts);
  }
  let sort = sorts.get(other);
  if (!sort) {
    sort = findSort(mention, other, index);
    sorts.set(other, sort);
  }
  return sort;
}

function findSort(mention: Mention, other: MenuProduct, index: MenuIndex): readonly MenuProduct[] {
  const said = Math.max(...mention.candidates.map((one) => one.said));
  const whole = new Set<MenuProduct>();
  const part = new Set<MenuProduct>();
  const others = namesOf(other, index);
  for (const one of mention.candidates) {
    const entity = index.entities[one.entity];
    if (entity?.kind !== 'product' || one.said < said || one.opens) continue;
    for (const owner of entity.owners.keys()) {
      const product = index.products[owner] as MenuProduct;
      const name = namesOf(product, index).find((own) => others.some((its) => sharesHead(own, its)));
      if (!name) continue;
      part.add(product);
      if (one.said === name.words.length - headOf(name)) whole.add(product);
    }
  }
  return [...(whole.size > 0 ? whole : part)];
}

function sharesHead(own: Name, its: Name): boolean {
  if (own.words.length < 2 || its.words.length < 2 || own.words[0] !== its.words[0]) return false;
  return own.words.slice(0, headOf(own)).every((word) => its.words.includes(word));
}

/** Words that say the sort: those before an "of", the first where there is none. */
function headOf({ heads, words }: Name): number {
  return heads < words.length ? heads : 1;
}

const byProduct = new WeakMap<MenuIndex, Map<number, Name[]>>();

function namesOf(product: MenuProduct, index: MenuIndex): readonly Name[] {
  let names = byProduct.get(index);
  if (!names) {
    names = new Map();
    for (const name of index.names) {
      const entity = index.entities[name.entity];
      if (entity?.kind !== 'product' || name.alias) continue;
      for (const owner of entity.owners.keys()) {
        const some = names.get(owner);
        if (some) some.push(name);
        else names.set(owner, [name]);
      }
    }
    byProduct.set(index, names);
  }
  return names.get(product.index) ?? [];
}
