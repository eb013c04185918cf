import { type FactSource, stateText, timeAt } from './fact-finder.ts';
import { opensTime } from './opens-time.ts';

/**
 * The month at token `p` (January is 0), by its name or as the one after `now`'s. A short name ("mar", "may") is a month
 * only where it is written as a name, or nothing or a time follows.
 */
export function monthAt(source: FactSource, p: number, led: boolean): { month: number; end: number } | null {
  if (source.masked[p]) return null;
  const next = timeAt(source, p, 'nextMonth');
  // the month counted from 1 is the next one counted from 0
  if (next) return { month: Number(source.now.slice(5, 7)) % 12, end: next };
  if (source.onMenu(p)) return null;
  for (const { entry, length } of source.openings[p]?.months ?? []) {
    let end = p + length;
    const text = stateText(source, p, end).value;
    const ends = end >= source.tokens.length || source.tokens[end]?.kind === 'break';
    const sure = text.length > 3 || /^\p{Lu}/u.test(text) || ends || opensTime(source, end);
    if (!sure && !(led && source.tokens[end]?.text === '.')) continue;
    if (source.tokens[end]?.text === '.' && source.tokens[end]?.glued && text.length <= 4) end++;
    return { month: entry.value, end };
  }
  return null;
}
