import { type Reading, spanOf, textOf } from './reading.ts';

/** "No onion" on what has none, "remove 5" of three lines: asked about instead of passed over. */
export function doesNotGo(reading: Reading, i: number): void {
  const span = spanOf(reading, i, i);
  reading.unresolved.push({ text: textOf(reading, span), span, about: 'cart' });
  reading.doubts.push('does not come with it');
}
