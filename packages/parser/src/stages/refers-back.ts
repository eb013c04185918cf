import type { MenuIndex } from '../menu/menu-index.ts';
import { type Atom, is, type Mention } from './atom.ts';
import { put } from './option-mention.ts';
import { isComma, isIdle, isSteering, type Reading } from './reading.ts';
import { optionsOf, type Resolution, variantOf } from './resolve-mention.ts';
import { fractionOf } from './take-share.ts';
import { splitLine, type WorkingLine } from './working-cart.ts';

/** "the veggie one without olives": a thing named again, uncounted and with a change, is the one that is there. */
export function refersBack(
  reading: Reading,
  i: number,
  end: number,
  found: Resolution,
): WorkingLine[] | null {
  const quantity = reading.pending.quantity;
  if (reading.pending.share && quantity !== null) {
    const line = reading.lines.find(
      (one) => found.products.includes(one.product) && one.quantity >= quantity,
    );
    const share = line && quantity < 1 ? fractionOf(reading, quantity, line) : quantity;
    return line && Number.isInteger(share) ? [splitLine(reading.lines, line, share)] : null;
  }
  const { pending } = reading;
  if (quantity !== null || pending.article || pending.measure) return null;
  if (pending.variants.length > 0) return null;
  const lines = reading.lines.filter((line) => found.products.includes(line.product));
  if (pending.options.length > 0) return takeWaiting(reading, i, lines);
  if (lines.length === 0 || isAnother(reading, i, lines)) return null;
  if (lines.length === 1 && placesOption(reading, i, lines[0] as WorkingLine)) return lines;
  const { index } = reading.compiled;
  for (let p = i + 1, steps = 0; p < end && steps < 6; p++, steps++) {
    const at = reading.atoms[p] as Atom;
    if (isComma(at) || is(at, 'and')) return null;
    if (at.kind === 'number' && !at.article)
      return at.value < (lines[0] as WorkingLine).quantity ? lines : null;
    if (isSteering(at)) return lines;
    const mention = at.mention;
    if (mention)
      return lines.some(
        (line) =>
          (optionsOf(line.product, mention, index).length > 0 && !picksOther(line, mention, index)) ||
          mayBe(line, variantOf(line.product, mention, index)),
      )
        ? lines
        : null;
  }
  return null;
}

/** "turkey with mayo and turkey with mustard": nobody names again what they are just speaking of. */
function isAnother(reading: Reading, i: number, lines: readonly WorkingLine[]): boolean {
  const [line] = lines;
  return (
    is(reading.atoms[i - 1], 'and') &&
    lines.length === 1 &&
    reading.focus.length === 1 &&
    reading.focus[0] === line &&
    line?.position === 0 &&
    line.modifiers.length > 0
  );
}

/** "a large doner, no onions in the doner": behind a change of a line, what the change is for. */
function placesOption(reading: Reading, i: number, line: WorkingLine): boolean {
  let p = i - 1;
  while (isIdle(reading.atoms[p]) && !is(reading.atoms[p], 'and')) p--;
  return p >= 0 && p < i - 1 && reading.lastOption === p && reading.focus.includes(line);
}

/** "pad thai chicken, pad thai tofu": another pick where the line has one is for another of the kind. */
function picksOther(line: WorkingLine, mention: Mention, index: MenuIndex): boolean {
  if (line.position > 0) return false;
  const [option] = optionsOf(line.product, mention, index);
  const group = line.product.groups.find((one) => option !== undefined && one.options.includes(option));
  return (
    group?.max === 1 &&
    line.modifiers.some((one) => one.option !== option && group.options.includes(one.option))
  );
}

/** "gyoza veg and gyoza pork": what was just ordered in another size is not meant. */
function mayBe(line: WorkingLine, variant: string | null): boolean {
  return variant !== null && (line.variant === null || line.variant === variant || line.position > 0);
}

/** "with onion, the sandwiches", "vinegar on the chips": the change was said before the line it is for. */
function takeWaiting(reading: Reading, i: number, lines: WorkingLine[]): WorkingLine[] | null {
  const { index } = reading.compiled;
  const { options } = reading.pending;
  const told = isIdle(reading.atoms[i - 1]) && !is(reading.atoms[i - 1], 'and');
  const fit = lines.filter(
    (line) =>
      (line.position > 0 || (told && lines.length === 1)) &&
      options.every(({ mention }) => optionsOf(line.product, mention, index).length > 0),
  );
  if (fit.length === 0) return null;
  for (const line of fit) for (const { mention, mode } of options) put(reading, i, line, mention, mode);
  return fit;
}
