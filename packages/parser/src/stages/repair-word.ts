import type { Lexicon } from '../lexicon/lexicon.ts';
import type { MenuIndex, WordRef } from '../menu/menu-index.ts';
import { fromDevanagari } from '../text/devanagari.ts';
import { allowedSlips, bitCount, editDistance, letterMask } from '../text/edit-distance.ts';
import { consonantKey, phoneticKey, romanceKey } from '../text/phonetic-key.ts';
import { stems } from '../text/stems.ts';
import { abbreviated, shortened } from './abbreviated.ts';
import type { FoundWord } from './find-word.ts';

/**
 * What a word nobody knows may be meant as: one that sounds like it, one that it begins, one that is a slip or two of the
 * fingers away. null where there is none.
 */
export function repairWord(text: string, index: MenuIndex, lexicon: Lexicon): FoundWord | null {
  const bySound = soundsLike(text, index);
  if (bySound) return { refs: bySound, alias: null, repaired: false };
  const code = text.charCodeAt(0);
  const latin = code >= 0x900 && code < 0x980 ? fromDevanagari(text) : text;
  const spelt = latin !== text ? index.vocabulary.get(latin) : undefined;
  if (spelt) return { refs: spelt, alias: null, repaired: false };
  if (latin !== text && lexicon.known.has(latin)) return { refs: [], alias: latin, repaired: false };
  const vowelless = shortened(latin, index);
  if (vowelless) return { refs: vowelless, alias: null, repaired: latin.length < 4 };
  const short = abbreviated(latin, index);
  if (short) return { refs: short, alias: null, repaired: true };
  const slips = allowedSlips(latin.length);
  if (slips === 0) return null;
  const menu = nearestOnMenu(latin, slips, index);
  const word = latin.length >= 5 ? nearestKnown(latin, lexicon) : null;
  if (menu && (!word || menu.distance <= word.distance)) {
    const sure = !word && menu.alone && menu.distance === 1 && latin.length >= SURE_LENGTH;
    const refs = (index.vocabulary.get(menu.text) ?? []).map(
      (ref): WordRef => ({ word: ref.word, slip: sure ? 1 : 2 }),
    );
    return { refs, alias: null, repaired: !sure };
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

/** One slip in a word of so many letters, and one word of the menu alone that is so near: nobody has to guess. */
const SURE_LENGTH = 6;

interface Near {
  text: string;
  distance: number;
}

function nearestOnMenu(text: string, slips: number, index: MenuIndex): (Near & { alone: boolean }) | null {
  const mask = letterMask(text);
  let best: Near | null = null;
  let alone = true;
  for (let i = 0; i < index.repairWords.length; i++) {
    if (bitCount(mask ^ (index.repairMasks[i] as number)) > 2 * slips) continue;
    const word = index.repairWords[i] as string;
    const limit = Math.min(allowedSlips(Math.max(word.length, text.length)), best ? best.distance : 2);
    if (limit < 1 || Math.abs(word.length - text.length) > limit) continue;
    const distance = editDistance(text, word, limit);
    if (distance > limit || (distance > 1 && word[0] !== text[0])) continue;
    alone = !best || distance < best.distance || isSame(index, best.text, word);
    if (!best || distance < best.distance) best = { text: word, distance };
  }
  return best && { ...best, alone };
}

/** Two spellings of one word of the menu. */
function isSame(index: MenuIndex, one: string, other: string): boolean {
  const words = (text: string) => (index.vocabulary.get(text) ?? []).map(({ word }) => word);
  const first = words(one);
  return words(other).some((word) => first.includes(word));
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
