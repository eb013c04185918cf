import type { Fulfilment, Stated } from '../types.ts';
import { type FactSource, factAt, mask, state } from './fact-finder.ts';

/** Whether it is brought or fetched. The last one said counts, as in "deliver it, no, I'll pick it up". */
export function findFulfilment(source: FactSource): Stated<Fulfilment> | null {
  let found: Stated<Fulfilment> | null = null;
  for (let i = 0; i < source.tokens.length; i++) {
    if (source.masked[i]) continue;
    const pickup = factAt(source, i, 'pickup');
    const delivery = factAt(source, i, 'delivery');
    const end = Math.max(pickup, delivery);
    if (end === 0 || source.onMenu(i)) continue;
    found = state(source, pickup >= delivery ? 'pickup' : 'delivery', i, end);
    if (pickup >= delivery || end - i === 1) mask(source, i, end);
  }
  return found;
}
