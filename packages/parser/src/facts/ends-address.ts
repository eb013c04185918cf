import type { CueClass } from '../lexicon/shape.ts';
import { readNumber } from '../numbers/read-number.ts';
import type { Token } from '../text/token.ts';
import { type FactSource, factAt, hasWord, saysFact, timeAt } from './fact-finder.ts';
import { leadsToPhone, numbersHouse } from './house-number.ts';
import { isStreet } from './opens-address.ts';
import { opensTime } from './opens-time.ts';

/** What can only be said when the address is over. */
export function endsAddress(source: FactSource, p: number, named = false): boolean {
  if (
    source.onMenu(p) &&
    !(named && !source.opensName(p)) &&
    !isStreet(source, p) &&
    factAt(source, p, 'place') === 0 &&
    !inName(source, p)
  )
    return true;
  const token = source.tokens[p] as Token;
  if (token.kind === 'emoji') return true;
  if (factAt(source, p, 'noteCue') > 0 && factAt(source, p, 'place') === 0 && !isStreet(source, p))
    return true;
  // "4HA" of a postcode
  if (token.glued && source.tokens[p - 1]?.kind === 'number') return false;
  if (factAt(source, p, 'pickup') || leadsToPhone(source, p)) return true;
  if (opensTime(source, p)) return true;
  const polite = source.openings[p]?.cues.some(({ entry }) => CLOSING.has(entry.cls));
  if (polite && factAt(source, p, 'place') === 0) return true;
  if (hasWord(source, p, 'order') || opensOrder(source, p) || opensPayment(source, p)) return true;
  const and = source.openings[p]?.words?.get('and');
  if (and !== undefined && (opensOrder(source, p + and, true) || opensPayment(source, p + and))) return true;
  return POLITE.has(token.text) || timeAt(source, p, 'asap') > 0;
}

/** "A margherita", "two kebabs": an amount and a thing. Behind an "and" a thing needs none, and one is enough of an unknown. */
function opensOrder(source: FactSource, p: number, joined = false): boolean {
  const article = hasWord(source, p, 'article');
  const amount = article || numbersHouse(source, p) ? null : readNumber(source.tokens, p, source.openings);
  const counted = article ? p + (source.openings[p]?.words?.get('article') ?? 1) : (amount?.end ?? p);
  const thing = counted + (counted > p ? (source.openings[counted]?.unit?.length ?? 0) : 0);
  if (thing === p) return joined && (hasWord(source, p, 'order') || source.onMenu(p));
  // "two flat whites" are no flat
  const place = isStreet(source, thing) || factAt(source, thing, 'place') > 0;
  if (place) return source.onMenu(thing) && source.onMenu(thing + 1);
  if (article && joined) return true;
  // "rue des Lilas" is no lilac, which is a colour of onions in another language
  return (
    source.onMenu(thing) || (source.openings[thing]?.foods.some(({ entry }) => entry.rank === 0) ?? false)
  );
}

/** "Pay cash", "and I'll pay by card". A street may be named for a visa. */
function opensPayment(source: FactSource, p: number): boolean {
  if (!saysFact(source, p)) return false;
  const end = Math.max(...PAID.map((cls) => (cls === 'transfer' ? 0 : factAt(source, p, cls))));
  return end > 0 && factAt(source, p, 'place') === 0 && !isStreet(source, p) && !isStreet(source, end);
}

/** What is said before an order and behind it. */
const CLOSING: ReadonlySet<CueClass> = new Set(['thanks', 'confirm', 'greeting']);

const POLITE = new Set(
  'please pls plz por porfa porfavor pfv svp stp ya kak bu mas pak plis ji minfadlak لو'.split(' '),
);

/** "Pharmacie Bel Air": a capital behind a capital goes on with a name, whatever it means in some language. */
function inName(source: FactSource, p: number): boolean {
  const [before, token] = [source.tokens[p - 1], source.tokens[p]];
  if (before?.kind !== 'word' || token?.kind !== 'word') return false;
  const text = source.messages[token.message] as string;
  return (
    before.message === token.message &&
    [before, token].every(({ start }) => /\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2)))
  );
}

export const PAID = ['payVerb', 'cash', 'cashOnDelivery', 'card', 'transfer', 'payLink'] as const;
