import type { Lexicon } from '../lexicon/lexicon.ts';
import type { MenuIndex, WordRef } from '../menu/menu-index.ts';
import { stems } from '../text/stems.ts';

/** What a word may mean. */
export interface FoundWord {
  refs: readonly WordRef[];
  /** A known function or food word this one is read as. */
  alias: string | null;
  repaired: boolean;
  /** The Arabic dual: two of it in one word. */
  dual?: boolean;
}

const DUAL = /^[\u0600-\u06ff]{3,}(?:تين|ين|تان)$/;

/** A word of the menu as it is written or in another form of it; null where nobody knows it. */
export function findWord(text: string, index: MenuIndex, lexicon: Lexicon): FoundWord | null {
  const refs = index.vocabulary.get(text);
  if (refs) return { refs, alias: null, repaired: false };
  // a word that only longer phrases hold may still be another form of one of the menu ("gorengnya")
  if (lexicon.known.has(text) && (lexicon.trie.next?.get(text)?.entries || !formOnMenu(text, index)))
    return dualOnMenu(text, index) ?? { refs: pluralOnMenu(text, index), alias: null, repaired: false };
  for (const stem of stems(text)) {
    const found = index.vocabulary.get(stem);
    if (found) {
      const alias = lexicon.known.has(stem) ? stem : null;
      return {
        refs: found.map((ref) => ({ word: ref.word, slip: 1 })),
        alias,
        repaired: false,
        dual: DUAL.test(text),
      };
    }
    if (lexicon.trie.next?.get(stem)?.entries?.some((entry) => entry.group !== 'number')) {
      return { refs: [], alias: stem, repaired: false, dual: DUAL.test(text) };
    }
  }
  return null;
}

function formOnMenu(text: string, index: MenuIndex): boolean {
  return text.length > 5 && stems(text).some((stem) => stem.length > 2 && index.vocabulary.has(stem));
}

/** "تنكتين": two of a container that is a size on the menu. */
function dualOnMenu(text: string, index: MenuIndex): FoundWord | null {
  if (!DUAL.test(text)) return null;
  const refs = stems(text).flatMap(
    (stem) => index.vocabulary.get(stem)?.filter((ref) => ref.slip === 0 && namesSize(ref.word, index)) ?? [],
  );
  return refs.length > 0
    ? { refs: refs.map(({ word }) => ({ word, slip: 1 })), alias: null, repaired: false, dual: true }
    : null;
}

/** "boxes", "rolls": a word of the language that is also the plural of a thing on the menu. */
function pluralOnMenu(text: string, index: MenuIndex): WordRef[] {
  if (text.length < 4 || !text.endsWith('s')) return [];
  for (const stem of [text.slice(0, -1), text.endsWith('es') ? text.slice(0, -2) : '']) {
    const refs = index.vocabulary.get(stem)?.filter((ref) => ref.slip === 0 && namesThing(ref.word, index));
    if (stem.length > 2 && refs && refs.length > 0) return refs.map(({ word }) => ({ word, slip: 1 }));
  }
  return [];
}

/** Part of a product's own name: "pack" of a size or in brackets is none. */
export function namesThing(word: number, index: MenuIndex): boolean {
  return (index.postings[word] as number[]).some((id) => {
    const name = index.names[id];
    return name?.words.includes(word) && index.entities[name.entity]?.kind === 'product';
  });
}

function namesSize(word: number, index: MenuIndex): boolean {
  return (index.postings[word] as number[]).some((id) => {
    const name = index.names[id];
    return name?.words.includes(word) && index.entities[name.entity]?.kind === 'variant';
  });
}
