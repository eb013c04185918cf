import { OTHERS, SIZES } from '../lexicon/kinds.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { fromDevanagari } from '../text/devanagari.ts';
import { consonantKey, phoneticKey, romanceKey } from '../text/phonetic-key.ts';
import { stems } from '../text/stems.ts';
import type { WordRef } from './menu-index.ts';
import type { NameWord } from './read-name.ts';
import { refer } from './refer.ts';
import { digitsOf } from './word-values.ts';

/** The words of a menu's names, and every way to find one: as written, by its stem, by sound. */
export class WordIndex {
  /** Names that hold a word, by its number. */
  postings: number[][] = [];
  vocabulary = new Map<string, WordRef[]>();
  sounds = new Map<string, WordRef[]>();
  concepts = new Map<string, number>();
  wordIds = new Map<string, number>();
  hasArabic = false;
  numberWords = new Set<number>();
  sizeWords = new Set<number>();
  otherWords = new Set<number>();
  lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** The number of a name's word; a word of a concept is the same as every other of it. */
  idOf(word: NameWord): number {
    // "Quatre Saisons" may be written with a 4, "3 Fromages" with a word
    const value = word.concept === null ? digitsOf(this.lexicon, word.text) : null;
    const key = word.concept ?? value ?? word.text;
    let id = this.wordIds.get(key);
    if (id === undefined) {
      id = this.postings.length;
      this.postings.push([]);
      this.wordIds.set(key, id);
    }
    if (word.concept) this.concepts.set(word.concept, id);
    if (/^\d/.test(word.text) || value !== null) this.numberWords.add(id);
    if (word.concept && OTHERS.has(word.concept)) this.otherWords.add(id);
    if (word.concept && SIZES.includes(word.concept)) this.sizeWords.add(id);
    this.surface(word.text, id);
    if (value !== null) refer(this.vocabulary, value, { word: id, slip: 1 });
    return id;
  }

  surface(text: string, word: number): void {
    if (text.includes(' ')) return;
    if (!refer(this.vocabulary, text, { word, slip: 0 })) return;
    for (const stem of stems(text)) refer(this.vocabulary, stem, { word, slip: 1 });
    if (/^\d/.test(text)) return;
    const code = text.charCodeAt(0);
    // Latin spellings of a Devanagari name are mended like any other word
    if (code >= 0x900 && code < 0x980) refer(this.vocabulary, fromDevanagari(text), { word, slip: 1 });
    const key = phoneticKey(text);
    if (key.startsWith('~')) this.hasArabic = true;
    else refer(this.sounds, consonantKey(text), { word, slip: 1 });
    if (key.length > 2) refer(this.sounds, key, { word, slip: 1 });
    if (/^[a-z]{4,}$/.test(text)) refer(this.sounds, romanceKey(text), { word, slip: 1 });
  }

  /** "burgers" the category is also "burger" of the names, and the other way round. */
  joinForms(): void {
    for (const [text, refs] of [...this.vocabulary]) {
      if (!refs.some((ref) => ref.slip === 0)) continue;
      for (const stem of stems(text)) {
        for (const ref of this.vocabulary.get(stem) ?? [])
          refer(this.vocabulary, text, { word: ref.word, slip: 1 });
      }
    }
  }
}
