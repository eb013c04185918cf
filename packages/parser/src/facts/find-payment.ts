import type { FactClass } from '../lexicon/shape.ts';
import type { Payment, Stated } from '../types.ts';
import { type FactSource, factAt, mask, state } from './fact-finder.ts';

const WAYS: readonly (readonly [FactClass, Payment])[] = [
  ['cashOnDelivery', 'cash'],
  ['cash', 'cash'],
  ['payLink', 'link'],
  ['card', 'card'],
  ['transfer', 'transfer'],
];

export interface FoundPayment {
  payment: Stated<Payment> | null;
  onDelivery: boolean;
}

/** How the customer will pay. The first way that is named; a longer phrase wins over a shorter one at the same place. */
export function findPayment(source: FactSource): FoundPayment {
  for (let i = 0; i < source.tokens.length; i++) {
    if (source.masked[i]) continue;
    let best: { end: number; way: (typeof WAYS)[number] } | null = null;
    for (const way of WAYS) {
      const end = factAt(source, i, way[0]);
      if (end > (best?.end ?? 0)) best = { end, way };
    }
    if (!best || source.onMenu(i)) continue;
    // "j'ai un billet de 50": what is paid with
    const sum =
      best.way[1] === 'cash' && source.tokens[best.end]?.kind === 'number' && !source.onMenu(best.end + 1);
    mask(source, i, sum ? best.end + 1 : best.end);
    return { payment: state(source, best.way[1], i, best.end), onDelivery: best.way[0] === 'cashOnDelivery' };
  }
  return { payment: null, onDelivery: false };
}
