import type { CompiledMenu, MenuIndex } from '../menu/menu-index.ts';
import { type Atom, atom, type Mention } from './atom.ts';
import { mentionsAt } from './find-mentions.ts';
import type { Lattice } from './lattice.ts';
import {
  hasKind,
  isProduct,
  NOTHING_WANTED,
  optionsOf,
  resolveProducts,
  variantOf,
} from './resolve-mention.ts';
import type { WorkingLine } from './working-cart.ts';

/**
 * "coca lata" may be the drink of a combo or a can of Coke. Where nothing that was said takes the option, words that also
 * are a thing and its size are read as those.
 */
export function unjoinOptions(
  atoms: readonly Atom[],
  lattice: Lattice,
  compiled: CompiledMenu,
  cart: readonly WorkingLine[],
): Atom[] {
  const { index } = compiled;
  const joined = (at: Atom): boolean =>
    at.mention !== null && at.end - at.start > 1 && hasKind(at.mention, 'option') && !isProduct(at.mention);
  if (!atoms.some(joined)) return [...atoms];
  const hosts = new Set(cart.map((line) => line.product));
  for (const at of atoms) {
    if (!at.mention || !isProduct(at.mention)) continue;
    for (const product of resolveProducts(at.mention, NOTHING_WANTED, index).products) hosts.add(product);
  }
  return atoms.flatMap((at) => {
    const { mention } = at;
    if (!mention || !joined(at)) return [at];
    if ([...hosts].some((product) => optionsOf(product, mention, index).length > 0)) return [at];
    return cutInTwo(at, lattice, index) ?? [at];
  });
}

function cutInTwo(at: Atom, lattice: Lattice, index: MenuIndex): Atom[] | null {
  for (const left of mentionsAt(lattice, at.start)) {
    if (left.end >= at.end) continue;
    const right = mentionsAt(lattice, left.end).find(({ end }) => end === at.end);
    if (!right) continue;
    const pairs = [
      [left.mention, right.mention],
      [right.mention, left.mention],
    ] as const;
    if (pairs.some(([thing, size]) => isProduct(thing) && sized(thing, size, index))) {
      return [
        atom('mention', at.start, left.end, { mention: left.mention }),
        atom('mention', left.end, at.end, { mention: right.mention }),
      ];
    }
  }
  return null;
}

function sized(thing: Mention, size: Mention, index: MenuIndex): boolean {
  return resolveProducts(thing, { ...NOTHING_WANTED, variants: [size] }, index).products.some(
    (product) => variantOf(product, size, index) !== null,
  );
}
