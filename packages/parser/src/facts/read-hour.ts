import { findKind } from '../numbers/number-match.ts';
import { readNumber } from '../numbers/read-number.ts';
import { readOrdinal } from '../numbers/read-ordinal.ts';
import { type FactSource, hasWord, stateText, timeAt } from './fact-finder.ts';
import { halfAt } from './half-of-day.ts';

export interface Hour {
  hour: number;
  minute: number;
  end: number;
  /** It can be nothing but a clock time. */
  sure: boolean;
}

/** "7", "19:30", "7.30", "20h15", "seven thirty", "las siete y media", "huit heures moins le quart", "noon". */
export function readHour(source: FactSource, p: number, told: boolean, between = false): Hour | null {
  const read = plainHour(source, p, told);
  if (!read) return null;
  const tail = minutesBehind(source, read.end, told, between);
  if (!tail || read.minute !== 0) return read;
  const minutes = read.hour * 60 + tail.minutes;
  return {
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
    end: timeAt(source, tail.end, 'clock') || tail.end,
    sure: read.sure || tail.sure,
  };
}

function plainHour(source: FactSource, p: number, told: boolean): Hour | null {
  const token = source.tokens[p];
  if (!token) return null;
  const noon = timeAt(source, p, 'noon');
  if (noon) return { hour: 12, minute: 0, end: noon, sure: false };
  const midnight = timeAt(source, p, 'midnight');
  if (midnight) return { hour: 24, minute: 0, end: midnight, sure: true };
  const colon = /^([0-2]?\d)[:٫]([0-5]\d)$/.exec(token.text);
  if (token.kind === 'word' && colon) {
    const end = timeAt(source, p + 1, 'clock') || p + 1;
    return { hour: Number(colon[1]), minute: Number(colon[2]), end, sure: true };
  }
  const written = token.kind === 'number' ? stateText(source, p, p + 1).value : '';
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(written);
  if (dotted && Number(dotted[1]) <= 24) {
    const end = timeAt(source, p + 1, 'clock') || p + 1;
    return { hour: Number(dotted[1]), minute: Number(dotted[2]), end, sure: end > p + 1 };
  }
  // "730 pm", "at 1930"
  const whole = /^([01]?\d|2[0-3])([0-5]\d)$/.exec(written);
  if (whole && (halfAt(source, p + 1) || (told && written.length === 4)))
    return { hour: Number(whole[1]), minute: Number(whole[2]), end: p + 1, sure: false };
  return spokenHour(source, p, told);
}

function spokenHour(source: FactSource, p: number, told: boolean): Hour | null {
  const token = source.tokens[p];
  const place = told && token?.kind === 'word' ? readOrdinal(source.tokens, p, source.openings) : null;
  const number = readNumber(source.tokens, p, source.openings) ?? (place && { ...place, part: false });
  if (!number || number.part || number.value > 24.99 || number.value < 0) return null;
  const hour = Math.floor(number.value);
  const minute = Math.round((number.value - hour) * 60);
  const clock = timeAt(source, number.end, 'clock');
  if (!clock) {
    if (minute !== 0 && token?.kind === 'number' && !Number.isInteger(token.value)) return null;
    return { hour, minute, end: number.end, sure: false };
  }
  const unit = source.tokens[number.end];
  const next = source.tokens[clock];
  const minutes =
    next?.kind === 'number' &&
    Number.isInteger(next.value) &&
    next.value < 60 &&
    (next.glued || /^\d\d$/.test(next.text) || next.value >= 10);
  if (minutes) return { hour, minute: next.value, end: clock + 1, sure: true };
  return { hour, minute, end: clock, sure: unit?.glued === true || (unit?.text.length ?? 0) > 1 };
}

/** Minutes behind an hour: "and a quarter", "y veinte", "menos cuarto", "moins vingt", "lewat sepuluh", "thirty". */
function minutesBehind(
  source: FactSource,
  p: number,
  told: boolean,
  between: boolean,
): { minutes: number; end: number; sure: boolean } | null {
  const plus = findKind(source.openings, p, 'plus');
  if (plus) return { minutes: Math.round(plus.value * 60), end: plus.end, sure: false };
  const later = timeAt(source, p, 'later');
  const earlier = timeAt(source, p, 'earlier');
  const joined = Math.max(later, earlier);
  const sign = earlier > later ? -1 : 1;
  const the = joined && hasWord(source, joined, 'article') ? joined + 1 : joined || p;
  const quarters = joined || timeAt(source, p - 1, 'clock') === p;
  const part = quarters
    ? (findKind(source.openings, the, 'part') ?? findKind(source.openings, joined || p, 'part'))
    : null;
  if (part) {
    // "menos cuarto de la noche": the "de" of "cuarto de kilo" belongs to the night here
    const end = part.end - 1 > p && halfAt(source, part.end - 1) ? part.end - 1 : part.end;
    return { minutes: sign * Math.round(part.value * 60), end, sure: false };
  }
  if (between && later >= earlier) return null;
  const hyphen =
    source.tokens[p]?.text === '-' &&
    source.tokens[p]?.glued === true &&
    source.tokens[p + 1]?.glued === true;
  const from = hyphen ? p + 1 : the;
  // bare: only behind a word that can be nothing but an hour, and in words ("seven thirty")
  const spoken = source.tokens[p - 1]?.kind === 'word' && source.tokens[from]?.kind === 'word';
  if (!joined && !(told && spoken)) return null;
  const number = readNumber(source.tokens, from, source.openings);
  if (!number || number.part || !Number.isInteger(number.value) || number.value >= 60 || number.value < 5)
    return null;
  const end = timeAt(source, number.end, 'minutes') || number.end;
  return closesTime(source, end) ? { minutes: sign * number.value, end, sure: false } : null;
}

/** Nothing follows that could be counted: the end, a sign, more of a time. */
export function closesTime(source: FactSource, end: number): boolean {
  const next = source.tokens[end];
  if (!next || next.kind === 'break' || next.kind === 'sign') return true;
  return (
    halfAt(source, end) !== null ||
    ['clock', 'today', 'tomorrow', 'dayAfter', 'tonight', 'until', 'onDay'].some(
      (cls) => timeAt(source, end, cls as 'clock') > 0,
    )
  );
}
