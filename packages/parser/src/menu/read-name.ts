import type { Lexicon } from '../lexicon/entry.ts';
import { openingAt } from '../lexicon/match.ts';
import type { Opening } from '../lexicon/opening.ts';
import type { Token } from '../text/token.ts';
import { tokenise } from '../text/tokenise.ts';
import { toMeasure } from './measure.ts';
import type { Measure } from './menu-index.ts';

/** A word of a name: its surface and, where everyday vocabulary knows it, the concept. */
export interface NameWord {
  text: string;
  concept: string | null;
}

/** A name taken apart. "Free Range Eggs (12)" -> words free, range, eggs; number 12 aside. */
export interface ReadName {
  words: NameWord[];
  heads: number;
  asides: NameWord[];
  measures: Measure[];
  numbers: number[];
  /** Two words of it are joined by an "and": "Mac & Cheese". */
  joined: boolean;
}

const QUOTES = new Set(['"', '″', '”', "'", '¨']);

/**
 * Reads a name as a merchant types it. What stands in brackets and amounts ("250 g", '12"', "x6") are asides: customers
 * leave them out. A number stays a word where it names ("4 Fromages", "Chicken 65", "Level 2").
 * `A / B` gives two names.
 */
export function readNames(name: string, lexicon: Lexicon): ReadName[] {
  const alternatives = name.split(/\s+\/\s+/).filter((part) => /\p{L}/u.test(part));
  return (alternatives.length > 1 ? alternatives : [name]).flatMap((part) => {
    const read = readName(part, lexicon, true);
    // "Aceite de oliva" is one concept, and still an "aceite"
    const joined = read.words.some((word) => word.text.includes(' '));
    return joined ? [read, readName(part, lexicon, false)] : [read];
  });
}

function readName(name: string, lexicon: Lexicon, phrases: boolean): ReadName {
  const out: ReadName = { words: [], heads: 0, asides: [], measures: [], numbers: [], joined: false };
  const tokens = tokenise([name], (text) => lexicon.known.has(text), lexicon.decimalMark);
  let bracket = 0;
  let secondary = false;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    if (token.kind === 'sign') {
      if (token.text === '(' || token.text === '[') bracket++;
      else if (token.text === ')' || token.text === ']') bracket = Math.max(0, bracket - 1);
      else if (token.text === '&' || token.text === '+') out.joined ||= out.words.length > 0;
      i++;
      continue;
    }
    const used = token.kind === 'number' ? readAmount(tokens, i, lexicon, out) : 0;
    if (used > 0 || (bracket && token.kind === 'number')) {
      i += Math.max(1, used);
      continue;
    }
    if (isCount(tokens, i)) {
      out.numbers.push((tokens[i + 1] as Token).value);
      i += 2;
      continue;
    }
    const opening = openingAt(tokens, i, lexicon);
    const food = longestFood(opening, phrases);
    const glue = opening.matches.find(({ length, entry }) => length === 1 && isGlue(entry));
    const named = out.words.length + out.numbers.length > 0;
    if (!food && named && (glue || token.text.endsWith("'")) && !bracket && token.text.length <= 4) {
      if (out.words.length > 0 && glue?.entry.group === 'word') {
        if (glue.entry.cls === 'and') out.joined = true;
        else secondary = true;
      }
      i++;
      continue;
    }
    const end = i + (food?.length ?? 1);
    const word: NameWord = {
      text: tokens
        .slice(i, end)
        .map((part) => part.text)
        .join(' '),
      concept: food?.entry.concept ?? null,
    };
    if (bracket) out.asides.push(word);
    else {
      out.words.push(word);
      if (!secondary) out.heads++;
    }
    i = end;
  }
  if (out.heads === 0) out.heads = out.words.length;
  return out;
}

/** The longest, the first of several: food of one word where phrases do not count. */
function longestFood(opening: Opening, phrases: boolean): Opening['foods'][number] | undefined {
  const { foods } = opening;
  const length = phrases ? foods.at(-1)?.length : 1;
  return foods.find((food) => food.length === length);
}

function isGlue(entry: { group: string; cls?: string }): boolean {
  return entry.group === 'word' && ['of', 'and', 'with', 'article', 'to'].includes(entry.cls as string);
}

/** "x6": how many are in it. */
function isCount(tokens: Token[], i: number): boolean {
  return tokens[i]?.text === 'x' && tokens[i + 1]?.kind === 'number' && (tokens[i + 1] as Token).glued;
}

/** An amount at a number: returns how many tokens it takes, 0 where the number is part of the name. */
function readAmount(tokens: Token[], i: number, lexicon: Lexicon, out: ReadName): number {
  const value = (tokens[i] as Token).value;
  const next = tokens[i + 1];
  if (next?.kind === 'sign' && QUOTES.has(next.text)) {
    out.measures.push({ dim: 'length', value });
    out.numbers.push(value);
    return 2;
  }
  const unit = next && openingAt(tokens, i + 1, lexicon).matches.find(({ entry }) => entry.group === 'unit');
  if (unit?.entry.group === 'unit') {
    const measure = toMeasure(value, unit.entry.cls, unit.entry.value);
    if (measure) out.measures.push(measure);
    out.numbers.push(value);
    // "6 Pieces", "80 bags": the unit word may be said too
    if (measure?.dim === 'count') out.asides.push({ text: (next as Token).text, concept: null });
    return unit.length + 1;
  }
  return 0;
}
