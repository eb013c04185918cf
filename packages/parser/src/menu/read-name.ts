import type { Lexicon } from '../lexicon/lexicon.ts';
import { openingAt } from '../lexicon/match.ts';
import type { Opening } from '../lexicon/opening.ts';
import type { Compounds } from '../text/compounds.ts';
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
    const read = readName(part, lexicon, true, null);
    const compounds = compoundsOf(lexicon);
    const cut = compounds ? readName(part, lexicon, true, compounds) : read;
    // "Aceite de oliva" is one concept, and still an "aceite"; "Käsebrötchen" is one word, and still a "Brötchen"
    const joined = read.words.some((word) => word.text.includes(' '));
    const apart = joined ? [readName(part, lexicon, false, null)] : [];
    return cut.words.length > read.words.length ? [read, ...apart, cut] : [read, ...apart];
  });
}

function readName(name: string, lexicon: Lexicon, phrases: boolean, compounds: Compounds | null): ReadName {
  const out: ReadName = { words: [], heads: 0, asides: [], measures: [], numbers: [], joined: false };
  const knows = (text: string): boolean => lexicon.known.has(text);
  const tokens = tokenise([name], knows, lexicon.decimalMark, undefined, compounds);
  const firsts: NameWord[] = [];
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
    // "Lo Mein": what joins in another language joins nothing at the end of a name
    const last = tokens[i + 1] === undefined || tokens[i + 1]?.kind === 'sign';
    const glue = opening.matches.find(
      ({ length, entry }) => length === 1 && isGlue(entry) && !(last && entry.rank > 0),
    );
    const named = out.words.length + out.numbers.length > 0;
    if (!food && named && (glue || token.text.endsWith("'")) && !bracket && token.text.length <= 4) {
      if (out.words.length > 0 && glue?.entry.group === 'word') {
        if (glue.entry.cls === 'and') out.joined = true;
        else secondary = true;
      }
      i++;
      continue;
    }
    // of "Käsebrötchen" the second part is what it is
    const first = isFirst(tokens, i) && (food?.length ?? 1) === 1;
    const end = i + (food?.length ?? 1);
    const word: NameWord = {
      text: tokens
        .slice(i, end)
        .map((part) => part.text)
        .join(' '),
      concept: food?.entry.concept ?? null,
    };
    if (bracket) out.asides.push(word);
    else if (first) firsts.push(word);
    else {
      out.words.push(word);
      if (!secondary) out.heads++;
    }
    i = end;
  }
  out.words.push(...firsts);
  if (out.heads === 0) out.heads = out.words.length;
  return out;
}

function isFirst(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  return (
    token?.kind === 'word' && next?.kind === 'word' && token.end === next.start && !token.text.endsWith("'")
  );
}

/** Everyday food is what compounds of a menu are made of. */
function compoundsOf(lexicon: Lexicon): Compounds | null {
  const names = (text: string): boolean =>
    lexicon.trie.next?.get(text)?.entries?.some(({ group }) => group === 'food') ?? false;
  return lexicon.links.length > 0 ? { links: lexicon.links, names, teaches: true } : null;
}

/** The longest, the first of several: food of one word where phrases do not count. */
function longestFood(opening: Opening, phrases: boolean): Opening['foods'][number] | undefined {
  const foods = opening.foods.filter(({ entry }) => !entry.heard);
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
  const opening = next && openingAt(tokens, i + 1, lexicon);
  const people = opening?.facts?.get('people');
  if (people !== undefined) {
    out.measures.push({ dim: 'people', value });
    out.numbers.push(value);
    return people + 1;
  }
  const unit = opening?.matches.find(({ entry }) => entry.group === 'unit');
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

/** The numbers a name counts with: 3 of "3 boules". */
export function countsOf({ words }: ReadName): number[] {
  return words.length > 1
    ? words.filter(({ text }) => /^\d+$/.test(text)).map(({ text }) => Number(text))
    : [];
}
