import type { MenuProduct } from '../menu/menu-index.ts';
import { is } from './atom.ts';
import { isIdle, nextMeaning, type Reading, spanOf } from './reading.ts';
import { touch } from './touch.ts';
import { applyOption, type WorkingLine } from './working-cart.ts';

/**
 * "With everything", "all the toppings": the option that says so ("All veggies"), or every option of the one group that
 * takes them all. What comes with things by itself is everything there is. False where the word is for something else.
 */
export function takeEverything(reading: Reading, i: number, end: number): boolean {
  const { focus, fresh, mode } = reading;
  if (!is(reading.atoms[i], 'everything') || mode === 'without' || !isOfOptions(reading, i, end))
    return false;
  if (focus.length === 0 || !focus.every((line) => fresh.includes(line))) return false;
  for (const line of focus) {
    const options = everythingOf(reading, line);
    if (options === null) reading.doubts.push('everything of what');
    for (const option of options ?? []) applyOption(line, option, 'add');
    line.spans.push(spanOf(reading, i, i));
    touch(reading, line);
  }
  return true;
}

/** Not "everything without onion", which is said of all that was ordered. */
function isOfOptions(reading: Reading, i: number, end: number): boolean {
  const { atoms } = reading;
  if (!is(atoms[i], 'all')) return true;
  let before = i - 1;
  while (isIdle(atoms[before])) before--;
  return is(atoms[before], 'with', 'add') || is(atoms[nextMeaning(reading, i + 1, end)], 'except');
}

/** The options that are everything; null where nobody can tell which. */
function everythingOf(reading: Reading, line: WorkingLine): readonly string[] | null {
  const { product } = line;
  if ([...product.options.values()].some(({ included }) => included)) return [];
  const named = (product.product.modifierGroups ?? []).flatMap(({ options }) =>
    options.filter(({ name }) => saysAll(reading, name)).map(({ id }) => id),
  );
  if (named.length > 0) return named.length === 1 ? named : null;
  const free = product.groups.filter((group) => takesAll(group, product));
  return free.length === 1 ? (free[0]?.options ?? null) : null;
}

function takesAll({ min, max, options }: MenuProduct['groups'][number], product: MenuProduct): boolean {
  return (
    min === 0 &&
    options.length > 1 &&
    max >= options.length &&
    !product.options.get(options[0] ?? '')?.verbatim
  );
}

/** "All veggies", "Everything". */
function saysAll(reading: Reading, name: string): boolean {
  const first = name.toLowerCase().split(' ')[0] ?? '';
  const entries = reading.compiled.lexicon.trie.next?.get(first)?.entries ?? [];
  return entries.some(
    (entry) => entry.group === 'word' && (entry.cls === 'all' || entry.cls === 'everything'),
  );
}
