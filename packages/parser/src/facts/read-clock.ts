import { readNumber } from '../numbers/read-number.ts';
import type { Half } from './clock.ts';
import { type FactSource, factAt, hasWord, timeAt } from './fact-finder.ts';
import { halfAt, halfLetter } from './half-of-day.ts';
import { closesTime, type Hour, readHour } from './read-hour.ts';
import type { Wanted } from './wanted-time.ts';

/** "at 6:15", "7pm", "half past eight", "saade aath baje", "between 7 and 8". Returns where it ends, 0 for none. */
export function readClock(source: FactSource, i: number, wanted: Wanted): number {
  if (wanted.clock) return 0;
  const between = timeAt(source, i, 'between');
  const cue = Math.max(timeAt(source, i, 'at'), between);
  const asked = source.awaiting?.kind === 'time';
  const at = behindCue(source, i, cue);
  const before = between ? null : minutesBefore(source, at, cue > 0 || asked);
  // noon is an hour before it is a part of the day
  const half0 = before || timeAt(source, at, 'noon') ? null : halfAt(source, at);
  let start = before?.end ?? half0?.end ?? at;
  // "shaam ko 7 baje", "evening at 8"
  if (half0) start = behindCue(source, start, timeAt(source, start, 'at'));
  const read = readHour(source, start, cue > 0 || asked || before !== null, between > 0);
  if (!read || (before && read.minute !== 0)) return 0;
  const minutes = read.hour * 60 + read.minute + (before?.minutes ?? 0);
  if (minutes < 0 || minutes > 1440) return 0;
  let { end } = read;
  let half = half0;
  const behind = half0 ? null : (halfAt(source, end) ?? halfLetter(source, end));
  if (behind) {
    half = behind;
    end = behind.end;
  }
  const range = rangeBehind(source, end, read, half !== null, between > 0);
  if (range) end = range.end;
  const sure = read.sure || before !== null || half !== null || range !== null;
  if (!sure && !isMeant(source, i, end, cue, read.end, wanted)) return 0;
  wanted.clock = { hour: Math.floor(minutes / 60), minute: minutes % 60 };
  const told = half?.half ?? range?.half ?? null;
  if (told) wanted.half = told;
  return end;
}

/** "At about the ...": no more small words than these stand before a time. */
const MAX_FILLERS = 6;

/** Behind "at" and its article. */
function behindCue(source: FactSource, i: number, cue: number): number {
  const last = Math.min(source.tokens.length, cue + MAX_FILLERS);
  let p = cue || i;
  while (p > i && p < last && hasWord(source, p, 'article', 'filler')) {
    if (leadsNowhere(source, p)) break;
    p++;
  }
  const more = p > i ? timeAt(source, p, 'at') : 0;
  return more || p;
}

/** Here begins the hour itself, or a day. */
function leadsNowhere(source: FactSource, p: number): boolean {
  const times = source.openings[p]?.times;
  if (times?.has('noon') || times?.has('today')) return true;
  return readNumber(source.tokens, p, source.openings) !== null;
}

/** A bare number is an hour where it was asked for, or "at" or a day leads to it and nothing behind it is counted. */
function isMeant(
  source: FactSource,
  i: number,
  end: number,
  cue: number,
  bare: number,
  wanted: Wanted,
): boolean {
  const planned = wanted.days !== null || wanted.weekday !== null || wanted.date !== null;
  const noon = timeAt(source, i, 'noon');
  if (noon === bare && planned) return true;
  const strong = cue - i > 1 || source.tokens[i]?.text === 'at' || !hasWord(source, i, 'to', 'filler', 'of');
  const asked = source.awaiting?.kind === 'time';
  const told = (cue > 0 && (strong || planned || fetched(source))) || (planned && wanted.to === i);
  return told ? endsThere(source, end) : asked && closesTime(source, end);
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

/** "half past", "a quarter to", "setengah", "ten to", "veinte para las": minutes said before their hour. */
function minutesBefore(
  source: FactSource,
  p: number,
  told: boolean,
): { minutes: number; end: number } | null {
  for (const [cls, minutes] of BEFORE) {
    const end = timeAt(source, p, cls);
    if (end) return { minutes, end };
  }
  const number = told || source.openings[p]?.numbers ? readNumber(source.tokens, p, source.openings) : null;
  if (!number || number.part || number.value >= 60 || number.value < 1) return null;
  const unit = timeAt(source, number.end, 'minutes') || number.end;
  const past = told ? timeAt(source, unit, 'minutesPast') : 0;
  // "2 para las 8" are two of something, unless the hour is what was asked
  const to = told || unit > number.end ? timeAt(source, unit, 'minutesTo') : 0;
  if (!past && !to) return null;
  const minutes = past ? number.value : -number.value;
  // "fünf vor halb acht"
  const half = timeAt(source, past || to, 'halfTo');
  return half ? { minutes: minutes - 30, end: half } : { minutes, end: past || to };
}

const BEFORE = [
  ['halfPast', 30],
  ['quarterPast', 15],
  ['quarterTo', -15],
  ['halfTo', -30],
] as const;

/** "and 8", "- 8pm", "a las nueve de la noche": the end of a stretch. Its start is when it is wanted. */
function rangeBehind(
  source: FactSource,
  p: number,
  first: Hour,
  halved: boolean,
  between: boolean,
): { end: number; half: Half | null } | null {
  const sign = source.tokens[p];
  const joined =
    timeAt(source, p, 'until') || (sign?.kind === 'sign' && '-–—'.includes(sign.text) ? p + 1 : 0);
  if (!joined) return null;
  const start = behindCue(source, joined, timeAt(source, joined, 'at') || joined);
  const last = readHour(source, start, true);
  if (!last || last.hour > 24) return null;
  const half = halfAt(source, last.end);
  const end = half?.end ?? last.end;
  const tail = timeAt(source, end, 'between') || end;
  // "7 से 8 के बीच"
  if (!between && tail === end && !first.sure && !halved && !last.sure && !half) return null;
  // "from 11 to 1 pm" begins in the morning
  const turns = half !== null && first.hour > last.hour && first.hour < 12;
  return { end: tail, half: half ? (turns ? 'am' : half.half) : null };
}
