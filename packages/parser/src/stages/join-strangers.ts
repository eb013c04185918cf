import { KINDS, OTHERS } from '../lexicon/kinds.ts';
import type { CompiledMenu, MenuIndex } from '../menu/menu-index.ts';
import { type Atom, atom, is, type Mention } from './atom.ts';
import type { Lattice } from './lattice.ts';
import { hasKind, NOTHING_WANTED, optionsOf, resolveProducts, variantOf } from './resolve-mention.ts';

/**
 * "garlic naan" where there is only butter naan, "lamb mince" where there is beef: a word that tells a thing from others
 * of its sort, beside a part of a name that does not hold it. So does "diet" beside all of the name Coke. Together they ask
 * for something that is not on the menu, and are made one unknown, so that nothing else is put in its place.
 */
export function joinStrangers(atoms: readonly Atom[], lattice: Lattice, compiled: CompiledMenu): Atom[] {
  const out: Atom[] = [];
  for (let i = 0; i < atoms.length; i++) {
    const at = atoms[i] as Atom;
    const glue = out.length > 1 && (at.mention !== null || at.offMenu) && isOf(out.at(-1) as Atom) ? 2 : 1;
    const before = out.at(-glue);
    const opens = atoms[i + 1]?.mention != null;
    const counted = glue === 2 && out.at(-3)?.kind === 'number';
    if (
      before &&
      !goesForIt(out.at(-glue - 1), at, lattice, compiled.index) &&
      (areStrangers(before, at, glue, opens, lattice, compiled.index) ||
        (counted && isOfUnknown(before, at, compiled.index)))
    ) {
      out.length -= glue;
      out.push(atom('unknown', before.start, at.end, { stranger: true }));
    } else out.push(at);
  }
  return out;
}

/** "بدل السجق بكوكتيل": what comes for the thing that goes carries its "for" in front of it, in one word. */
function goesForIt(deed: Atom | undefined, at: Atom, lattice: Lattice, index: MenuIndex): boolean {
  if (!deed || !is(deed, 'replace')) return false;
  const text = lattice.tokens[at.start]?.text ?? '';
  return (text.startsWith('ب') || text.startsWith('ل')) && !index.vocabulary.has(text);
}

const isOf = (at: Atom): boolean => at.kind === 'word' && is(at, 'of') && at.end === at.start + 1;

/** @param opens something follows that the later of both may belong to: "crêpe egg sunny side" */
function areStrangers(
  before: Atom,
  at: Atom,
  glue: number,
  opens: boolean,
  lattice: Lattice,
  index: MenuIndex,
): boolean {
  if (!before.mention && !at.mention) return false;
  const stranger = (word: Atom, thing: Atom): boolean =>
    (isPart(thing.mention, index)
      ? tellsApart(word, lattice, index)
      : hasKind(thing.mention, 'product') && word.offMenu && means(word, lattice, OTHERS)) &&
    !belongs(word, thing, index);
  return (!opens && stranger(at, before)) || (glue === 1 && stranger(before, at));
}

/** "Two éclairs of chocolate" where there are no éclairs: what is counted is unknown, and only made like things of the menu. */
function isOfUnknown(before: Atom, { mention }: Atom, index: MenuIndex): boolean {
  if (before.kind !== 'unknown' || !isPart(mention, index)) return false;
  return mention?.candidates.every(({ head }) => !head) ?? false;
}

/** Words that are some part of products' names, all of none, and no choice of anything. */
function isPart(mention: Mention | null, index: MenuIndex): boolean {
  if (!mention?.kinds.has('product') || mention.kinds.has('variant') || mention.kinds.has('option'))
    return false;
  return mention.candidates.every(({ entity, full }) => !full || index.entities[entity]?.kind === 'category');
}

/** Food that is no thing by itself on this menu, no size and no sort. */
function tellsApart(at: Atom, lattice: Lattice, index: MenuIndex): boolean {
  const { mention } = at;
  if (!mention && !at.offMenu) return false;
  const isOwn = mention?.candidates.some((one) => {
    const kind = index.entities[one.entity]?.kind;
    return kind === 'variant' || kind === 'category' || (kind === 'product' && one.full);
  });
  if (isOwn) return false;
  return !means(at, lattice, KINDS);
}

function means(at: Atom, lattice: Lattice, concepts: ReadonlySet<string>): boolean {
  const foods = lattice.openings[at.start]?.foods ?? [];
  return foods.some(({ length, entry }) => at.start + length === at.end && concepts.has(entry.concept));
}

/** A choice of the thing. */
function belongs({ mention }: Atom, thing: Atom, index: MenuIndex): boolean {
  if (!mention || !thing.mention) return false;
  return resolveProducts(thing.mention, NOTHING_WANTED, index).products.some(
    (product) => optionsOf(product, mention, index).length > 0 || variantOf(product, mention, index) !== null,
  );
}
