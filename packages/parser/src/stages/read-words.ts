import type { Lexicon } from '../lexicon/entry.ts';
import type { MenuIndex, WordRef } from '../menu/menu-index.ts';
import { fromDevanagari } from '../text/devanagari.ts';
import { allowedSlips, bitCount, editDistance, letterMask } from '../text/edit-distance.ts';
import { consonantKey, phoneticKey, romanceKey } from '../text/phonetic-key.ts';
import { stems } from '../text/stems.ts';
import type { Token } from '../text/token.ts';
import { abbreviated, shortened } from './abbreviated.ts';

/** What one token may mean, before its neighbours are looked at. */
export interface ReadWord {
  refs: readonly WordRef[];
  /** A known function or food word this one is read as. */
  alias: string | null;
  repaired: boolean;
  /** The Arabic dual: two of it in one word. */
  dual?: boolean;
  /** Found by looking through the whole vocabulary. */
  costly?: boolean;
}

/** Repair looks at the whole menu: a flood of nonsense is not repaired beyond this many different words. */
const MAX_REPAIRS = 40;
const NOTHING: ReadWord = { refs: [], alias: null, repaired: false };

/**
 * Reads every word against the menu's vocabulary: as written, as another form, by its sound, and at last with one or two
 * slips of the fingers. A word the lexicon knows is never repaired into a dish.
 */
export function readWords(tokens: readonly Token[], index: MenuIndex, lexicon: Lexicon): ReadWord[] {
  const seen = memory(index, lexicon);
  const repaired = new Set<string>();
  return tokens.map((token) => {
    if (token.kind !== 'word' && token.kind !== 'number' && token.kind !== 'emoji') return NOTHING;
    let read: ReadWord | null | undefined = seen.get(token.text);
    if (!read) {
      read = direct(token.text, index, lexicon);
      if (!read && token.kind === 'word') {
        if (repaired.size >= MAX_REPAIRS) return NOTHING;
        read = { ...(repair(token.text, index, lexicon) ?? NOTHING), costly: true };
      }
      read ??= NOTHING;
      if (seen.size < MEMORY) seen.set(token.text, read);
    }
    if (!read.costly) return read;
    // counted also when remembered, so that what was read before changes nothing
    if (repaired.size >= MAX_REPAIRS && !repaired.has(token.text)) return NOTHING;
    repaired.add(token.text);
    return read;
  });
}

/** Words once read, by menu and languages: what a word may mean does not change. Bounded, so that floods cost nothing. */
const MEMORY = 5000;
const memories = new WeakMap<MenuIndex, Map<Lexicon, Map<string, ReadWord>>>();

function memory(index: MenuIndex, lexicon: Lexicon): Map<string, ReadWord> {
  let byLexicon = memories.get(index);
  if (!byLexicon) {
    byLexicon = new Map();
    memories.set(index, byLexicon);
  }
  let words = byLexicon.get(lexicon);
  if (!words) {
    words = new Map();
    byLexicon.set(lexicon, words);
  }
  return words;
}

const DUAL = /^[\u0600-\u06ff]{3,}(?:تين|ين|تان)$/;

function direct(text: string, index: MenuIndex, lexicon: Lexicon): ReadWord | null {
  const refs = index.vocabulary.get(text);
  if (refs) return { refs, alias: null, repaired: false };
  if (lexicon.known.has(text)) return pluralOnMenu(text, index);
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

/** "boxes", "rolls": a word of the language that is also the plural of a thing on the menu. */
function pluralOnMenu(text: string, index: MenuIndex): ReadWord {
  if (text.length < 4 || !text.endsWith('s')) return NOTHING;
  for (const stem of [text.slice(0, -1), text.endsWith('es') ? text.slice(0, -2) : '']) {
    const refs = index.vocabulary.get(stem)?.filter((ref) => ref.slip === 0 && namesThing(ref.word, index));
    if (stem.length > 2 && refs && refs.length > 0)
      return { refs: refs.map(({ word }) => ({ word, slip: 1 })), alias: null, repaired: false };
  }
  return NOTHING;
}

/** Part of a product's own name: "pack" of a size or in brackets is none. */
function namesThing(word: number, index: MenuIndex): boolean {
  return (index.postings[word] as number[]).some((id) => {
    const name = index.names[id];
    return name?.words.includes(word) && index.entities[name.entity]?.kind === 'product';
  });
}

function repair(text: string, index: MenuIndex, lexicon: Lexicon): ReadWord | null {
  const bySound = soundsLike(text, index);
  if (bySound) return { refs: bySound, alias: null, repaired: false };
  const code = text.charCodeAt(0);
  const latin = code >= 0x900 && code < 0x980 ? fromDevanagari(text) : text;
  const spelt = latin !== text ? index.vocabulary.get(latin) : undefined;
  if (spelt) return { refs: spelt, alias: null, repaired: false };
  if (latin !== text && lexicon.known.has(latin)) return { refs: [], alias: latin, repaired: false };
  const vowelless = shortened(latin, index);
  if (vowelless) return { refs: vowelless, alias: null, repaired: false };
  const short = abbreviated(latin, index);
  if (short) return { refs: short, alias: null, repaired: true };
  const slips = allowedSlips(latin.length);
  if (slips === 0) return null;
  const menu = nearestOnMenu(latin, slips, index);
  const word = latin.length >= 5 ? nearestKnown(latin, lexicon) : null;
  if (menu && (!word || menu.distance <= word.distance)) {
    const refs = (index.vocabulary.get(menu.text) ?? []).map((ref): WordRef => ({ word: ref.word, slip: 2 }));
    return { refs, alias: null, repaired: true };
  }
  return word ? { refs: [], alias: word.text, repaired: true } : null;
}

function soundsLike(text: string, index: MenuIndex): WordRef[] | null {
  const code = text.charCodeAt(0);
  const arabic = code >= 0x600 && code < 0x700;
  if (text.length < 3) return null;
  const keys = [phoneticKey(text), ...(index.hasArabic && !arabic ? [consonantKey(text)] : [])];
  if (/^[a-z]{4,}$/.test(text)) {
    keys.push(romanceKey(text));
    for (const stem of stems(text)) keys.push(romanceKey(stem));
  }
  if (arabic) for (const stem of stems(text)) keys.push(phoneticKey(stem));
  for (const key of keys) {
    if (key.length < 4) continue;
    const refs = index.sounds.get(key);
    if (refs) return refs;
  }
  return null;
}

interface Near {
  text: string;
  distance: number;
}

function nearestOnMenu(text: string, slips: number, index: MenuIndex): Near | null {
  const mask = letterMask(text);
  let best: Near | null = null;
  for (let i = 0; i < index.repairWords.length; i++) {
    if (bitCount(mask ^ (index.repairMasks[i] as number)) > 2 * slips) continue;
    const word = index.repairWords[i] as string;
    const limit = Math.min(allowedSlips(Math.max(word.length, text.length)), best ? best.distance - 1 : 2);
    if (limit < 1 || Math.abs(word.length - text.length) > limit) continue;
    const distance = editDistance(text, word, limit);
    if (distance > limit || (distance > 1 && word[0] !== text[0])) continue;
    best = { text: word, distance };
  }
  return best;
}

function nearestKnown(text: string, lexicon: Lexicon): Near | null {
  const bucket = lexicon.repairable.get(text[0] as string);
  if (!bucket) return null;
  const mask = letterMask(text);
  for (let i = 0; i < bucket.words.length; i++) {
    const word = bucket.words[i] as string;
    if (Math.abs(word.length - text.length) > 1 || bitCount(mask ^ (bucket.masks[i] as number)) > 2) continue;
    if (editDistance(text, word, 1) === 1) return { text: word, distance: 1 };
  }
  return null;
}
