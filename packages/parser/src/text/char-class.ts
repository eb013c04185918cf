/** What a UTF-16 code unit is where words are cut. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** Stands for itself and nothing else. */
export const SIGN = 4;
export const BREAK = 5;

/**
 * Classes of the code units up to the end of Devanagari: Latin, Arabic and what they share. 0 is what takes a closer look,
 * because it may join with what is beside it.
 */
const CLASSES = Uint8Array.from({ length: 0x980 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[\p{L}\p{M}]/u.test(char)) return LETTER;
  if (/[0-9]/.test(char)) return DIGIT;
  if (/[\r\n]/.test(char)) return BREAK;
  if (/['`]/.test(char)) return 0;
  if (/\s/.test(char)) return SPACE;
  return code < 0x80 ? SIGN : 0;
});

/** Whether a word or a number ends before this code unit, whatever it is. */
export function ends(code: number): boolean {
  return classOf(code) >= SIGN || classOf(code) === SPACE;
}

/** The class of a code unit; SPACE at the end of a text, where it is NaN. */
export function classOf(code: number): number {
  return code < CLASSES.length ? (CLASSES[code] as number) : Number.isNaN(code) ? SPACE : 0;
}
