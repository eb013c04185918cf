import { nothingPending, type Reading } from './reading.ts';

/** What the shop asked last decides what a bare answer is about: the lines that still lack the choice are in focus. */
export function answerChoice(reading: Reading): void {
  const { awaiting } = reading;
  if (awaiting?.kind !== 'choice') return;
  const lines = reading.lines.filter((line) => line.product.product.id === awaiting.product);
  const open = lines.filter((line) =>
    awaiting.group === 'variant'
      ? line.variant === null
      : !line.modifiers.some(
          (modifier) => line.product.options.get(modifier.option)?.group === awaiting.group,
        ),
  );
  reading.focus = open.length > 0 ? open : lines;
  reading.pending = nothingPending();
}
