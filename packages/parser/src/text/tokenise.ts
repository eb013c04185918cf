import { asciiDigit, normaliseWord } from './normalise-word.ts';
import { type DecimalMark, readDigits } from './read-digits.ts';
import { stems } from './stems.ts';
import type { Token } from './token.ts';

/**
 * Cuts messages into tokens with spans. Messages are joined by a '\f' break. At most `MAX_TOKENS` are kept: nobody
 * orders with more words than that, and everything after costs time without meaning.
 */
export const MAX_TOKENS = 2000;

const KEYCAP = '[0-9#*]\\ufe0f?\\u20e3';
const NUMBER =
  '[0-9\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f]+(?:[.,:/٫٬][0-9\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f]+)*';
const FRACTION = '[¼½¾⅓⅔⅛]';
const WORD =
  "[\\p{L}\\p{M}\\u0640\\u200d\\u200c]+(?:['’`][\\p{L}\\p{M}]+|[0-9\\u0660-\\u0669]+(?=[\\p{L}\\p{M}])[\\p{L}\\p{M}]+)*[0-9]{0,3}(?![\\p{L}\\p{M}])";
const EMOJI =
  '\\p{Extended_Pictographic}(?:\\ufe0f|\\u200d\\p{Extended_Pictographic}|[\\u{1f3fb}-\\u{1f3ff}])*';
const PATTERN = new RegExp(
  `(${KEYCAP})|(${NUMBER})|(${FRACTION})|(${WORD})|(${EMOJI})|(\\r?\\n)|(->|=>|\\.{2,}|[^\\s])`,
  'gu',
);
const VULGAR: Record<string, number> = { '¼': 0.25, '½': 0.5, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3, '⅛': 0.125 };

/** Whether a letter-and-digit mix like "7up" or "na3na3" is one word the caller knows. */
export type KnowsWord = (text: string) => boolean;

export function tokenise(messages: readonly string[], knows: KnowsWord, mark: DecimalMark = '.'): Token[] {
  const tokens: Token[] = [];
  for (let message = 0; message < messages.length && tokens.length < MAX_TOKENS; message++) {
    if (message > 0) tokens.push(token('break', '\f', message, 0, 0));
    scan(messages[message] as string, message, tokens, knows, mark);
  }
  return tokens;
}

function scan(text: string, message: number, tokens: Token[], knows: KnowsWord, mark: DecimalMark): void {
  PATTERN.lastIndex = 0;
  let last = -1;
  for (let match = PATTERN.exec(text); match && tokens.length < MAX_TOKENS; match = PATTERN.exec(text)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const before = tokens.length;
    if (match[1] !== undefined) pushKeycap(raw, message, start, end, tokens);
    else if (match[2] !== undefined) pushNumber(text, raw, message, start, end, tokens, knows, mark);
    else if (match[3] !== undefined) tokens.push(number(VULGAR[raw] as number, message, start, end));
    else if (match[4] !== undefined) pushWord(raw, message, start, tokens, knows);
    else if (match[5] !== undefined)
      tokens.push(token('emoji', raw.replace(/[\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, ''), message, start, end));
    else if (match[6] !== undefined) tokens.push(token('break', '\n', message, start, end));
    else tokens.push(token('sign', raw.startsWith('..') || raw === '…' ? '…' : raw, message, start, end));
    const first = tokens[before];
    if (first) first.glued = start === last;
    last = (tokens.at(-1) as Token).end;
    PATTERN.lastIndex = Math.max(last, start + 1);
  }
}

function token(kind: Token['kind'], text: string, message: number, start: number, end: number): Token {
  return { kind, text, value: Number.NaN, message, start, end, glued: false };
}

function number(value: number, message: number, start: number, end: number): Token {
  return { kind: 'number', text: String(value), value, message, start, end, glued: false };
}

function pushKeycap(raw: string, message: number, start: number, end: number, tokens: Token[]): void {
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
function pushNumber(
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

/** Arabic writes "and" on the word that follows. Where the whole is a word of its own it stays whole. Returns the cut. */
function cutAnd(raw: string, knows: KnowsWord): number {
  if (raw.charCodeAt(0) !== 0x648 || raw.length < 3) return 0;
  if (HALVES.test(raw)) return 1;
  if (raw.length < 4 || knows(normaliseWord(raw))) return 0;
  const rest = normaliseWord(raw.slice(1));
  return knows(rest) || stems(rest).some(knows) ? 1 : 0;
}

const HALVES = /^و(نص|نصف|ربع|ثلث|تلت|ثلاث|تلات)$/;

/** French drops a vowel before another: "l'eau", "d'oignons" are two words. Other apostrophes mean nothing. */
const ELISION = /^(l|d|j|m|t|s|n|c|qu|jusqu|lorsqu)['’](.{2,})$/iu;

/** Words; a known word with digits behind it ("x2", "no3", "coke2") is cut in two. */
function pushWord(raw: string, message: number, start: number, tokens: Token[], knows: KnowsWord): void {
  const elided = ELISION.exec(raw);
  if (elided) {
    const cut = start + (elided[1] as string).length + 1;
    tokens.push(token('word', `${(elided[1] as string).toLowerCase()}'`, message, start, cut));
    pushWord(elided[2] as string, message, cut, tokens, knows);
    return;
  }
  const joined = cutAnd(raw, knows);
  if (joined > 0) {
    tokens.push(token('word', 'و', message, start, start + joined));
    pushWord(raw.slice(joined), message, start + joined, tokens, knows);
    return;
  }
  const mixed = /^(.*?[^0-9])([0-9]{1,3})$/u.exec(raw);
  const text = normaliseWord(raw).replace(/'/g, '');
  if (
    !mixed ||
    knows(text) ||
    !(knows(normaliseWord(mixed[1] as string)) || (mixed[1] as string).length === 1)
  ) {
    tokens.push(token('word', text, message, start, start + raw.length));
    return;
  }
  const cut = start + (mixed[1] as string).length;
  tokens.push(token('word', normaliseWord(mixed[1] as string), message, start, cut));
  const digits = number(Number(mixed[2]), message, cut, start + raw.length);
  digits.glued = true;
  tokens.push(digits);
}
