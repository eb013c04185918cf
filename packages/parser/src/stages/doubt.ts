import { inUnit } from '../menu/measure.ts';
import type { MenuProduct } from '../menu/menu-index.ts';
import type { Span } from '../types.ts';
import { is } from './atom.ts';
import { create } from './create-line.ts';
import { isBreak, isIdle, nothingPending, type Reading, spanOf, textOf } from './reading.ts';
import { isProduct, type Resolution } from './resolve-mention.ts';
import { MAX_QUANTITY } from './working-cart.ts';

/** Asks which of several things is meant. */
export function doubt(reading: Reading, i: number, end: number, found: Resolution): void {
  let last = i;
  const after = reading.atoms[i + 1];
  if (i + 1 < end && after?.mention && !isProduct(after.mention)) last = i + 1;
  const span = spanOf(reading, i, last);
  const candidates = found.products.map((product) => product.product.id).slice(0, 12);
  reading.ambiguous.push({
    text: textOf(reading, span),
    span,
    candidates,
    quantity: amountAsked(reading, i, found),
  });
  reading.ordered = true;
  reading.pending = nothingPending();
  reading.focus = [];
  reading.mode = null;
  reading.swallow = true;
}

/** How many of what is not clear yet: in the unit that all it can be is sold in, null where nothing was said. */
function amountAsked(reading: Reading, i: number, found: Resolution): number | null {
  const { quantity, measure } = reading.pending;
  const dual = reading.atoms[i]?.mention?.dual === true ? 2 : null;
  const amounts = found.products.map(({ product }) =>
    measure ? inUnit(measure, product.unit ?? 'each') : null,
  );
  const inOne = amounts.every((amount) => amount === amounts[0]) ? (amounts[0] ?? null) : null;
  const asked = inOne === null ? (quantity ?? dual) : (quantity ?? 1) * inOne;
  return asked !== null && asked > 0 && asked <= MAX_QUANTITY ? asked : null;
}

/** "some tacos" and then "de bistec": the second says which of the first. */
export function refinesDoubt(reading: Reading, i: number, found: Resolution): boolean {
  const last = reading.ambiguous.at(-1);
  if (
    !last ||
    reading.pending.quantity !== null ||
    !(is(reading.atoms[i - 1], 'of') || isBreak(reading.atoms[i - 1]) || rightBehind(reading, i, last.span))
  )
    return false;
  const products = found.products.filter((product) => last.candidates.includes(product.product.id));
  if (products.length !== 1) return false;
  reading.ambiguous.pop();
  for (let p = 0; p < i; p++) if (overlaps(spanOf(reading, p, p), last.span)) reading.used.add(p);
  reading.pending.quantity = last.quantity;
  create(reading, i, products[0] as MenuProduct);
  return true;
}

/** "garri, the yellow one": with small words between. */
function rightBehind(reading: Reading, i: number, span: Span): boolean {
  let p = i - 1;
  while (p >= 0 && isIdle(reading.atoms[p])) p--;
  return p >= 0 && p < i - 1 && overlaps(spanOf(reading, p, p), span);
}

function overlaps(a: Span, b: Span): boolean {
  return a.message === b.message && a.start < b.end && b.start < a.end;
}
