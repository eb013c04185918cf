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
