import { findKind } from '../numbers/number-match.ts';
import type { Token } from '../text/token.ts';
import { noTime } from './blank-time.ts';
import { type FactSource, factAt, hasWord, timeAt } from './fact-finder.ts';
import { endsDay } from './opens-time.ts';
import { readClock } from './read-clock.ts';

/** A street, or a word that stands for one. */
export function isStreet(source: FactSource, i: number): boolean {
  return factAt(source, i, 'street') > 0;
}

/** "48 Ocean Ave", "flat 302", "rue des Lilas": a place word near a number. */
export function opensAddress(source: FactSource, i: number): boolean {
  const token = source.tokens[i] as Token;
  if (token.kind === 'number' || (token.kind === 'word' && /^\d/.test(token.text))) {
    for (let p = i + 1; p <= i + 4; p++) {
      // "somos 3 aqui no bloco 4": small words are no part of a street's name
      if (stops(source, p) || source.onMenu(p) || (!isStreet(source, p) && hasWord(source, p, 'filler')))
        return false;
      // "2 weg": what goes, and no way
      if (isStreet(source, p) && hasWord(source, p, 'removePost') && p === i + 1) return false;
      if (isStreet(source, p)) return p > i + 1 || (source.tokens[p]?.text.length ?? 0) > 2;
    }
    return false;
  }
  const place =
    isStreet(source, i) || (factAt(source, i, 'place') > 0 && !hasWord(source, i, 'lineNo', 'negPost'));
  if (!place || isDated(source, i)) return false;
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

/** "3rd of december", "senin depan", "entre las 7 y las 8": words of a place that are part of a time. */
function isDated(source: FactSource, i: number): boolean {
  if (endsDay(source, i)) return true;
  if (
    source.tokens[i]?.glued &&
    source.tokens[i - 1]?.kind === 'number' &&
    findKind(source.openings, i, 'mark')
  )
    return true;
  return timeAt(source, i, 'between') > 0 && readClock(source, i, noTime()) > 0;
}

/** Where no address goes on: the end of a sentence, or what is read already. */
export function stops(source: FactSource, i: number): boolean {
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
