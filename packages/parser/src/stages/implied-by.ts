import type { MenuIndex, MenuProduct } from '../menu/menu-index.ts';
import type { Mention } from './atom.ts';
import { factsOf, takersOf, takes } from './mention-facts.ts';
import type { Linked, ReadState } from './read-state.ts';

/** The one product that takes all that waits, where the thing before does not. */
export function impliedBy(state: ReadState, index: MenuIndex): MenuProduct | null {
  const { waiting, current } = state;
  if (!waiting || current.some((product) => misfits(product, waiting, index) === 0)) return null;
  let fewest: readonly MenuProduct[] | null = null;
  let options = false;
  let own = true;
  for (let at: Linked<Mention> | null = waiting; at; at = at.rest) {
    own &&= at.value.kinds.has('product');
    const takers = takersOf(at.value, index);
    if (!fewest || takers.length < fewest.length) fewest = takers;
    options ||= factsOf(at.value, index).option > 0;
  }
  // "a dozen eggs" are eggs, though one roll alone comes with an egg
  if (own || !options || !fewest) return null;
  let found: MenuProduct | null = null;
  for (const product of fewest) {
    if (misfits(product, waiting, index) > 0) continue;
    if (found) return null;
    found = product;
  }
  return found;
}

/** How much of what waits a product does not take. */
export function misfits(product: MenuProduct, waiting: Linked<Mention> | null, index: MenuIndex): number {
  let count = 0;
  for (let at = waiting; at; at = at.rest) if (!takes(product, at.value, index)) count++;
  return count;
}
