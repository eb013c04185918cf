import type { Opening } from '../lexicon/opening.ts';
import type { Stated } from '../types.ts';
import { extent } from './address-extent.ts';
import { type FactSource, factAt, hasWord, mask, stateText } from './fact-finder.ts';
import { dateAt, monthDateAt } from './find-date.ts';
import { onlyAsked } from './only-asked.ts';
import { isStreet, opensAddress } from './opens-address.ts';
import { isPlausible } from './plausible-address.ts';
import { withoutTo } from './without-to.ts';

/**
 * Where to bring it, verbatim. It begins behind a cue ("to", "address is") or at a street or house word and goes on as
 * long as it reads like an address: numbers, names, commas; it ends at a full stop, a new line, a note, a thank you, or
 * where the menu or a time begins. Without a number or a street word it is none.
 */
export function findAddress(source: FactSource): Stated<string> | null {
  for (let i = 0; i < source.tokens.length; i++) {
    if (source.masked[i] || hasWord(source, i, 'instead')) continue;
    // "ghar no 45": the house itself, not only a word in front of it
    const housed = factAt(source, i, 'place') > factAt(source, i, 'addressCue');
    const cue = housed ? 0 : factAt(source, i, 'addressCue');
    if (!cue && !opensAddress(source, i)) continue;
    const named = source.awaiting?.kind === 'address' ? nameBefore(source, i) : i;
    const from = cue ? skip(source, cue) : numbered(source, withLetter(source, named));
    if (cue && source.onMenu(from) && !isStreet(source, from)) continue;
    const to = extent(source, from);
    if (
      to <= from ||
      (monthDateAt(source, from) ?? dateAt(source, from, false))?.end === to ||
      !isPlausible(source, from, to, cue > 0) ||
      onlyAsked(source, i)
    )
      continue;
    mask(source, Math.min(i, from), to);
    return withoutTo(stateText(source, from, to), isStreet(source, from));
  }
  return null;
}

/** "Grand Hotel room 5": where an address was asked for, names in front of the number belong to it. */
function nameBefore(source: FactSource, i: number): number {
  let from = i;
  for (let p = i - 1; p >= 0 && source.tokens[p]?.kind === 'word'; p--) {
    if (source.masked[p] || source.onMenu(p)) break;
    const opening = source.openings[p] as Opening;
    if (opening.cues.length === 0 && opening.words === null) from = p;
  }
  return from;
}

/** "B-42", "C 3": the letter in front of a house number is a part of it; the small word of "a 12 Mill Lane" is not. */
function withLetter(source: FactSource, from: number): number {
  if (source.tokens[from]?.kind !== 'number') return from;
  const isHyphened = source.tokens[from - 1]?.text === '-';
  const p = isHyphened ? from - 2 : from - 1;
  const letter = source.tokens[p];
  if (letter?.kind !== 'word' || letter.end - letter.start !== 1 || source.masked[p]) return from;
  return isHyphened || !hasWord(source, p, 'article', 'and', 'filler') ? p : from;
}

/** "No 12", "unit 14/220": the word before a house number. */
function numbered(source: FactSource, i: number): number {
  const opens = i > 0 && factAt(source, i - 1, 'place') === i;
  return opens && !source.masked[i - 1] && (i === 1 || source.tokens[i - 2]?.kind !== 'word') ? i - 1 : i;
}

/** "Deliver to", "my address is": no more phrases than these stand in a row. */
const MAX_CUES = 6;

function skip(source: FactSource, i: number): number {
  let p = i;
  while (source.tokens[p]?.kind === 'sign' && ':-,'.includes(source.tokens[p]?.text ?? ' ')) p++;
  for (let cues = 0; cues < MAX_CUES; cues++) {
    const cue = factAt(source, p, 'addressCue');
    if (cue === 0 || opensAddress(source, p)) break;
    p = cue;
  }
  return p;
}
