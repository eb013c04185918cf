import { type FactSource, factAt, timeAt } from './fact-finder.ts';

/** "tomorrow", "at 8pm", "20:15": a time, and no part of an address. A street may be named for a day, "at 8" be a house. */
export function opensTime(source: FactSource, p: number): boolean {
  const day = Math.max(
    timeAt(source, p, 'tomorrow'),
    timeAt(source, p, 'dayAfter'),
    timeAt(source, p, 'tonight'),
    timeAt(source, p, 'today'),
  );
  if (day > 0) return factAt(source, day, 'street') === 0 && factAt(source, p, 'place') === 0;
  const hour = timeAt(source, p, 'at') || p;
  const token = source.tokens[hour];
  if (/^[0-2]?\d[:٫][0-5]\d$/.test(token?.text ?? '')) return true;
  if (token?.kind !== 'number' && !/^\d{1,2}[ap]m$/.test(token?.text ?? '')) return false;
  if (token?.kind !== 'number') return true;
  const half = Math.max(timeAt(source, hour + 1, 'am'), timeAt(source, hour + 1, 'pm'));
  return (
    half > 0 && factAt(source, half, 'street') === 0 && /^[ap]\.?m/.test(source.tokens[hour + 1]?.text ?? '')
  );
}

/** Behind a day or a month: "depan" is next in "senin depan", and in front of something elsewhere. */
export function endsDay(source: FactSource, p: number): boolean {
  if (p === 0 || !timeAt(source, p, 'next')) return false;
  return source.openings[p - 1]?.weekday?.length === 1 || timeAt(source, p - 1, 'nextMonth') > p;
}
