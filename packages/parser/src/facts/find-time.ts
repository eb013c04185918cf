import { readNumber } from '../numbers/read-number.ts';
import type { Stated } from '../types.ts';
import { addDays, addMinutes, atClock, type Clock, daysUntil, nextWeekday } from './clock.ts';
import { type FactSource, factAt, hasWord, mask, state, timeAt } from './fact-finder.ts';
import { type CalendarDate, dateAt } from './find-date.ts';

interface Found {
  from: number;
  to: number;
  day: number | null;
  date: CalendarDate | null;
  weekday: number | null;
  clock: Clock | null;
  half: 'am' | 'pm' | null;
  inMinutes: number | null;
  asap: boolean;
}

/**
 * When it is wanted: 'asap' or local 'YYYY-MM-DDTHH:MM'. A clock time without a half of the day is the next one to come.
 * A day without a clock time is not enough to plan by and gives null, but its words are explained.
 */
export function findTime(source: FactSource): Stated<string> | null {
  const found: Found = {
    from: -1,
    to: -1,
    day: null,
    date: null,
    weekday: null,
    clock: null,
    half: null,
    inMinutes: null,
    asap: false,
  };
  for (let i = 0; i < source.tokens.length; ) {
    const end = source.masked[i] || source.onMenu(i) ? 0 : readPiece(source, i, found);
    if (end > i) {
      if (found.from < 0) found.from = i;
      found.to = end;
      mask(source, i, end);
      i = end;
    } else i++;
  }
  if (found.from < 0) return null;
  const value = resolve(found, source.now);
  // nobody takes the order for today because its date cannot be planned by
  if (value === null && found.date) source.doubts.push('date without a time');
  return value === null ? null : state(source, value, found.from, found.to);
}

function readPiece(source: FactSource, i: number, found: Found): number {
  const asap = timeAt(source, i, 'asap');
  if (asap) {
    // "now" alone is a filler as often as a wish
    if (asap - i > 1 || source.tokens[i]?.text === 'asap') found.asap = true;
    return asap - i > 1 || found.asap ? asap : 0;
  }
  const dayAfter = timeAt(source, i, 'dayAfter');
  if (dayAfter) return set(found, { day: 2 }, dayAfter);
  const tomorrow = timeAt(source, i, 'tomorrow');
  if (tomorrow) return set(found, { day: 1 }, tomorrow);
  const tonight = timeAt(source, i, 'tonight');
  if (tonight) return set(found, { day: found.day ?? 0, half: 'pm' }, tonight);
  const today = timeAt(source, i, 'today');
  if (today) return set(found, { day: 0 }, today);
  const weekday = source.openings[i]?.weekday;
  if (weekday) return set(found, { weekday: weekday.entry.value }, i + weekday.length);
  const date = found.date ? null : dateAt(source, i);
  if (date) return set(found, { date: date.date }, date.end);
  const span = readSpan(source, i, found);
  if (span) return span;
  return readClock(source, i, found);
}

function set(found: Found, values: Partial<Found>, end: number): number {
  Object.assign(found, values);
  return end;
}

/** "in 20 minutes", "20 min me". */
function readSpan(source: FactSource, i: number, found: Found): number {
  const start = timeAt(source, i, 'inTime') || i;
  const number = readNumber(source.tokens, start, source.openings);
  if (!number) return 0;
  const minutes = timeAt(source, number.end, 'minutes');
  const hours = timeAt(source, number.end, 'hours');
  const end = Math.max(minutes, hours);
  if (!end) return 0;
  const behind = timeAt(source, end, 'inTime');
  const unit = source.tokens[end - 1]?.text ?? '';
  if (start === i && !behind) return 0;
  if (unit.length === 1 && start === i) return 0;
  return set(found, { inMinutes: Math.round(number.value * (minutes >= hours ? 1 : 60)) }, behind || end);
}

/** "at 6:15", "7pm", "20h15", "half past eight", "saade aath baje", "noon". */
function readClock(source: FactSource, i: number, found: Found): number {
  const cue = timeAt(source, i, 'at');
  let p = cue || i;
  while (
    p < source.tokens.length &&
    p > i &&
    hasWord(source, p, 'article', 'filler') &&
    !timeAt(source, p, 'noon')
  )
    p++;
  const noon = timeAt(source, p, 'noon');
  if (noon && cue) return set(found, { clock: { hour: 12, minute: 0 }, half: 'pm' }, noon);
  const midnight = timeAt(source, p, 'midnight');
  if (midnight) return set(found, { clock: { hour: 0, minute: 0 } }, midnight);
  const before = timeAt(source, p, 'halfPast')
    ? { minute: 30, end: timeAt(source, p, 'halfPast') }
    : quarterBefore(source, p);
  const at = before ? before.end : p;
  const half0 = halfOfDay(source, at);
  const start = half0 && !before ? half0.end : at;
  const read = readHour(source, start);
  if (!read) return 0;
  let { hour, minute, end, sure } = read;
  if (before) {
    if (read.minute !== 0) return 0;
    hour += before.minute < 0 ? -1 : 0;
    minute = (before.minute + 60) % 60;
    sure = true;
  }
  const tail = quarterBehind(source, end);
  if (tail) {
    hour += tail.minute < 0 ? -1 : 0;
    minute = (minute + tail.minute + 60) % 60;
    end = tail.end;
  }
  const half = half0 ?? halfOfDay(source, end);
  if (half && half !== half0) end = half.end;
  if (hour > 24 || minute > 59 || hour < 0) return 0;
  if (found.clock) return 0;
  const planned = found.day !== null || found.weekday !== null || found.date !== null;
  const strong = cue - i > 1 || source.tokens[i]?.text === 'at' || !hasWord(source, i, 'to', 'filler', 'of');
  const told = cue > 0 && (strong || planned || fetched(source));
  if (
    !(
      sure ||
      half ||
      (told && endsThere(source, end)) ||
      (planned && found.to === i && endsThere(source, end))
    )
  ) {
    return 0;
  }
  found.clock = { hour, minute };
  if (half) found.half = half.half;
  return end;
}

/** Somebody fetches or brings it: then a bare number behind "at" is an hour. */
function fetched(source: FactSource): boolean {
  return source.tokens.some((_, i) => factAt(source, i, 'pickup') > 0 || factAt(source, i, 'delivery') > 0);
}

/** Nothing that could be counted stands behind a bare hour. */
function endsThere(source: FactSource, end: number): boolean {
  const next = source.tokens[end];
  if (!next || next.kind === 'break' || next.kind === 'sign') return true;
  if (source.onMenu(end) || next.kind === 'number') return false;
  return !source.openings[end]?.unit && !factAt(source, end, 'street') && !factAt(source, end, 'money');
}

function readHour(
  source: FactSource,
  p: number,
): { hour: number; minute: number; end: number; sure: boolean } | null {
  const token = source.tokens[p];
  if (!token) return null;
  const colon = /^([0-2]?\d)[:٫]([0-5]\d)$/.exec(token.text);
  if (token.kind === 'word' && colon) {
    const clock = timeAt(source, p + 1, 'clock');
    return { hour: Number(colon[1]), minute: Number(colon[2]), end: clock || p + 1, sure: true };
  }
  const number = readNumber(source.tokens, p, source.openings);
  if (!number || number.part || number.value > 24) return null;
  const whole = Math.floor(number.value);
  const fraction = Math.round((number.value - whole) * 60);
  const clock = timeAt(source, number.end, 'clock');
  if (clock) {
    const next = source.tokens[clock];
    const minutes =
      next?.kind === 'number' &&
      Number.isInteger(next.value) &&
      next.value < 60 &&
      (next.glued || /^\d\d$/.test(next.text) || next.value >= 10);
    const glued =
      source.tokens[number.end]?.glued === true ||
      (source.tokens[number.end]?.text.length ?? 0) > 1 ||
      minutes;
    if (minutes)
      return { hour: whole, minute: (next as { value: number }).value, end: clock + 1, sure: true };
    return { hour: whole, minute: fraction, end: clock, sure: glued === true };
  }
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(source.tokens[p]?.text ?? '');
  if (dotted) return { hour: Number(dotted[1]), minute: Number(dotted[2]), end: p + 1, sure: false };
  if (fraction !== 0 && token.kind === 'number') return null;
  return { hour: whole, minute: fraction, end: number.end, sure: false };
}

function quarterBefore(source: FactSource, p: number): { minute: number; end: number } | null {
  const past = timeAt(source, p, 'quarterPast');
  if (past) return { minute: 15, end: past };
  const to = timeAt(source, p, 'quarterTo');
  if (to) return { minute: -15, end: to };
  const halfTo = timeAt(source, p, 'halfTo');
  return halfTo ? { minute: -30, end: halfTo } : null;
}

function quarterBehind(source: FactSource, p: number): { minute: number; end: number } | null {
  const opening = source.openings[p];
  if (!opening?.numbers?.has('plus')) return null;
  for (const { length, entry } of opening.matches) {
    if (entry.group === 'number' && entry.cls === 'plus')
      return { minute: Math.round(entry.value * 60), end: p + length };
  }
  return null;
}

function halfOfDay(source: FactSource, p: number): { half: 'am' | 'pm'; end: number } | null {
  const am = timeAt(source, p, 'am');
  const pm = timeAt(source, p, 'pm');
  if (!am && !pm) return null;
  return am > pm ? { half: 'am', end: am } : { half: 'pm', end: pm };
}

function resolve(found: Found, now: string): string | null {
  if (found.inMinutes !== null) return addMinutes(now, found.inMinutes);
  if (!found.clock) return found.asap ? 'asap' : null;
  let days = found.day ?? 0;
  if (found.weekday !== null) days = nextWeekday(now, found.weekday);
  if (found.date) {
    const until = daysUntil(now, found.date.month, found.date.day);
    if (until === null) return null;
    days = until;
  }
  const fixed = found.day !== null || found.weekday !== null || found.date !== null;
  return addDays(atClock(now, found.clock, found.half, fixed && days > 0), days);
}
