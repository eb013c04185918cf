import type { Fulfilment, Stated } from '../types.ts';
import { type FactSource, factAt, mask, saysFact, state } from './fact-finder.ts';

/** Whether it is brought or fetched. The last one said counts, as in "deliver it, no, I'll pick it up". */
export function findFulfilment(source: FactSource): Stated<Fulfilment> | null {
  let found: Stated<Fulfilment> | null = null;
  for (let i = 0; i < source.tokens.length; i++) {
    if (source.masked[i] || !saysFact(source, i)) continue;
    const pickup = factAt(source, i, 'pickup');
    const delivery = factAt(source, i, 'delivery');
    const end = Math.max(pickup, delivery);
    if (end === 0 || source.onMenu(i) || asked(source, i, end)) continue;
    found = state(source, pickup >= delivery ? 'pickup' : 'delivery', i, end);
    if (pickup >= delivery || end - i === 1) mask(source, i, end);
  }
  return found;
}

/** "Do you deliver?", "don't send me offers", "don't send it yet": a longer phrase that says no wish. */
function asked(source: FactSource, start: number, end: number): boolean {
  const facts = source.openings[start]?.facts;
  // "kirim no rek", "bhej do link": what is sent is the way to pay
  if (facts && WAYS.some((cls) => (facts.get(cls) ?? 0) > end - start)) return true;
  // "manda pra mim": asks for what follows
  if ((source.openings[start]?.words?.get('order') ?? 0) > end - start) return true;
  for (let i = Math.max(0, start - 4); i <= start; i++)
    for (const { length, entry } of source.openings[i]?.cues ?? [])
      if (NO_WISH.has(entry.cls) && length >= end - start && i + length > start) return true;
  return false;
}

const WAYS = ['transfer', 'payLink', 'cash', 'card', 'noteCue'] as const;

const NO_WISH: ReadonlySet<string> = new Set(['askDelivery', 'askStatus', 'optOut', 'decline', 'cancel']);
