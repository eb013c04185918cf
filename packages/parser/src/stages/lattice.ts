import { openingFrom } from '../lexicon/match.ts';
import { NOTHING, type Opening, sortOut } from '../lexicon/opening.ts';
import type { MenuIndex, WordRef } from '../menu/menu-index.ts';
import type { Token } from '../text/token.ts';
import type { Namings } from './naming.ts';
import type { ReadWord, Step } from './read-word.ts';
import { stepOf } from './read-words.ts';

/** Everything the lexicon and the menu say about a row of tokens, looked up once. */
export interface Lattice {
  tokens: readonly Token[];
  words: readonly ReadWord[];
  openings: readonly Opening[];
  /** The same, nothing where a token is masked. */
  unmasked: readonly Opening[];
  /** Tokens that state an address, a phone number...: no food there. */
  masked: readonly boolean[];
  /** Words of the menu that begin at each token. */
  steps: readonly (readonly Step[])[];
  namings: Namings;
}

/** What one word that was guessed does not say: "popok" is no "pojok" of a street. */
const GUESSED: ReadonlySet<string> = new Set(['cue', 'fact']);

export function lookUp(tokens: readonly Token[], words: readonly ReadWord[]): Opening[] {
  return words.map(({ node, repaired }, i) => {
    if (!node) return NOTHING;
    const found = openingFrom(node, tokens, i, words);
    // a name that looks like "cold" is no complaint
    return repaired && (found.cues[0]?.length === 1 || found.facts)
      ? sortOut(found.matches.filter(({ entry, length }) => !GUESSED.has(entry.group) || length > 1))
      : found;
  });
}

export function latticeOf(
  base: Pick<Lattice, 'tokens' | 'words' | 'openings' | 'masked' | 'namings'>,
  index: MenuIndex,
): Lattice {
  const { openings, masked } = base;
  const clear = !masked.includes(true);
  return {
    ...base,
    unmasked: clear ? openings : openings.map((opening, i) => (masked[i] ? NOTHING : opening)),
    steps: openings.map((_, i) => stepsAt(base, i, index)),
  };
}

/** Words of one token, of a phrase of everyday food ("papas fritas"), or of two tokens written apart ("cheese burger"). */
function stepsAt(
  { tokens, words, openings, masked, namings }: Parameters<typeof latticeOf>[0],
  i: number,
  index: MenuIndex,
): readonly Step[] {
  if (masked[i]) return NO_STEPS;
  const word = words[i] as ReadWord;
  const { foods } = openings[i] as Opening;
  const joined = word.opensCompound && !masked[i + 1] ? compoundAt(tokens, i, index) : undefined;
  if (!joined && (foods.at(-1)?.length ?? 0) < 2) return word.steps;
  const steps: Step[] = [];
  const phrases = new Map<number, WordRef[]>();
  for (const { length, entry } of foods) {
    const word = length > 1 ? index.concepts.get(entry.concept) : undefined;
    if (word === undefined) continue;
    const refs = phrases.get(length);
    if (refs) refs.push({ word, slip: 1 });
    else phrases.set(length, [{ word, slip: 1 }]);
  }
  for (const [length, refs] of phrases) steps.push(stepOf(refs, length, namings));
  steps.push(...word.steps);
  if (joined) steps.push(stepOf(joined, 2, namings));
  return steps;
}

const NO_STEPS: readonly Step[] = [];

function compoundAt(tokens: readonly Token[], i: number, index: MenuIndex) {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token?.kind !== 'word' || next?.kind !== 'word') return undefined;
  return index.vocabulary.get(token.text + next.text);
}
