import type { Reading } from './reading.ts';

/**
 * "3 scones", which of two?, "the cheese ones": the amount that was said before the question is that of the answer, where
 * the answer names no other. Of several that are named uncounted each is one, and whoever wanted more of them is asked.
 */
export function takeAskedAmount(reading: Reading): void {
  const { awaiting } = reading;
  if (awaiting?.kind !== 'disambiguate' || awaiting.quantity === undefined) return;
  const named = reading.fresh.filter(({ product }) => awaiting.candidates.includes(product.product.id));
  const open = named.filter((line) => !line.counted);
  const [line] = open;
  if (!line) return;
  if (named.length === 1) {
    line.quantity = awaiting.quantity;
    line.counted = true;
  } else if (named.reduce((sum, { quantity }) => sum + quantity, 0) !== awaiting.quantity)
    reading.doubts.push('amount asked for is not met');
}
