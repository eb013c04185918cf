import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Token } from '../text/token.ts';

/**
 * Numbers that only number the lines of a list ("1. rice", "2) dal") become bullets; food emoji before the name of the
 * thing become its amount ("🍕🍕 margherita" is two), or nothing where there is one.
 */
export function readSigns(tokens: Token[], lexicon: Lexicon, onMenu: (text: string) => boolean): void {
  dropNumbering(tokens);
  readStars(tokens);
  dropDots(tokens, lexicon, onMenu);
  countEmoji(tokens, lexicon, onMenu);
}

/** "* idli x 3" on line after line: stars that open a list. A single one corrects ("*3 kilos"). */
function readStars(tokens: Token[]): void {
  const stars = tokens.filter((token, i) => {
    const before = tokens[i - 1];
    const opens = before === undefined || before.kind === 'break';
    return token.text === '*' && opens && tokens[i + 1]?.glued === false;
  });
  if (stars.length > 1) for (const star of stars) Object.assign(star, { kind: 'sign', text: '•' });
}

function dropNumbering(tokens: Token[]): void {
  const found: number[] = [];
  for (let i = 0; i < tokens.length - 1; i++) {
    const before = tokens[i - 1];
    const next = tokens[i + 1] as Token;
    const opens = before === undefined || before.kind === 'break';
    if (
      opens &&
      tokens[i]?.kind === 'number' &&
      next.kind === 'sign' &&
      '.)-'.includes(next.text) &&
      next.glued
    )
      found.push(i);
  }
  if (
    found.length < 2 ||
    !found.every((at, n) => tokens[at]?.value === (tokens[found[0] as number] as Token).value + n)
  )
    return;
  for (const at of found) Object.assign(tokens[at] as Token, { kind: 'sign', text: '•' });
}

/** The dot of "oign. rouges" shortens a word; it ends no sentence. */
function dropDots(tokens: Token[], lexicon: Lexicon, onMenu: (text: string) => boolean): void {
  for (let i = 1; i < tokens.length - 1; i++) {
    const before = tokens[i - 1] as Token;
    if (tokens[i]?.text !== '.' || before.kind !== 'word' || before.text.length > 6) continue;
    const next = tokens[i + 1] as Token;
    if ((next.kind !== 'word' && next.text !== '+') || lexicon.known.has(before.text) || onMenu(before.text))
      continue;
    Object.assign(tokens[i] as Token, { text: '·' });
  }
}

function isFood(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'emoji') return false;
  return lexicon.trie.next?.get(token.text)?.entries?.some((entry) => entry.group === 'food') ?? false;
}

/** A picture of food that stands for nothing by itself still counts what is named beside it. */
function showsFood(token: Token | undefined): boolean {
  if (token?.kind !== 'emoji') return false;
  const code = token.text.codePointAt(0) as number;
  return FOOD_BLOCKS.some(([from, to]) => code >= from && code <= to);
}

/** Food and drink in Unicode's blocks of pictographs. */
const FOOD_BLOCKS: readonly (readonly [number, number])[] = [
  [0x1f32d, 0x1f330],
  [0x1f33d, 0x1f33d],
  [0x1f344, 0x1f37f],
  [0x1f950, 0x1f96f],
  [0x1f9c0, 0x1f9cb],
  [0x1fad0, 0x1fadf],
];

function countEmoji(tokens: Token[], lexicon: Lexicon, onMenu: (text: string) => boolean): void {
  for (let i = 0; i < tokens.length; ) {
    if (!isFood(tokens[i], lexicon) && !showsFood(tokens[i])) {
      i++;
      continue;
    }
    let end = i + 1;
    while (tokens[end]?.kind === 'emoji' && tokens[end]?.text === tokens[i]?.text) end++;
    const named = namedBehind(tokens, end, lexicon, onMenu) || namedBefore(tokens, i, onMenu);
    const count = end - i;
    if (!named && !isFood(tokens[i], lexicon)) {
      i = end;
      continue;
    }
    const counted = tokens[i - 1]?.kind === 'number';
    if (count > 1 && !counted)
      Object.assign(tokens[i] as Token, { kind: 'number', text: String(count), value: count });
    for (let p = count > 1 && !counted ? i + 1 : i; p < end - (named ? 0 : 1); p++)
      Object.assign(tokens[p] as Token, { kind: 'sign', text: '•' });
    i = end;
  }
}

/** The thing is named within the next few words of the line. */
function namedBehind(
  tokens: readonly Token[],
  from: number,
  lexicon: Lexicon,
  onMenu: (text: string) => boolean,
): boolean {
  for (let p = from; p < from + 6 && p < tokens.length; p++) {
    const token = tokens[p] as Token;
    if (token.kind === 'break' || token.kind === 'emoji' || token.text === ',') return false;
    if (
      token.kind === 'word' &&
      lexicon.trie.next
        ?.get(token.text)
        ?.entries?.some((entry) => entry.group === 'word' && entry.cls === 'and')
    )
      return false;
    const unit = lexicon.trie.next?.get(token.text)?.entries?.some((entry) => entry.group === 'unit');
    if (token.kind === 'word' && !unit && onMenu(token.text)) return true;
  }
  return false;
}

function namedBefore(tokens: readonly Token[], i: number, onMenu: (text: string) => boolean): boolean {
  const before = tokens[i - 1];
  return before?.kind === 'word' && onMenu(before.text);
}
