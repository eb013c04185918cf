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

const DEVANAGARI: Record<string, string> = {
  अ: 'a',
  आ: 'a',
  इ: 'i',
  ई: 'i',
  उ: 'u',
  ऊ: 'u',
  ऋ: 'ri',
  ए: 'e',
  ऐ: 'ai',
  ओ: 'o',
  औ: 'au',
  ऑ: 'o',
  क: 'k',
  ख: 'k',
  ग: 'g',
  घ: 'g',
  ङ: 'n',
  च: 'ch',
  छ: 'ch',
  ज: 'j',
  झ: 'j',
  ञ: 'n',
  ट: 't',
  ठ: 't',
  ड: 'd',
  ढ: 'd',
  ण: 'n',
  त: 't',
  थ: 't',
  द: 'd',
  ध: 'd',
  न: 'n',
  प: 'p',
  फ: 'f',
  ब: 'b',
  भ: 'b',
  म: 'm',
  य: 'y',
  र: 'r',
  ल: 'l',
  व: 'v',
  श: 'sh',
  ष: 'sh',
  स: 's',
  ह: 'h',
  'ा': 'a',
  'ि': 'i',
  'ी': 'i',
  'ु': 'u',
  'ू': 'u',
  'े': 'e',
  'ै': 'ai',
  'ो': 'o',
  'ौ': 'au',
  'ृ': 'ri',
  'ं': 'n',
  'ॉ': 'o',
  'ः': '',
  '्': '',
  'ँ': 'n',
};
const CONSONANT = /[\u0915-\u0939]/;
const VOWEL_SIGN = /[\u093e-\u094d]/;

/**
 * Letters one by one. The 'a' that is not written is said between consonants, but neither at the end of a word nor in
 * the middle where the consonants around it have vowels of their own: कतली is "katli", नमक is "namak".
 */
export function fromDevanagari(word: string): string {
  let out = '';
  let voiced = false;
  for (let i = word.length - 1; i >= 0; i--) {
    const char = word[i] as string;
    const next = word[i + 1];
    const bare = CONSONANT.test(char) && (next === undefined || !VOWEL_SIGN.test(next));
    const between: boolean = voiced && i > 0 && !joined(word, i + 1) && endsInVowel(word, i - 1);
    const said: boolean = bare && next !== undefined && !between;
    out = `${DEVANAGARI[char] ?? ''}${said ? 'a' : ''}${out}`;
    // whether the syllable that begins here has a vowel, for the one before it
    if (CONSONANT.test(char))
      voiced = said || (next !== undefined && next !== VIRAMA && VOWEL_SIGN.test(next));
    else if (!VOWEL_SIGN.test(char)) voiced = false;
  }
  return out;
}

const VIRAMA = '\u094d';

/** A consonant that another is written onto. */
function joined(word: string, i: number): boolean {
  return word[i + 1] === VIRAMA || !CONSONANT.test(word[i] as string);
}

function endsInVowel(word: string, i: number): boolean {
  const char = word[i] as string;
  return char !== VIRAMA && char !== '\u0902';
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
