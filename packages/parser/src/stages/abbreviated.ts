import type { MenuIndex, WordRef } from '../menu/menu-index.ts';
import { letterMask } from '../text/edit-distance.ts';

/** "oign", "sam": the beginning of one word of the menu and of no other; "chipos" is more than one "chipo". */
export function abbreviated(said: string, index: MenuIndex): WordRef[] | null {
  const text = said.length > 4 && said.endsWith('s') ? said.slice(0, -1) : said;
  if (text.length < 3 || text.length > 6) return null;
  const words = new Set<number>();
  for (const surface of index.repairWords) {
    if (surface.length < text.length + 2 || !surface.startsWith(text)) continue;
    for (const ref of index.vocabulary.get(surface) ?? []) if (ref.slip === 0) words.add(ref.word);
    if (words.size > 2) return null;
  }
  return words.size === 1 ? [...words].map((word) => ({ word, slip: 2 })) : null;
}

/** "bksr", "chwl", "bawng": one word of the menu with nothing but vowels left out, and no other that fits. */
export function shortened(text: string, index: MenuIndex): WordRef[] | null {
  if (text.length < 3 || text.length > 8 || !/^[a-z]+$/.test(text)) return null;
  const mask = letterMask(text);
  const words = new Set<number>();
  for (let i = 0; i < index.repairWords.length; i++) {
    const surface = index.repairWords[i] as string;
    if (surface.length <= text.length || surface[0] !== text[0]) continue;
    if ((mask & ~(index.repairMasks[i] as number)) !== 0 || !vowelsApart(text, surface)) continue;
    for (const ref of index.vocabulary.get(surface) ?? []) if (ref.slip === 0) words.add(ref.word);
    if (words.size > 1) return null;
  }
  return words.size === 1 ? [...words].map((word) => ({ word, slip: 1 })) : null;
}

/** Whether a word becomes `short` by leaving out vowels alone, or with the nasal behind one ("jbon" of jambon). */
function vowelsApart(short: string, word: string): boolean {
  let p = 0;
  let nasal = false;
  let last = '';
  for (const char of word) {
    const vowel = 'aeiou'.includes(char);
    if (char === short[p]) p++;
    else if (!vowel && char !== last && !(nasal && 'mn'.includes(char))) return false;
    nasal = vowel;
    last = char;
  }
  return p === short.length;
}
