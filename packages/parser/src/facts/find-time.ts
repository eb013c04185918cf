import type { NumberKind } from '../lexicon/entry.ts';
import type { Opening } from '../lexicon/opening.ts';
import type { Token } from '../text/token.ts';
import type { Stated, WantedDay } from '../types.ts';
import { noTime } from './blank-time.ts';
import { type FactSource, factAt, hasWord, mask, state, timeAt } from './fact-finder.ts';
import { dateAt, monthDateAt } from './find-date.ts';
import { halfAt } from './half-of-day.ts';
import { nthWeekdayAt } from './nth-weekday.ts';
import { readClock } from './read-clock.ts';
import { readDay } from './read-day.ts';
import { closesTime } from './read-hour.ts';
import { readSpan } from './read-span.ts';
import { resolveWanted, type Wanted } from './wanted-time.ts';

/**
 * When it is wanted: 'asap' or local 'YYYY-MM-DDTHH:MM'. A clock time without a half of the day is the next one to come.
 * A day without a clock time is not enough to plan by: it comes back as `day`, and its words are explained.
 */
export function findTime(source: FactSource): {
  when: Stated<string> | null;
  day: Stated<WantedDay> | null;
} {
  if (!mayTellTime(source)) return { when: null, day: null };
  const wanted = noTime();
  for (let i = 0; i < source.tokens.length; ) {
    // "Guten Morgen" is not tomorrow
    const greeting = source.openings[i]?.cues.findLast(
      ({ length, entry }) => length > 1 && entry.cls === 'greeting',
    );
    if (greeting) {
      i += greeting.length;
      continue;
    }
    const end = source.masked[i] || namesThing(source, i) ? 0 : readPiece(source, i, wanted);
    if (end > i) {
      if (wanted.from < 0) wanted.from = i;
      wanted.to = end;
      mask(source, i, end);
      i = end;
    } else i++;
  }
  if (wanted.from < 0) return { when: null, day: null };
  const asked = source.awaiting?.kind === 'time' ? source.awaiting.day : null;
  const { when, day, doubt } = resolveWanted(wanted, source.now, asked);
  if (doubt !== null) source.doubts.push(doubt);
  return {
    when: when === null ? null : state(source, when, wanted.from, wanted.to),
    day: day === null ? null : state(source, day, wanted.from, wanted.to),
  };
}

/** A word of the menu, unless it is one of the small words that names hold too ("Vacío a la parrilla"). */
function namesThing(source: FactSource, i: number): boolean {
  return source.onMenu(i) && !hasWord(source, i, 'filler', 'to', 'of');
}

/**
 * Whether any word is one of clock or calendar, a place ("the 15th") or a figure that is no plain number. Where none is,
 * amounts need not be read as hours.
 */
function mayTellTime({ tokens, openings, awaiting }: FactSource): boolean {
  if (awaiting?.kind === 'time') return true;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, text, start, end } = tokens[i] as Token;
    const { times, weekday, months, numbers } = openings[i] as Opening;
    if (times || weekday || months.length > 0) return true;
    if (numbers && PLACES.some((place) => numbers.has(place))) return true;
    if (kind === 'word' ? /\d/.test(text) : kind === 'number' && text.length !== end - start) return true;
    if (kind === 'number' && !Number.isInteger((tokens[i] as Token).value)) return true;
  }
  return false;
}

/** "2 pizzas": a plain number before a word that says nothing of time can be no hour and no day. */
function isAmount({ tokens, openings, awaiting }: FactSource, i: number): boolean {
  const next = tokens[i + 1];
  if (tokens[i]?.kind !== 'number' || next?.kind !== 'word' || awaiting?.kind === 'time') return false;
  const { matches } = openings[i] as Opening;
  const behind = openings[i + 1] as Opening;
  return matches.length === 0 && behind.steering.length === 0 && !/\d/.test(next.text);
}

/** What makes a number a place in a row. */
const PLACES: readonly NumberKind[] = ['ordinal', 'ordinalStem', 'prefix', 'mark'];

function readPiece(source: FactSource, i: number, wanted: Wanted): number {
  // most words say nothing of time, and no reader has to look at them
  const opening = source.openings[i];
  if (
    source.tokens[i]?.kind === 'word' &&
    !opening?.times &&
    !opening?.numbers &&
    !opening?.weekday &&
    !opening?.months.length &&
    !/\d/.test(source.tokens[i]?.text ?? '')
  )
    return 0;
  if (wanted.from < 0 && isAmount(source, i)) return 0;
  const asap = timeAt(source, i, 'asap');
  if (asap) {
    // "now" alone is a filler as often as a wish
    const asked = source.awaiting?.kind === 'time';
    if (asap - i > 1 || asked || source.tokens[i]?.text === 'asap') wanted.asap = true;
    return asap - i > 1 || wanted.asap ? asap : 0;
  }
  return (
    readNthWeekday(source, i, wanted) ||
    readDay(source, i, wanted) ||
    readHalf(source, i, wanted) ||
    readDate(source, i, wanted) ||
    readSpan(source, i, wanted) ||
    readClock(source, i, wanted)
  );
}

function set(wanted: Wanted, values: Partial<Wanted>, end: number): number {
  Object.assign(wanted, values);
  return end;
}

/** "morning", right behind a day or where the time was asked for; a phrase of several words ("in the evening") anywhere. */
function readHalf(source: FactSource, i: number, wanted: Wanted): number {
  if (wanted.half || wanted.clock || timeAt(source, i, 'noon')) return 0;
  const half = halfAt(source, i);
  if (!half) return 0;
  if (wanted.days === null && wanted.weekday === null && wanted.date === null) {
    const asked = source.awaiting?.kind === 'time';
    const greets = (source.openings[i]?.cues.length ?? 0) > 0;
    if (greets || !closesTime(source, half.end) || !(asked || (half.end > i + 1 && opensPart(source, i))))
      return 0;
    return set(wanted, { half: half.half, days: asked ? null : 0 }, half.end);
  }
  const between = source.tokens[i - 1];
  const joined =
    wanted.to === i || between?.kind === 'sign' || hasWord(source, i - 1, 'filler', 'of', 'article');
  return joined && wanted.to >= i - 1 ? set(wanted, { half: half.half }, half.end) : 0;
}

/** "coffee of the afternoon" is no time: a part of the day alone begins its sentence, or says when to bring it. */
function opensPart(source: FactSource, i: number): boolean {
  const before = source.tokens[i - 1];
  if (before?.kind !== 'word' || source.masked[i - 1]) return true;
  return factAt(source, i - 1, 'delivery') === i || factAt(source, i - 1, 'pickup') === i;
}

function readNthWeekday(source: FactSource, i: number, wanted: Wanted): number {
  const found = wanted.date ? null : nthWeekdayAt(source, i);
  return found ? set(wanted, { date: found.date }, found.end) : 0;
}

function readDate(source: FactSource, i: number, wanted: Wanted): number {
  if (wanted.date) return 0;
  const behindWeekday = wanted.weekday !== null && wanted.to >= i - 1;
  const found = monthDateAt(source, i) ?? dateAt(source, i, behindWeekday);
  return found ? set(wanted, { date: found.date }, found.end) : 0;
}
