import { type Gold, type PhraseRow, REFERENCE } from './phrase-row.ts';

/** Which phrases a shop could be asked for, in words: printed beside every share that counts them alone. */
export const ASKABLE_RULES = [
  'numbers: from 0 to 10 million, no unit of giga; ordinals: from 1 to 999',
  'times: from the moment they are said to a year on, told to the minute, the hour, the part of a day or the day;',
  'no holiday, week, month, quarter, season or year; no stretch of more than a day; no foreign time zone',
];

const MAX_AMOUNT = 10_000_000;
const ZONE = /\b(?:gmt|utc|cet|cest|eet|wet|[ecmp][sd]t|ist)\b/i;

/** Why no customer of a shop says this, or null. */
export function notAskable(row: PhraseRow, gold: Gold): string | null {
  if (gold.kind === 'number') {
    if (row.dim === 'Ordinal') return gold.value >= 1 && gold.value <= 999 ? null : 'no place in a list';
    if (gold.value < 0) return 'negative';
    if (/\d\s*g$/i.test(row.text)) return 'giga';
    return gold.value > MAX_AMOUNT ? 'too large' : null;
  }
  if (gold.kind === 'holiday') return 'holiday';
  if (gold.kind === 'calendar') return 'a week or longer';
  if (ZONE.test(row.text)) return 'time zone';
  if (gold.kind === 'now') return null;
  if (gold.kind === 'instant' && gold.seconds) return 'seconds';
  if (gold.kind === 'stretch' && gold.days > 1.1) return 'longer than a day';
  const now = row.now ?? REFERENCE;
  const at = gold.kind === 'instant' ? gold.at : gold.kind === 'stretch' ? gold.from : gold.day;
  if (at < now.slice(0, at.length) && at.slice(0, 10) < now.slice(0, 10)) return 'past';
  if (gold.kind === 'instant' && at < now) return 'past';
  return Date.parse(at.slice(0, 10)) - Date.parse(now.slice(0, 10)) > 366 * 86_400_000 ? 'years ahead' : null;
}
