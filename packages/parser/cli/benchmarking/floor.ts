import { normaliseWord } from '../../src/text/normalise-word.ts';
import type { Catalog } from '../../src/types.ts';

type Node = Map<string, Node>;

/** All names of a menu in one trie of words. */
export function floorTrie(catalog: Catalog): Node {
  const root: Node = new Map();
  for (const { products } of catalog.categories) {
    for (const { name } of products) {
      let at = root;
      for (const word of name.split(' ').map(normaliseWord)) {
        const next: Node = at.get(word) ?? new Map();
        at.set(word, next);
        at = next;
      }
    }
  }
  return root;
}

/** The least any menu-grounded parser does: normalise, split, look every position up in one trie. */
export function floorPass(text: string, trie: Node): number {
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).map(normaliseWord);
  let hits = 0;
  for (let i = 0; i < words.length; i++) {
    let at: Node | undefined = trie;
    for (let p = i; p < words.length && at; p++) {
      at = at.get(words[p] as string);
      if (at) hits++;
    }
  }
  return hits;
}
