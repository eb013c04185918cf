import { type Atom, is } from './atom.ts';
import { isNumber, lineNumberAt } from './line-number.ts';
import { isComma, nextMeaning, type Reading } from './reading.ts';
import { isProduct } from './resolve-mention.ts';

/** What a stretch says about lines that are there: the parts an edit can have, in the order they were said. */
export interface Parts {
  end: number;
  numbers: number[];
  lineNumbers: number[];
  mentions: number[];
  remove: boolean;
  replace: number;
  instead: number;
  set: boolean;
  to: number;
  more: boolean;
  only: boolean;
  sum: boolean;
  neg: boolean;
}

/**
 * The last atom of a stretch that an edit may begin at or before; -1 where the stretch has none. Each names a thing or a
 * number, and lines that are not in the cart yet are changed by a word that says so.
 */
export function lastOfEdits({ atoms, lines }: Reading, start: number, end: number): number {
  let thing = end - 1;
  while (thing >= start && !namesPart(atoms[thing] as Atom)) thing--;
  if (lines.some((line) => line.position > 0)) return thing;
  let deed = end - 1;
  while (deed >= start && !mayChange(atoms[deed] as Atom)) deed--;
  return Math.min(thing, deed);
}

function namesPart(at: Atom): boolean {
  return at.mention !== null || at.kind === 'number' || at.kind === 'measure' || is(at, 'lineNo');
}

function mayChange(at: Atom): boolean {
  if (at.classes.length === 0) return at.cues.includes('decline');
  return (
    is(at, 'remove', 'removePost', 'neg', 'negPost', 'replace', 'instead') ||
    is(at, 'set', 'to', 'more', 'only', 'sum') ||
    at.cues.includes('decline')
  );
}

/** No change of a line is said in more words than this. */
export const REACH = 40;

/** Collects until the next part of the sentence that has an edit of its own. */
export function gather(reading: Reading, start: number, stretchEnd: number): Parts {
  const end = Math.min(stretchEnd, start + REACH);
  const parts: Parts = {
    end,
    numbers: [],
    lineNumbers: [],
    mentions: [],
    remove: false,
    replace: -1,
    instead: -1,
    set: false,
    to: -1,
    more: false,
    only: false,
    sum: false,
    neg: false,
  };
  const { atoms } = reading;
  for (let i = start; i < end; i++) {
    const at = atoms[i] as Atom;
    if (
      i > start &&
      (is(at, 'and') || isComma(at)
        ? refusesNumber(reading, i + 1, end) === 0 && opensEdit(reading, i + 1, end)
        : parts.neg && is(at, 'add')) &&
      (parts.mentions.length > 0 || (parts.lineNumbers.length > 0 && hasDeed(parts)))
    ) {
      parts.end = i;
      break;
    }
    if (at.mention) parts.mentions.push(i);
    const line = lineNumberAt(reading, i, start, end);
    if (line > 0) {
      parts.lineNumbers.push(line);
      while (i + 1 < end && !isNumber(atoms[i])) i++;
      if (is(atoms[i + 1], 'lineNo') || standsForLine(reading, i, end)) i++;
      continue;
    }
    const refused = refusesNumber(reading, i, end);
    if (refused !== 0) {
      if (refused < 0) parts.numbers.pop();
      else i++;
      parts.set = true;
      continue;
    }
    if (isNumber(at)) parts.numbers.push(i);
    if (is(at, 'remove', 'removePost')) parts.remove = true;
    if (i === start && answersNo(reading, i, end)) parts.set = true;
    else if (is(at, 'neg', 'negPost')) parts.neg = true;
    if (is(at, 'replace') && parts.replace < 0) parts.replace = i;
    if (is(at, 'instead') && parts.instead < 0) parts.instead = i;
    if (is(at, 'set')) parts.set = true;
    if (is(at, 'to') && (parts.mentions.length > 0 || parts.lineNumbers.length > 0)) parts.to = i;
    if (is(at, 'more')) parts.more = true;
    if (is(at, 'only')) parts.only = true;
    if (is(at, 'sum')) parts.sum = true;
  }
  return parts;
}

/** "The first one": counts nothing. */
function standsForLine({ atoms, tokens }: Reading, i: number, end: number): boolean {
  const [at, one] = [atoms[i], atoms[i + 1]];
  if (!at?.ordinal || i + 1 >= end || one?.kind !== 'number' || one.value !== 1) return false;
  return tokens[one.start]?.kind === 'word';
}

/**
 * "3, not 2", "3 instead of 2": the number that is no longer meant stands right behind (1), or in front (-1) where the
 * language says its no last ("2 nahi 3"). 0 where no number is refused.
 */
function refusesNumber(reading: Reading, i: number, end: number): number {
  const { atoms } = reading;
  const at = atoms[i];
  if (!is(at, 'neg', 'instead') || is(at, 'remove')) return 0;
  const bare = (p: number): boolean => {
    if (!isNumber(atoms[p]) || p >= end) return false;
    const next = atoms[nextMeaning(reading, p + 1, end)];
    return !next?.mention || nextMeaning(reading, p + 1, end) >= end;
  };
  if (is(at, 'negPost') && bare(i - 1) && isNumber(atoms[i + 1])) return -1;
  // "6 ki jagah 8": where the word stands behind what goes, the cart tells which it is
  const there = (p: number): boolean =>
    reading.lines.some((line) => line.position > 0 && line.quantity === atoms[p]?.value);
  if (bare(i - 1) && isNumber(atoms[i + 1]) && there(i - 1) && !there(i + 1)) return -1;
  return bare(i + 1) ? 1 : 0;
}

/** What to do with the lines was said already: "no 1 sama 3 dibatalin" says it behind the last. */
function hasDeed(parts: Parts): boolean {
  return parts.remove || parts.set || parts.neg || parts.replace >= 0 || parts.numbers.length > 0;
}

/** "No, 3 cokes": a no by itself refuses what was there; what follows is how it should be. */
function answersNo(reading: Reading, i: number, end: number): boolean {
  const at = reading.atoms[i] as Atom;
  if (!at.cues.includes('decline')) return false;
  if (isComma(reading.atoms[i + 1]) || (i + 1 < end && is(reading.atoms[i + 1], 'order', 'set'))) return true;
  // "no half a kilo of aubergines", where there are aubergines
  if (!isNumber(reading.atoms[i + 1]) || i + 1 >= end) return false;
  const { index } = reading.compiled;
  const thing = reading.atoms[nextMeaning(reading, i + 2, end)]?.mention;
  return reading.lines.some(({ product }) =>
    thing?.candidates.some(
      ({ entity, full }) =>
        full &&
        index.entities[entity]?.kind === 'product' &&
        index.entities[entity]?.owners.has(product.index),
    ),
  );
}

function opensEdit(reading: Reading, i: number, end: number): boolean {
  if (editsUntilJoin(reading, i, end)) return true;
  const at = reading.atoms[nextMeaning(reading, i, end)];
  const line = lineNumberAt(reading, nextMeaning(reading, i, end), i, end);
  return is(at, 'remove', 'replace', 'set', 'add', 'more', 'order', 'instead') || line > 0;
}

/** A thing and what to do with it, before the next "and": a part of its own. */
function editsUntilJoin(reading: Reading, i: number, end: number): boolean {
  let thing = false;
  let deed = false;
  for (let p = i; p < end; p++) {
    const at = reading.atoms[p] as Atom;
    if (is(at, 'and') || isComma(at)) break;
    if (at.mention && isProduct(at.mention)) thing = true;
    if (is(at, 'remove', 'removePost', 'replace', 'set')) deed = true;
  }
  return thing && deed;
}
