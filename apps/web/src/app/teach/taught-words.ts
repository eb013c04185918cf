import { fold } from './fold.ts';

/** "2 x", "1.5", "½": how many is no part of a name. "7up" is. */
const AMOUNT = /^(?:\p{Nd}+(?:[.,/]\p{Nd}+)?|[¼½¾])\s*(?:[x×*](?=\s))?\s+(?=\p{L})/iu;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
/** What the shop's menu takes as one name. */
export const MAX_WORDS = 60;

/** What to offer to remember of the words behind a line: the longest piece, without its amount. '' where none is left. */
export function taughtWords(pieces: readonly string[]): string {
  const names = pieces.map((piece) =>
    piece.replace(/\s+/g, ' ').trim().replace(AMOUNT, '').replace(EDGES, '').slice(0, MAX_WORDS).trim(),
  );
  return names.reduce((longest, name) => (name.length > longest.length ? name : longest), '');
}

/**
 * Whether words hold the whole name of a product. Then it was read right and something else was wanted: taught, its own
 * name would order the other thing from then on.
 */
export function saysName(words: string, name: string): boolean {
  return fold(words).includes(fold(name));
}
