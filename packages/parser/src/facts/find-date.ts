import { readNumber } from '../numbers/read-number.ts';
import { type FactSource, hasWord, stateText, timeAt } from './fact-finder.ts';
import { opensTime } from './opens-time.ts';

export interface CalendarDate {
  /** January is 0; null for "the 15th": the next one to come. */
  month: number | null;
  day: number;
}

/** "3 May", "May 3rd", "15 de marzo", "on the 15th": a date at token `i`, with where it ends; null where there is none. */
export function dateAt(source: FactSource, i: number): { date: CalendarDate; end: number } | null {
  const lead = timeAt(source, i, 'at') || i;
  const start = lead > i && hasWord(source, lead, 'filler', 'article') ? lead + 1 : lead;
  const named = monthAt(source, start);
  if (named) {
    const day = dayAt(source, named.end);
    return day ? { date: { month: named.month, day: day.day }, end: day.end } : null;
  }
  const day = dayAt(source, start);
  if (!day) return null;
  const of = hasWord(source, day.end, 'of') ? day.end + 1 : day.end;
  const month = monthAt(source, of);
  if (month) return { date: { month: month.month, day: day.day }, end: month.end };
  // "the second" is a line of the cart; no cart is read out as far as its thirteenth
  const dated = day.suffixed && day.day > 12 && hasWord(source, start - 1, 'filler');
  return dated ? { date: { month: null, day: day.day }, end: day.end } : null;
}

function dayAt(source: FactSource, p: number): { day: number; end: number; suffixed: boolean } | null {
  const token = source.tokens[p];
  if (!token || source.masked[p]) return null;
  const suffixed = /^(\d{1,2})(?:st|nd|rd|th|º|ª|er|o)$/.exec(token.text);
  if (suffixed) return valid(Number(suffixed[1]), p + 1, true);
  const number = readNumber(source.tokens, p, source.openings);
  if (!number || number.part) return null;
  const next = source.tokens[number.end];
  const split = next?.kind === 'word' && next.glued && /^(?:st|nd|rd|th)$/.test(next.text);
  return valid(number.value, split ? number.end + 1 : number.end, split === true);
}

function valid(day: number, end: number, suffixed: boolean) {
  return Number.isInteger(day) && day >= 1 && day <= 31 ? { day, end, suffixed } : null;
}

/** A short name ("mar", "may") is a month only where it is written as a name, or nothing or a time follows. */
function monthAt(source: FactSource, p: number): { month: number; end: number } | null {
  if (source.masked[p] || source.onMenu(p)) return null;
  for (const { entry, length } of source.openings[p]?.months ?? []) {
    const end = p + length;
    const text = stateText(source, p, end).value;
    if (text.length > 3 || /^\p{Lu}/u.test(text) || end >= source.tokens.length || opensTime(source, end))
      return { month: entry.value, end };
  }
  return null;
}
