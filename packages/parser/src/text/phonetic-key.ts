import { fromDevanagari } from './devanagari.ts';

/**
 * A key under which spellings of one sound meet: Devanagari and Arabic letters become Latin, long vowels short,
 * doubled letters single. Hindi typed in Latin ("panir", "paneer", "पनीर") and Arabizi ("7ommos", "حمص") have no
 * fixed spelling, so what is compared is the sound. Arabic script writes no short vowels: there (and for Latin words
 * compared with it) only the consonants count.
 */
export function phoneticKey(word: string): string {
  const first = word.charCodeAt(0);
  if (first >= 0x900 && first < 0x980) return foldLatin(fromDevanagari(word));
  if (first >= 0x600 && first < 0x700) return `~${skeleton(fromArabic(word))}`;
  return foldLatin(word);
}

/** The consonants of a Latin word, comparable with the key of an Arabic one. */
export function consonantKey(word: string): string {
  return `~${skeleton(fromArabizi(word))}`;
}

/** How a Romance word sounds when it is written by ear: "poyo" and "pollo", "sanaoria" and "zanahoria". */
export function romanceKey(word: string): string {
  return `^${word
    .replace(/[^a-zñ]/g, '')
    .replace(/(?:er|ez|et)$/, 'e')
    .replace(/eau|au/g, 'o')
    .replace(/ai|ei/g, 'e')
    .replace(/ou/g, 'u')
    .replace(/ph/g, 'f')
    .replace(/ll/g, 'y')
    .replace(/qu(?=[ei])|c(?![eih])/g, 'k')
    .replace(/ch/g, 'X')
    .replace(/sh/g, 'X')
    .replace(/h/g, '')
    .replace(/c|z/g, 's')
    .replace(/v/g, 'b')
    .replace(/ge/g, 'je')
    .replace(/gi/g, 'ji')
    .replace(/(.)\1+/g, '$1')}`;
}

function foldLatin(word: string): string {
  return word
    .replace(/[^a-z]/g, '')
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/c(?![hiey])/g, 'k')
    .replace(/c(?=[iey])/g, 's')
    .replace(/au|ow(?![aeiou])/g, 'o')
    .replace(/w/g, 'v')
    .replace(/z/g, 'j')
    .replace(/([bcdgjkpst])h/g, '$1')
    .replace(/aa+/g, 'a')
    .replace(/ee+|ea|ie|y/g, 'i')
    .replace(/oo+|ou/g, 'a')
    .replace(/[eu]/g, 'a')
    .replace(/([a-z])\1+/g, '$1')
    .replace(/(?<=.{4})a$/, '');
}

const ARABIC: Record<string, string> = {
  ا: '',
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'x',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'S',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '3',
  غ: 'G',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: '',
  و: 'w',
  ي: 'y',
};

function fromArabic(word: string): string {
  let out = '';
  for (const char of word) out += ARABIC[char] ?? '';
  return out;
}

function fromArabizi(word: string): string {
  return word
    .replace(/kh|5/g, 'x')
    .replace(/gh/g, 'G')
    .replace(/sh|ch/g, 'S')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/6/g, 't')
    .replace(/7/g, 'h')
    .replace(/8|q|9/g, 'k')
    .replace(/2|'/g, '')
    .replace(/g/g, 'j')
    .replace(/p/g, 'b')
    .replace(/v/g, 'f')
    .replace(/c/g, 'k');
}

/** Vowels and half-vowels go; so does a final h, which is how Arabizi writes the feminine ending. */
function skeleton(text: string): string {
  return text
    .replace(/h$/, '')
    .replace(/[aeiouwy]/g, '')
    .replace(/(.)\1+/g, '$1');
}
