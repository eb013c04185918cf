import { classOf, DIGIT, ends, LETTER, SIGN, SPACE } from './char-class.ts';
import type { Compounds } from './compounds.ts';
import { number, pushKeycap, pushNumber, token } from './number-token.ts';
import type { DecimalMark } from './read-digits.ts';
import { Recent } from './recent.ts';
import type { KnowsWord, Token } from './token.ts';
import { LONGEST_WORD, type Piece, piecesOf } from './word-pieces.ts';

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

/** How written words are cut, remembered from message to message. It goes with one `KnowsWord`. */
export type Pieces = Recent<readonly Piece[]>;

export function tokenise(
  messages: readonly string[],
  knows: KnowsWord,
  mark: DecimalMark = '.',
  pieces: Pieces = new Recent(MAX_TOKENS),
  compounds: Compounds | null = null,
): Token[] {
  const tokens: Token[] = [];
  for (let message = 0; message < messages.length && tokens.length < MAX_TOKENS; message++) {
    if (message > 0) tokens.push(token('break', '\f', message, 0, 0));
    scan({ text: messages[message] as string, message, tokens, knows, mark, pieces, compounds });
  }
  return tokens;
}

/** A message being cut. */
interface Scan {
  text: string;
  message: number;
  tokens: Token[];
  knows: KnowsWord;
  mark: DecimalMark;
  pieces: Pieces;
  compounds: Compounds | null;
}

/** Words, small numbers and signs that stand for themselves are cut by a table; all that is left by the pattern. */
function scan(at: Scan): void {
  const { text, tokens } = at;
  let last = -1;
  for (let start = 0; start < text.length && tokens.length < MAX_TOKENS; ) {
    const kind = classOf(text.charCodeAt(start));
    if (kind === SPACE) {
      start++;
      continue;
    }
    const before = tokens.length;
    if (!pushPlain(at, start, kind) && !pushMatch(at, start)) return;
    const first = tokens[before];
    if (first) first.glued = first.start === last;
    last = (tokens.at(-1) as Token).end;
    start = Math.max(last, start + 1);
  }
}

/** Pushes what the table alone can tell; false where a closer look is needed. */
function pushPlain(at: Scan, start: number, kind: number): boolean {
  const { text, message, tokens } = at;
  if (kind === SIGN) {
    if (!isAlone(text, start)) return false;
    tokens.push(token('sign', text[start] as string, message, start, start + 1));
    return true;
  }
  const end = kind === LETTER ? wordEnd(text, start) : kind === DIGIT ? numberEnd(text, start) : start;
  if (end === start) return false;
  const raw = text.slice(start, end);
  if (kind === LETTER) pushWord(at, raw, start);
  else tokens.push({ kind: 'number', text: raw, value: Number(raw), message, start, end, glued: false });
  return true;
}

/** End of the letters at `start`; `start` where what follows may belong to the word. */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (classOf(text.charCodeAt(end)) === LETTER) end++;
  return ends(text.charCodeAt(end)) ? end : start;
}

/** End of the digits at `start`; `start` where what stands around may belong to the number. */
function numberEnd(text: string, start: number): number {
  let end = start + 1;
  while (classOf(text.charCodeAt(end)) === DIGIT) end++;
  const next = text.charCodeAt(end);
  if (!ends(next) || end - start > 9 || text[start - 1] === '-') return start;
  const joins = classOf(next) === SIGN && '.,:/'.includes(text[end] as string);
  return joins && !ends(text.charCodeAt(end + 1)) ? start : end;
}

/** No arrow, no dots, no keycap. */
function isAlone(text: string, i: number): boolean {
  const next = text.charCodeAt(i + 1);
  return next !== ARROW && next !== DOT && !(next > LAST_ASCII);
}

const ARROW = 0x3e;
const DOT = 0x2e;
const LAST_ASCII = 0x7f;

/** Pushes what the pattern finds next; false where nothing is left. */
function pushMatch(at: Scan, from: number): boolean {
  PATTERN.lastIndex = from;
  const match = PATTERN.exec(at.text);
  if (!match) return false;
  const { text, message, tokens, knows, mark } = at;
  const raw = match[0];
  const start = match.index;
  const end = start + raw.length;
  if (match[1] !== undefined) pushKeycap(raw, message, start, end, tokens);
  else if (match[2] !== undefined) pushNumber(text, raw, message, start, end, tokens, knows, mark);
  else if (match[3] !== undefined) tokens.push(number(VULGAR[raw] as number, message, start, end));
  else if (match[4] !== undefined) pushWord(at, raw, start);
  else if (match[5] !== undefined)
    tokens.push(token('emoji', raw.replace(/[\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, ''), message, start, end));
  else if (match[6] !== undefined) tokens.push(token('break', '\n', message, start, end));
  else tokens.push(token('sign', raw.startsWith('..') || raw === '…' ? '…' : raw, message, start, end));
  return true;
}

function pushWord({ message, tokens, knows, pieces, compounds }: Scan, raw: string, start: number): void {
  let cut = pieces.get(raw);
  if (!cut) {
    cut = piecesOf(raw, knows, compounds);
    if (raw.length <= LONGEST_WORD) pieces.set(raw, cut);
  }
  for (const { kind, text, value, from, to } of cut) {
    const glued = kind === 'number';
    tokens.push({ kind, text, value, message, start: start + from, end: start + to, glued });
  }
}
