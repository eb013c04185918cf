import { type FactSource, factAt } from './fact-finder.ts';
import { isStreet } from './opens-address.ts';

/** "No. 7", "lantai 3": the number belongs to the word before it, whatever follows. */
export function numbersHouse(source: FactSource, p: number): boolean {
  const before = source.tokens[p - 1]?.text === '.' ? p - 2 : p - 1;
  if (before < 0) return false;
  // "22 Baker Street 2 scones": the street has its number
  const numbered = (): boolean =>
    source.tokens.slice(Math.max(0, before - 4), before).some(({ kind }) => kind === 'number');
  return factAt(source, before, 'place') > 0 || (isStreet(source, before) && !numbered());
}

/** "my number is 832..." */
export function leadsToPhone(source: FactSource, p: number): boolean {
  const end = factAt(source, p, 'phoneCue');
  return end > 0 && (source.masked[p + 1] || source.masked[end] || source.masked[end + 1]) === true;
}
