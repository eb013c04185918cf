import { readNumber } from '../numbers/read-number.ts';
import { readOrdinal } from '../numbers/read-ordinal.ts';
import { type FactSource, hasWord, stateText, timeAt } from './fact-finder.ts';
import { halfAt } from './half-of-day.ts';
import { leadIn } from './lead-in.ts';
import { monthAt } from './month-at.ts';
import { opensTime } from './opens-time.ts';
import { readHour } from './read-hour.ts';
import type { CalendarDate } from './wanted-time.ts';

interface DatedAt {
  date: CalendarDate;
  end: number;
}

interface Day {
  day: number;
  end: number;
  /** Said as a place: "15th", "first". */
  place: boolean;
}

/** "3 May", "May 3rd", "15 de marzo de 2027", "first of March", "am 24. Dezember": a date with its month at token `i`. */
export function monthDateAt(source: FactSource, i: number): DatedAt | null {
  const start = leadIn(source, i);
  const named = monthAt(source, start, true);
  if (named) {
    const the = hasWord(source, named.end, 'article', 'filler', 'of') ? named.end + 1 : named.end;
    const day = dayAt(source, named.end) ?? dayAt(source, the);
    if (!day) return null;
    const end = timeAt(source, day.end, 'dayNumber') || day.end;
    return withYear(source, { month: named.month, day: day.day, year: null }, end);
  }
  const marked = timeAt(source, start, 'dayNumber') || timeAt(source, start, 'onDay') || start;
  const from = dayAt(source, marked) ? marked : start;
  const day = dayAt(source, from);
  if (!day) return numericAt(source, i, start);
  const dot = source.tokens[day.end];
  const written = dot?.text === '.' && dot.glued ? day.end + 1 : day.end;
  const of = timeAt(source, written, 'ofMonth') || (hasWord(source, written, 'of') ? written + 1 : written);
  const led = of > day.end || from > i;
  const month = monthAt(source, of, led) ?? monthAt(source, written, led);
  return month
    ? withYear(source, { month: month.month, day: day.day, year: null }, month.end)
    : numericAt(source, i, start);
}

/** "on the 15th", "dia 25", "25 तारीख", "samedi 16": the number of a day without its month. */
export function dateAt(source: FactSource, i: number, behindWeekday: boolean): DatedAt | null {
  const start = leadIn(source, i);
  const told = timeAt(source, start, 'dayNumber');
  const weak = told ? 0 : timeAt(source, start, 'onDay');
  const day = dayAt(source, told || weak || start);
  if (!day) return null;
  const date = { month: null, day: day.day, year: null };
  const marked = timeAt(source, day.end, 'dayNumber');
  if (told || marked) return { date, end: marked || day.end };
  if (!closes(source, day.end)) return null;
  // "the second" is a line of the cart; no cart is read out as far as its thirteenth
  const past = day.day > 12;
  const far = past && day.place && hasWord(source, start - 1, 'filler');
  const asked = source.awaiting?.kind === 'time';
  const at = timeAt(source, day.end, 'at');
  const hour = at > 0 && (past || asked || readHour(source, at, true)?.sure === true);
  // "pour le 25", or nothing else but a time: "el 20 a las 8"; "el 20" beside dishes may be one of them
  const led = weak > 0 && (hour || ((past || asked) && (start > i || alone(source, i, day.end))));
  const follows = behindWeekday && start === i && (weak > 0 || day.place || past);
  return far || led || follows ? { date, end: day.end } : null;
}

/** Nothing that could be counted stands behind. */
function closes(source: FactSource, end: number): boolean {
  const next = source.tokens[end];
  if (!next || next.kind === 'break' || next.kind === 'sign') return true;
  return timeAt(source, end, 'at') > 0 || opensTime(source, end) || halfAt(source, end) !== null;
}

function alone(source: FactSource, i: number, end: number): boolean {
  const next = source.tokens[end];
  return (i === 0 || source.tokens[i - 1]?.kind === 'break') && (!next || next.kind === 'break');
}

function dayAt(source: FactSource, p: number): Day | null {
  const token = source.tokens[p];
  if (!token || source.masked[p]) return null;
  const suffixed = /^(\d{1,2})(?:st|nd|rd|th|o|a|er)$/.exec(token.text);
  if (suffixed) return valid(Number(suffixed[1]), p + 1, true);
  const place = readOrdinal(source.tokens, p, source.openings);
  if (place) return valid(place.value, place.end, true);
  const number = readNumber(source.tokens, p, source.openings);
  return number && !number.part ? valid(number.value, number.end, false) : null;
}

function valid(day: number, end: number, place: boolean): Day | null {
  return Number.isInteger(day) && day >= 1 && day <= 31 ? { day, end, place } : null;
}

function withYear(source: FactSource, date: CalendarDate, end: number): DatedAt {
  const of = timeAt(source, end, 'ofMonth') || (hasWord(source, end, 'of') ? end + 1 : end);
  const year = source.tokens[of];
  if (year?.kind !== 'number' || !/^20\d\d$/.test(year.text)) return { date, end };
  return { date: { ...date, year: year.value }, end: of + 1 };
}

/** "3/12", "25/12/2026", "am 3.12.", after a word that leads to a day or alone; the day first, unless it can be no month. */
function numericAt(source: FactSource, i: number, start: number): DatedAt | null {
  const p = timeAt(source, start, 'dayNumber') || timeAt(source, start, 'onDay') || start;
  const token = source.tokens[p];
  if (!token || source.masked[p] || (token.kind !== 'word' && token.kind !== 'number')) return null;
  const written = stateText(source, p, p + 1).value;
  const parts = /^(\d{1,2})[/.](\d{1,2})(?:[/.](20\d\d|\d\d))?$/.exec(written);
  if (!parts) return null;
  const dotted = written.includes('.');
  const last = source.tokens[p + 1];
  const closed = dotted && last?.text === '.' && last.glued;
  const end = closed ? p + 2 : p + 1;
  // "3.50" is an amount, but not behind "am" where its dot or an hour follows
  if (dotted && parts[3] === undefined && !(p > i && (closed || timeAt(source, end, 'at') > 0))) return null;
  // "1/2" and "3/4" are amounts wherever they could be
  if (p === i && (token.kind === 'number' || !(alone(source, i, p + 1) || timeAt(source, p + 1, 'at') > 0)))
    return null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  const [day, month] = second > 12 && !dotted ? [second, first] : [first, second];
  if (month < 1 || month > 12 || !valid(day, p, false)) return null;
  const year = parts[3] ? (Number(parts[3]) % 100) + 2000 : null;
  return { date: { month: month - 1, day, year }, end };
}
