/**
 * One word as the rest of the parser sees it: lower case, without the marks people leave out when they type.
 * Latin loses its accents, Arabic its vowel signs and its variants of alef, Devanagari its nukta; digits of every
 * script become ASCII; a letter three times or more in a row ("holaaa") becomes one.
 */
export function normaliseWord(raw: string): string {
  let text = raw.toLowerCase();
  if (!isAscii(text)) text = foldScripts(text);
  return text.length > 2 ? text.replace(/([^\d\s])\1{2,}/g, '$1') : text;
}

/** Accents, Arabic vowel signs and tatweel, the nukta, joiners and the emoji selector: ranges of single marks. */
const MARKS = /(?:[\u0300-\u036f]|[\u064b-\u065f]|\u0670|\u0640|\u093c|[\u200b-\u200f]|\ufe0f)/g;

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function foldScripts(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[œæß’‘`أإآٱىةؤئیکگپچڤ]/g, (char) => LETTERS[char] ?? char)
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, asciiDigit)
    .replace(/\u0901/g, '\u0902');
}

const LETTERS: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  '’': "'",
  '‘': "'",
  '`': "'",
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
  ی: 'ي',
  ک: 'ك',
  گ: 'ك',
  پ: 'ب',
  چ: 'ج',
  ڤ: 'ف',
};

/** The ASCII digit of an Arabic, Persian or Devanagari one. */
export function asciiDigit(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0x966) return String(code - 0x966);
  return String(code >= 0x6f0 ? code - 0x6f0 : code - 0x660);
}
