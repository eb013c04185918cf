import type { Reading } from './reading.ts';
import type { WorkingLine } from './working-cart.ts';

export function touch(reading: Reading, line: WorkingLine): void {
  const { awaiting } = reading;
  if (awaiting?.kind === 'choice' && (awaiting.product === line.product.product.id || reading.answering))
    reading.answered = true;
  else if (line.position > 0) reading.edited = true;
}
