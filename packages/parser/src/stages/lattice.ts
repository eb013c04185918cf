import { openingAt } from '../lexicon/match.ts';
import { type Opening, sortOut } from '../lexicon/opening.ts';
import type { CompiledMenu } from '../menu/menu-index.ts';
import type { Token } from '../text/token.ts';
import type { ReadWord } from './read-words.ts';

/** Everything the lexicon says about a row of tokens, looked up once. */
export interface Lattice {
  tokens: readonly Token[];
  words: readonly ReadWord[];
  openings: readonly Opening[];
  /** The same, nothing where a token is masked. */
  unmasked: readonly Opening[];
  /** Tokens that state an address, a phone number...: no food there. */
  masked: readonly boolean[];
}

/** What one word that was guessed does not say: "popok" is no "pojok" of a street. */
const GUESSED: ReadonlySet<string> = new Set(['cue', 'fact']);

export function lookUp(
  tokens: readonly Token[],
  words: readonly ReadWord[],
  compiled: CompiledMenu,
): Opening[] {
  const alias = (i: number): string | null => words[i]?.alias ?? null;
  return tokens.map((_, i) => {
    const found = openingAt(tokens, i, compiled.lexicon, alias);
    // a name that looks like "cold" is no complaint
    return words[i]?.repaired && (found.cues[0]?.length === 1 || found.facts)
      ? sortOut(found.matches.filter(({ entry, length }) => !GUESSED.has(entry.group) || length > 1))
      : found;
  });
}
