import type { Lexicon } from '../lexicon/lexicon.ts';
import type { MenuIndex } from '../menu/menu-index.ts';
import { Recent } from '../text/recent.ts';
import type { Pieces } from '../text/tokenise.ts';
import { Namings } from './naming.ts';
import type { ReadWord } from './read-word.ts';

/** What was worked out about the words of a menu and its languages: no message is kept, only words and names. */
export interface WordMemory {
  pieces: Pieces;
  words: Recent<ReadWord>;
  signs: Recent<ReadWord>;
  namings: Namings;
}

const WORDS = 4000;
const SIGNS = 200;
const memories = new WeakMap<MenuIndex, Map<Lexicon, WordMemory>>();

/** The memory of a menu under some languages; it lives as long as the menu. */
export function memoryOf(index: MenuIndex, lexicon: Lexicon): WordMemory {
  let byLexicon = memories.get(index);
  if (!byLexicon) {
    byLexicon = new Map();
    memories.set(index, byLexicon);
  }
  let memory = byLexicon.get(lexicon);
  if (!memory) {
    memory = {
      pieces: new Recent(WORDS),
      words: new Recent(WORDS),
      signs: new Recent(SIGNS),
      namings: new Namings(index),
    };
    byLexicon.set(lexicon, memory);
  }
  return memory;
}
