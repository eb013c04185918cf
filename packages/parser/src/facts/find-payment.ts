import type { FactClass } from '../lexicon/shape.ts';
import type { Payment, Stated } from '../types.ts';
import { type FactSource, factAt, hasWord, mask, saysFact, state } from './fact-finder.ts';

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

/** Small words between the cash and how much it is. */
const MAX_ASIDE = 6;

/** "en efectivo con 50000", "j'ai un billet de 50": how much cash there is counts nothing. */
function behindCash(source: FactSource, end: number): number {
  let p = hasWord(source, end, 'with', 'of') ? end + 1 : end;
  const { tokens } = source;
  const small = (i: number): boolean =>
    tokens[i]?.text === ',' ||
    (tokens[i]?.kind === 'word' && hasWord(source, i, 'filler', 'article', 'with'));
  let q = p;
  while (q < p + MAX_ASIDE && small(q)) q++;
  const last = tokens[q + 1];
  // "cash, got a 20": the last of what is said
  if (tokens[q]?.kind === 'number' && (!last || last.kind === 'break' || '.!'.includes(last.text))) p = q;
  const amount = tokens[p];
  if (amount?.kind !== 'number' || amount.value < 5 || source.onMenu(p + 1)) return end;
  return Math.max(p + 1, factAt(source, p + 1, 'money'));
}

/** "En espèces, j'ai un billet de 50": said again, with how much it is. */
function maskCash(source: FactSource, from: number): void {
  for (let i = from; i < source.tokens.length; i++) {
    const cue = source.masked[i] ? 0 : factAt(source, i, 'cash');
    if (cue === 0) continue;
    const end = behindCash(source, cue);
    if (end > cue) mask(source, i, end);
  }
}

/** How the customer will pay. The first way that is named; a longer phrase wins over a shorter one at the same place. */
export function findPayment(source: FactSource): FoundPayment {
  for (let i = 0; i < source.tokens.length; i++) {
    if (source.masked[i] || !saysFact(source, i)) continue;
    let best: { end: number; way: (typeof WAYS)[number] } | null = null;
    for (const way of WAYS) {
      const end = factAt(source, i, way[0]);
      if (end > (best?.end ?? 0)) best = { end, way };
    }
    if (!best || source.onMenu(i)) continue;
    const end = best.way[1] === 'cash' ? behindCash(source, best.end) : best.end;
    mask(source, i, end);
    if (best.way[1] === 'cash') maskCash(source, end);
    return { payment: state(source, best.way[1], i, best.end), onDelivery: best.way[0] === 'cashOnDelivery' };
  }
  return { payment: null, onDelivery: false };
}
