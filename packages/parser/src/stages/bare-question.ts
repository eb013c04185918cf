import { type Atom, is } from './atom.ts';
import { hasKind, isProduct } from './resolve-mention.ts';

/** Nobody asks for more in a breath. */
const MAX_WORDS = 6;

/**
 * "Rawon ada?", "coke?": things of the menu with a question mark behind, and neither an amount nor a word that orders or
 * changes anything. Whoever serves says yes and waits; nothing was ordered.
 */
export function isBareQuestion(part: readonly Atom[]): boolean {
  if (part.length === 0 || part.length > MAX_WORDS) return false;
  const things = part.filter(({ mention }) => isProduct(mention) && !hasKind(mention, 'option'));
  return things.length > 0 && part.every((at) => !orders(at));
}

function orders(at: Atom): boolean {
  if (at.article || at.kind === 'number' || at.kind === 'measure' || at.kind === 'fact') return true;
  return (
    is(at, 'order', 'add', 'neg', 'negPost', 'remove', 'removePost') ||
    is(at, 'replace', 'set', 'more', 'extra', 'less', 'instead', 'only') ||
    is(at, 'corr', 'all')
  );
}
