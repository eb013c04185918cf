import type { TrieNode } from '../lexicon/lexicon.ts';
import type { Said } from './naming.ts';

/** Words of the menu that stand somewhere. */
export interface Step {
  /** In tokens. */
  length: number;
  said: Said;
  /** All of them were repaired. */
  repaired: boolean;
}

/** Everything about one token that its text alone decides. Made once per text and remembered. */
export interface ReadWord {
  /** It is a word of the menu. */
  named: boolean;
  /** Found by looking through the whole vocabulary. */
  costly: boolean;
  /** Read as a known function or food word instead. */
  alias: string | null;
  repaired: boolean;
  /** The Arabic dual: two of it in one word. */
  dual: boolean;
  /** Where the lexicon goes on from it. */
  node: TrieNode | null;
  /** What it means on the menu, by itself: one step or none. */
  steps: readonly Step[];
  /** Some word of the menu begins like it and is longer ("cheese" of "cheeseburger"). */
  opensCompound: boolean;
}
