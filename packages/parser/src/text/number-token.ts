import { asciiDigit, normaliseWord } from './normalise-word.ts';
import { type DecimalMark, readDigits } from './read-digits.ts';
import type { KnowsWord, Token } from './token.ts';

export function token(kind: Token['kind'], text: string, message: number, start: number, end: number): Token {
  return { kind, text, value: Number.NaN, message, start, end, glued: false };
}

export function number(value: number, message: number, start: number, end: number): Token {
  return { kind: 'number', text: String(value), value, message, start, end, glued: false };
}

/** "1️⃣": digits that stand together are one number. */
export function pushKeycap(raw: string, message: number, start: number, end: number, tokens: Token[]): void {
  const digit = raw.charCodeAt(0) - 48;
  if (digit < 0 || digit > 9) {
    tokens.push(token('sign', raw[0] as string, message, start, end));
    return;
  }
  const before = tokens.at(-1);
  // 1️⃣2️⃣ is twelve, not one and two
  if (before?.kind === 'number' && before.end === start && before.message === message) {
    before.value = before.value * 10 + digit;
    before.text = String(before.value);
    before.end = end;
  } else tokens.push(number(digit, message, start, end));
}

/** "1.5", "1,5", "1/2", "2:30" (kept as a sign-free word for the time reader), "2kg", "7up", "7ommos". */
export function pushNumber(
  text: string,
  raw: string,
  message: number,
  start: number,
  end: number,
  tokens: Token[],
  knows: KnowsWord,
  mark: DecimalMark,
): void {
  const tail = /^[\p{L}\p{M}][\p{L}\p{M}0-9]*/u.exec(text.slice(end, end + 40))?.[0] ?? '';
  const digits = raw.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, asciiDigit).replace(/٫/g, '.');
  if (/^e\d{1,3}$/i.test(tail)) {
    tokens.push(number(Number(digits + tail) || 0, message, start, end + tail.length));
    return;
  }
  // "3ª" is third, not the word "3a"
  if (tail && !'ºª'.includes(tail)) {
    const whole = normaliseWord(digits + tail);
    const rest = normaliseWord(tail);
    if (knows(whole) || (ARABIZI.test(whole) && !knows(rest) && !/[.,:/]/.test(digits))) {
      tokens.push(token('word', whole, message, start, end + tail.length));
      return;
    }
  }
  const read = readDigits(digits, arabicMark(raw) ?? mark);
  const value = read !== null && isNegative(text, start) ? -read : read;
  if (value === null) tokens.push(token('word', digits, message, start, end));
  else
    tokens.push({
      ...number(value, message, start, end),
      text: digits.includes('/') ? String(value) : canonical(digits, value),
    });
}

/** A minus right before a number, where it is no bullet: bullets come in lists. */
function isNegative(text: string, start: number): boolean {
  if (text[start - 1] !== '-' || (start > 1 && !/\s/.test(text[start - 2] as string))) return false;
  return (
    text.indexOf('-') === start - 1 && text.indexOf('-', start) < 0 && !text.slice(0, 200).includes('\n')
  );
}

/** A digit that stands for an Arabic letter at the head of a Latin word: 7ommos, 3arabe, 6awel. */
const ARABIZI = /^[2356789][a-z']{3,}$/;

/** The Arabic decimal mark is never a separator of thousands. */
function arabicMark(raw: string): DecimalMark | null {
  return raw.includes('٫') ? '.' : null;
}

function canonical(digits: string, value: number): string {
  return /^0\d/.test(digits) ? digits : String(value);
}
