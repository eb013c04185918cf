import type { WordRef } from './menu-index.ts';

/** Adds a reference; false where that word was there already. */
export function refer(map: Map<string, WordRef[]>, text: string, ref: WordRef): boolean {
  const list = map.get(text);
  if (!list) {
    map.set(text, [ref]);
    return true;
  }
  if (list.some((known) => known.word === ref.word)) return false;
  list.push(ref);
  return true;
}
