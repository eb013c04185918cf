import type { Lexicon } from '../lexicon/lexicon.ts';
import type { MenuIndex, WordRef } from '../menu/menu-index.ts';
import { longerThan } from '../menu/surfaces.ts';
import type { Token } from '../text/token.ts';
import { type FoundWord, findWord } from './find-word.ts';
import type { Namings } from './naming.ts';
import type { ReadWord, Step } from './read-word.ts';
import { repairWord } from './repair-word.ts';
import type { WordMemory } from './word-memory.ts';

/** Repair looks at the whole menu: a flood of nonsense is not repaired beyond this many different words. */
const MAX_REPAIRS = 40;

const NONE: readonly Step[] = [];
const BLANK: ReadWord = {
  named: false,
  costly: false,
  alias: null,
  repaired: false,
  dual: false,
  node: null,
  steps: NONE,
  opensCompound: false,
};

/**
 * Reads every word against the menu's vocabulary: as written, as another form, by its sound, and at last with one or two
 * slips of the fingers. A word the lexicon knows is never repaired into a dish.
 */
export function readWords(
  tokens: readonly Token[],
  index: MenuIndex,
  lexicon: Lexicon,
  memory: WordMemory,
): ReadWord[] {
  const words = new Array<ReadWord>(tokens.length);
  const costly = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const sign = token.kind === 'sign' || token.kind === 'break';
    const known = sign ? memory.signs : memory.words;
    let word = known.get(token.text);
    if (!word) {
      const found = sign ? UNKNOWN : findWord(token.text, index, lexicon);
      const lost = found === null && token.kind === 'word';
      if (lost && costly.size >= MAX_REPAIRS) {
        words[i] = BLANK;
        continue;
      }
      const read = lost ? repairWord(token.text, index, lexicon) : found;
      word = complete(token.text, read ?? UNKNOWN, lost, index, lexicon, memory.namings);
      known.set(token.text, word);
    }
    // counted also when remembered, so that what was read before changes nothing
    if (word.costly && !costly.has(token.text)) {
      if (costly.size >= MAX_REPAIRS) word = BLANK;
      else costly.add(token.text);
    }
    words[i] = word;
  }
  return words;
}

const UNKNOWN: FoundWord = { refs: [], alias: null, repaired: false };

function complete(
  text: string,
  { refs, alias, repaired, dual = false }: FoundWord,
  costly: boolean,
  index: MenuIndex,
  lexicon: Lexicon,
  namings: Namings,
): ReadWord {
  const trie = lexicon.trie.next;
  const node = trie?.get(text) ?? (alias === null ? undefined : trie?.get(alias)) ?? null;
  const all = [...refs];
  for (const entry of node?.entries ?? []) {
    const food = entry.group === 'food' && !(entry.heard && refs.length > 0);
    const word = food ? index.concepts.get(entry.concept) : undefined;
    if (word !== undefined && !all.some((ref) => ref.word === word))
      all.push({ word, slip: repaired ? 2 : 1 });
    // "trois fromages" is 3 Fromages
    if (entry.group === 'number' && entry.cls === 'add' && entry.value > 1)
      for (const ref of index.vocabulary.get(String(entry.value)) ?? [])
        if (!all.some(({ word }) => word === ref.word)) all.push(ref);
  }
  return {
    named: refs.length > 0,
    costly,
    alias,
    repaired,
    dual,
    node,
    steps: all.length > 0 ? [stepOf(all, 1, namings)] : NONE,
    opensCompound: !longerThan(index.surfaces, text).next().done,
  };
}

export function stepOf(refs: readonly WordRef[], length: number, namings: Namings): Step {
  return { length, said: namings.intern(refs), repaired: refs.every((ref) => ref.slip === 2) };
}
