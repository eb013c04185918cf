import type { Token } from '../text/token.ts';
import { endsAddress, PAID } from './ends-address.ts';
import { type FactSource, factAt, hasWord } from './fact-finder.ts';
import { leadsToPhone, numbersHouse } from './house-number.ts';
import { stops } from './opens-address.ts';

/** How far an address that begins at `from` goes. */
export function extent(source: FactSource, from: number): number {
  let to = from;
  let p = from;
  while (p < source.tokens.length && p - from < 30) {
    if (stops(source, p)) break;
    const token = source.tokens[p] as Token;
    if (
      token.kind === 'sign' &&
      ',،:–—-'.includes(token.text) &&
      (endsBehindComma(source, p + 1) || token.text === ':')
    )
      break;
    if (p > from && endsAddress(source, p, cityBehind(source, p))) break;
    p++;
    if (token.kind !== 'sign' && token.kind !== 'emoji') to = p;
  }
  return to;
}

/** "No. 160 Bandung": a town behind the number of the house, though some dish is named for it. */
function cityBehind(source: FactSource, p: number): boolean {
  const before = source.tokens[p - 1];
  return before?.kind === 'number' && numbersHouse(source, p - 1);
}

function endsBehindComma(source: FactSource, p: number): boolean {
  if (p >= source.tokens.length) return true;
  const place = Math.max(factAt(source, p, 'place'), factAt(source, p, 'street'));
  // "timbre roto" is no place any more
  if (place > 0) return factAt(source, p, 'noteCue') > place;
  // "..., son 3 aguacates", "..., somos 4": a small word and an amount
  if (source.tokens[p + 1]?.kind === 'number' && hasWord(source, p, 'filler', 'set', 'order')) return true;
  return (
    endsAddress(source, p) ||
    factAt(source, p, 'noteCue') > 0 ||
    PAID.some((cls) => factAt(source, p, cls) > 0) ||
    leadsToPhone(source, p) ||
    factAt(source, p, 'nameCue') > 0 ||
    factAt(source, p, 'changeNote') > 0
  );
}
