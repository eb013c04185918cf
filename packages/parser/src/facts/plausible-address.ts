import type { Token } from '../text/token.ts';
import { type FactSource, factAt, hasWord, stateText } from './fact-finder.ts';
import { isStreet } from './opens-address.ts';

/** Without a number or a street word it is no address; `cued`: a word that leads to one stands in front. */
export function isPlausible(source: FactSource, from: number, to: number, cued: boolean): boolean {
  let number = false;
  let street = false;
  let words = 0;
  for (let i = from; i < to; i++) {
    const token = source.tokens[i] as Token;
    if (token.kind === 'number' || /^\d/.test(token.text)) number = true;
    else if (isStreet(source, i) || factAt(source, i, 'place') > 0) street = true;
    if (token.kind === 'word' && !hasWord(source, i, 'article')) words++;
  }
  if (words === 0) return false;
  // "lt 5": where in the building says nothing without the building
  if (!cued && source.awaiting?.kind !== 'address' && to - from < 3 && !isStreet(source, from)) return false;
  return (
    (number &&
      (street ||
        (cued &&
          words >= 1 &&
          source.tokens[from]?.kind === 'number' &&
          words <= 6 &&
          capital(source, from, to)))) ||
    (cued && street && words >= 2)
  );
}

/** Without a street word a number and a name are an address only where the name is written as one. */
function capital(source: FactSource, from: number, to: number): boolean {
  const { value } = stateText(source, from, to);
  return /\p{Lu}/u.test(value) || !/\p{Ll}/u.test(value);
}
