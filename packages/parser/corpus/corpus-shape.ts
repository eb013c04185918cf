import type { MenuWords } from './menu.ts';

/** A language's rows: what was written, and the cart it means, in the words of one small menu. */
export interface Corpus {
  words: MenuWords;
  rows: readonly (readonly [string, string])[];
}
