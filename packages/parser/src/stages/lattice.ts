import { type Match, matchesAt } from '../lexicon/match.ts';
import type { CompiledMenu } from '../menu/menu-index.ts';
import type { Token } from '../text/token.ts';
import type { ReadWord } from './read-words.ts';

/** Everything the lexicon says about a row of tokens, looked up once. */
export interface Lattice {
  tokens: readonly Token[];
  words: readonly ReadWord[];
  matches: readonly (readonly Match[])[];
  /** Tokens that state an address, a phone number...: no food there. */
  masked: readonly boolean[];
}

export function lookUp(
  tokens: readonly Token[],
  words: readonly ReadWord[],
  compiled: CompiledMenu,
): Match[][] {
  const alias = (i: number): string | null => words[i]?.alias ?? null;
  return tokens.map((_, i) => {
    const found = matchesAt(tokens, i, compiled.lexicon, alias);
    // a name that looks like "cold" is no complaint
    return words[i]?.repaired
      ? found.filter(({ entry, end }) => entry.group !== 'cue' || end > i + 1)
      : found;
  });
}
