import { type Atom, is, type Mention } from './atom.ts';
import { doesNotGo } from './does-not-go.ts';
import { amountFor, setQuantity } from './edit-amounts.ts';
import type { Parts } from './edit-parts.ts';
import { exchange } from './exchange.ts';
import { findWithin, type Reading, spanOf } from './reading.ts';
import { isProduct, NOTHING_WANTED, optionsOf, resolveProducts, variantOf } from './resolve-mention.ts';
import { applyOption, type WorkingLine } from './working-cart.ts';

export function byNumber(reading: Reading, i: number, parts: Parts): number {
  const { lines } = reading;
  const chosen = parts.lineNumbers
    .map((number) => lines.find((line) => line.position === number))
    .filter((line) => line !== undefined);
  if (chosen.length < parts.lineNumbers.length) {
    const said = findWithin(
      reading.atoms,
      i,
      parts.end,
      (at) => at.kind === 'number' && at.value > lines.length,
    );
    if (said >= 0) doesNotGo(reading, said);
  }
  if (chosen.length === 0) {
    reading.edited = reading.unresolved.length > 0;
    return reading.edited ? parts.end : i;
  }
  reading.edited = true;
  for (const line of chosen) line.spans.push(spanOf(reading, i, Math.max(i, parts.end - 1)));
  const number = parts.numbers[0];
  const mention = parts.mentions
    .map((p) => reading.atoms[p]?.mention as Mention)
    .find((one) => isProduct(one) && !changes(one, chosen, parts, reading));
  if (number !== undefined && (!parts.remove || parts.set)) {
    const amount = amountFor(reading.atoms[number] as Atom, chosen[0] as WorkingLine);
    if (amount === null) return i;
    for (const line of chosen)
      setQuantity(reading, line, parts.more && !parts.set ? line.quantity + amount : amount);
  } else if (parts.mentions.length > 0 && !mention) changeOptions(reading, chosen, parts);
  else if (mention) {
    const found = resolveProducts(mention, NOTHING_WANTED, reading.compiled.index);
    if (found.products.length !== 1) return i;
    for (const line of chosen) exchange(reading, line, found.products[0] as never);
  } else if (parts.remove || parts.neg) reading.lines = lines.filter((line) => !chosen.includes(line));
  else return i;
  reading.focus = chosen;
  return parts.end;
}

/** "The last one, the onions off": what is taken off a line is part of it and no thing in its place. */
function changes(mention: Mention, lines: WorkingLine[], parts: Parts, reading: Reading): boolean {
  const { index } = reading.compiled;
  return (
    (parts.neg || parts.remove) && lines.some((line) => optionsOf(line.product, mention, index).length > 0)
  );
}

function changeOptions(reading: Reading, lines: WorkingLine[], parts: Parts): void {
  const { index } = reading.compiled;
  for (const p of parts.mentions) {
    const mention = reading.atoms[p]?.mention as Mention;
    const mode = is(reading.atoms[p - 1], 'extra', 'more')
      ? 'extra'
      : is(reading.atoms[p - 1], 'less')
        ? 'less'
        : parts.remove || parts.neg
          ? 'without'
          : 'add';
    for (const line of lines) {
      const option = optionsOf(line.product, mention, index)[0];
      const variant = variantOf(line.product, mention, index);
      if (option) applyOption(line, option, mode);
      else if (variant && !is(reading.atoms[p - 1], 'neg', 'instead')) line.variant = variant;
    }
    const fits = lines.some(
      (line) =>
        optionsOf(line.product, mention, index).length > 0 ||
        variantOf(line.product, mention, index) !== null,
    );
    if (!fits) doesNotGo(reading, p);
  }
}
