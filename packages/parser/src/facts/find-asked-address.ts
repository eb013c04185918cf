import type { Stated } from '../types.ts';
import { extent } from './address-extent.ts';
import { type FactSource, factAt, mask, stateText } from './fact-finder.ts';
import { isStreet } from './opens-address.ts';

/**
 * When the shop had just asked for it, an address needs no number and no street word ("Riverside Apartments"). What else an
 * answer can be is none: fetching it, a time, an answer, a question, the end of the order.
 */
export function findAskedAddress(source: FactSource): Stated<string> | null {
  if (source.awaiting?.kind !== 'address' || saysOther(source)) return null;
  const from = source.tokens.findIndex(
    (token, i) =>
      (token.kind === 'word' || token.kind === 'number') && !source.masked[i] && !isSmall(source, i),
  );
  if (from < 0) return null;
  const to = extent(source, from);
  if (to - from < 2 || anyMenu(source, from, to)) return null;
  mask(source, from, to);
  return stateText(source, from, to);
}

function saysOther(source: FactSource): boolean {
  return source.tokens.some(
    (token, i) =>
      token.text === '?' ||
      token.text === '؟' ||
      (!source.masked[i] && factAt(source, i, 'pickup') > 0) ||
      source.openings[i]?.cues.some(({ entry }) => NO_ADDRESS.has(entry.cls)) === true,
  );
}

/** What a message with an address in it does not say. */
const NO_ADDRESS: ReadonlySet<string> = new Set([
  'enough',
  'cancel',
  'restart',
  'human',
  'complaint',
  'optOut',
  'askPrice',
  'askMenu',
  'askHours',
  'askDelivery',
  'askStatus',
  'askAvailability',
]);

function isSmall(source: FactSource, i: number): boolean {
  return (
    source.openings[i]?.matches.some(
      ({ length, entry }) => length === 1 && (entry.group === 'cue' || entry.group === 'word'),
    ) === true && !isStreet(source, i)
  );
}

function anyMenu(source: FactSource, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (source.onMenu(i) && factAt(source, i, 'place') === 0 && !isStreet(source, i)) return true;
  return false;
}
