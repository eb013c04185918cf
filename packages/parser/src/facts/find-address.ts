import type { Opening } from '../lexicon/opening.ts';
import type { CueClass } from '../lexicon/shape.ts';
import { readNumber } from '../numbers/read-number.ts';
import type { Token } from '../text/token.ts';
import type { Stated } from '../types.ts';
import { type FactSource, factAt, hasWord, mask, stateText, timeAt } from './fact-finder.ts';
import { dateAt, monthDateAt } from './find-date.ts';
import { onlyAsked } from './only-asked.ts';
import { opensTime } from './opens-time.ts';
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
    const named = source.awaiting?.kind === 'address' ? nameBefore(source, i) : i;
    const from = cue ? skip(source, cue) : numbered(source, withLetter(source, named));
    if (!cue && !opensAddress(source, i)) continue;
    if (cue && source.onMenu(from) && !isStreet(source, from)) continue;
    const to = extent(source, from);
    if (
      to <= from ||
      (monthDateAt(source, from) ?? dateAt(source, from, false))?.end === to ||
      !plausible(source, from, to, cue > 0) ||
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

/** "B-42", "C 3": the letter in front of a house number is a part of it. */
function withLetter(source: FactSource, from: number): number {
  if (source.tokens[from]?.kind !== 'number') return from;
  const p = source.tokens[from - 1]?.text === '-' ? from - 2 : from - 1;
  const letter = source.tokens[p];
  return letter?.kind === 'word' && letter.end - letter.start === 1 && !source.masked[p] ? p : from;
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

export function isStreet(source: FactSource, i: number): boolean {
  return factAt(source, i, 'street') > 0;
}

/** "48 Ocean Ave", "flat 302", "rue des Lilas": a place word near a number. */
function opensAddress(source: FactSource, i: number): boolean {
  const token = source.tokens[i] as Token;
  if (token.kind === 'number' || (token.kind === 'word' && /^\d/.test(token.text))) {
    for (let p = i + 1; p <= i + 4; p++) {
      // "somos 3 aqui no bloco 4": small words are no part of a street's name
      if (stops(source, p) || source.onMenu(p) || (!isStreet(source, p) && hasWord(source, p, 'filler')))
        return false;
      if (isStreet(source, p)) return p > i + 1 || (source.tokens[p]?.text.length ?? 0) > 2;
    }
    return false;
  }
  const place =
    isStreet(source, i) || (factAt(source, i, 'place') > 0 && !hasWord(source, i, 'lineNo', 'negPost'));
  if (!place) return false;
  // "flat 3" where flat whites are sold
  if (source.onMenu(i) && !(factAt(source, i, 'place') > 0 && source.tokens[i + 1]?.kind === 'number'))
    return false;
  for (let p = i + 1, last = i + 6; p <= last; p++) {
    if (stops(source, p) || source.onMenu(p)) return false;
    if (source.tokens[p]?.kind === 'number') return true;
    if (last < i + 12 && isStreet(source, p)) last = p + 6;
  }
  return false;
}

function stops(source: FactSource, i: number): boolean {
  const token = source.tokens[i];
  if (!token || token.kind === 'break' || source.masked[i]) return true;
  if (token.kind === 'sign')
    return '!?;…'.includes(token.text) || (token.text === '.' && !abbreviated(source, i));
  return false;
}

/** The dot of "St." or "No." ends nothing; neither does one inside "H.No". */
function abbreviated(source: FactSource, i: number): boolean {
  const before = source.tokens[i - 1];
  const next = source.tokens[i + 1];
  if (!before || !next || next.kind === 'break') return false;
  // "3. Stock"
  if (before.kind === 'number' && factAt(source, i + 1, 'place') > 0) return true;
  const short =
    before.kind === 'word' &&
    before.text.length <= 4 &&
    (isStreet(source, i - 1) || factAt(source, i - 1, 'place') > 0 || before.text.length === 1);
  return short || (next.glued && next.kind === 'word');
}

/** How far an address that begins at `from` goes. */
export function extent(source: FactSource, from: number): number {
  let to = from;
  let p = from;
  while (p < source.tokens.length && p - from < 30) {
    if (stops(source, p)) break;
    const token = source.tokens[p] as Token;
    if (
      token.kind === 'sign' &&
      ',،:–—-'.includes(token.text) &&
      (endsBehindComma(source, p + 1) || token.text === ':')
    )
      break;
    if (p > from && ends(source, p, cityBehind(source, p))) break;
    p++;
    if (token.kind !== 'sign' && token.kind !== 'emoji') to = p;
  }
  return to;
}

/** "No. 160 Bandung": a town behind the number of the house, though some dish is named for it. */
function cityBehind(source: FactSource, p: number): boolean {
  const before = source.tokens[p - 1];
  return before?.kind === 'number' && numbersHouse(source, p - 1);
}

/** What can only be said when the address is over. */
function ends(source: FactSource, p: number, named = false): boolean {
  if (
    source.onMenu(p) &&
    !(named && !source.opensName(p)) &&
    !isStreet(source, p) &&
    factAt(source, p, 'place') === 0 &&
    !inName(source, p)
  )
    return true;
  const token = source.tokens[p] as Token;
  if (token.kind === 'emoji') return true;
  if (factAt(source, p, 'noteCue') > 0 && factAt(source, p, 'place') === 0 && !isStreet(source, p))
    return true;
  // "4HA" of a postcode
  if (token.glued && source.tokens[p - 1]?.kind === 'number') return false;
  if (factAt(source, p, 'pickup') || leadsToPhone(source, p)) return true;
  if (opensTime(source, p)) return true;
  const polite = source.openings[p]?.cues.some(({ entry }) => CLOSING.has(entry.cls));
  if (polite && factAt(source, p, 'place') === 0) return true;
  if (hasWord(source, p, 'order') || opensOrder(source, p) || opensPayment(source, p)) return true;
  const and = source.openings[p]?.words?.get('and');
  if (and !== undefined && (opensOrder(source, p + and, true) || opensPayment(source, p + and))) return true;
  return POLITE.has(token.text) || timeAt(source, p, 'asap') > 0;
}

/** "A margherita", "two kebabs": an amount and a thing. Behind an "and" a thing needs none, and one is enough of an unknown. */
function opensOrder(source: FactSource, p: number, joined = false): boolean {
  const article = hasWord(source, p, 'article');
  const amount = article || numbersHouse(source, p) ? null : readNumber(source.tokens, p, source.openings);
  const counted = article ? p + (source.openings[p]?.words?.get('article') ?? 1) : (amount?.end ?? p);
  const thing = counted + (counted > p ? (source.openings[counted]?.unit?.length ?? 0) : 0);
  if (thing === p) return joined && (hasWord(source, p, 'order') || source.onMenu(p));
  // "two flat whites" are no flat
  const place = isStreet(source, thing) || factAt(source, thing, 'place') > 0;
  if (place) return source.onMenu(thing) && source.onMenu(thing + 1);
  if (article && joined) return true;
  // "rue des Lilas" is no lilac, which is a colour of onions in another language
  return (
    source.onMenu(thing) || (source.openings[thing]?.foods.some(({ entry }) => entry.rank === 0) ?? false)
  );
}

/** "Pay cash", "and I'll pay by card". A street may be named for a visa. */
function opensPayment(source: FactSource, p: number): boolean {
  const end = Math.max(...PAID.map((cls) => (cls === 'transfer' ? 0 : factAt(source, p, cls))));
  return end > 0 && factAt(source, p, 'place') === 0 && !isStreet(source, p) && !isStreet(source, end);
}

/** What is said before an order and behind it. */
const CLOSING: ReadonlySet<CueClass> = new Set(['thanks', 'confirm', 'greeting']);

/** "No. 7", "lantai 3": the number belongs to the word before it, whatever follows. */
function numbersHouse(source: FactSource, p: number): boolean {
  const before = source.tokens[p - 1]?.text === '.' ? p - 2 : p - 1;
  if (before < 0) return false;
  // "22 Baker Street 2 scones": the street has its number
  const numbered = source.tokens.slice(Math.max(0, before - 4), before).some(({ kind }) => kind === 'number');
  return factAt(source, before, 'place') > 0 || (isStreet(source, before) && !numbered);
}

/** "my number is 832..." */
function leadsToPhone(source: FactSource, p: number): boolean {
  const end = factAt(source, p, 'phoneCue');
  return end > 0 && (source.masked[p + 1] || source.masked[end] || source.masked[end + 1]) === true;
}

const POLITE = new Set(
  'please pls plz por porfa porfavor pfv svp stp ya kak bu mas pak plis ji minfadlak لو'.split(' '),
);

/** "Pharmacie Bel Air": a capital behind a capital goes on with a name, whatever it means in some language. */
function inName(source: FactSource, p: number): boolean {
  const [before, token] = [source.tokens[p - 1], source.tokens[p]];
  if (before?.kind !== 'word' || token?.kind !== 'word') return false;
  const text = source.messages[token.message] as string;
  return (
    before.message === token.message &&
    [before, token].every(({ start }) => /\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)))
  );
}

function endsBehindComma(source: FactSource, p: number): boolean {
  if (p >= source.tokens.length) return true;
  const place = Math.max(factAt(source, p, 'place'), factAt(source, p, 'street'));
  // "timbre roto" is no place any more
  if (place > 0) return factAt(source, p, 'noteCue') > place;
  // "..., son 3 aguacates", "..., somos 4": a small word and an amount
  if (source.tokens[p + 1]?.kind === 'number' && hasWord(source, p, 'filler', 'set', 'order')) return true;
  return (
    ends(source, p) ||
    factAt(source, p, 'noteCue') > 0 ||
    PAID.some((cls) => factAt(source, p, cls) > 0) ||
    leadsToPhone(source, p) ||
    factAt(source, p, 'nameCue') > 0 ||
    factAt(source, p, 'changeNote') > 0
  );
}

const PAID = ['payVerb', 'cash', 'cashOnDelivery', 'card', 'transfer', 'payLink'] as const;

function plausible(source: FactSource, from: number, to: number, cued: boolean): boolean {
  let number = false;
  let street = false;
  let words = 0;
  for (let i = from; i < to; i++) {
    const token = source.tokens[i] as Token;
    if (token.kind === 'number' || /^\d/.test(token.text)) number = true;
    else if (isStreet(source, i) || factAt(source, i, 'place') > 0) street = true;
    if (token.kind === 'word' && !hasWord(source, i, 'article')) words++;
  }
  if (words === 0) return false;
  // "lt 5": where in the building says nothing without the building
  if (!cued && source.awaiting?.kind !== 'address' && to - from < 3 && !isStreet(source, from)) return false;
  return (
    (number &&
      (street ||
        (cued &&
          words >= 1 &&
          source.tokens[from]?.kind === 'number' &&
          words <= 6 &&
          capital(source, from, to)))) ||
    (cued && street && words >= 2)
  );
}

/** Without a street word a number and a name are an address only where the name is written as one. */
function capital(source: FactSource, from: number, to: number): boolean {
  const { value } = stateText(source, from, to);
  return /\p{Lu}/u.test(value) || !/\p{Ll}/u.test(value);
}
