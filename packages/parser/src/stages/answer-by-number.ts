import { is } from './atom.ts';
import { create } from './create-line.ts';
import { isBreak, isComma, isIdle, type Reading, spanOf } from './reading.ts';
import { touch } from './touch.ts';
import { applyOption } from './working-cart.ts';

/**
 * "2", "the first", "option 3" as the whole answer to a question with choices: the place of the choice in the order of the
 * menu. True where it was one. A number that is part of some choice's name ("6" of "6 pieces") is not taken as a place.
 */
export function answerByNumber(reading: Reading): boolean {
  const { awaiting } = reading;
  if (awaiting?.kind !== 'choice' && awaiting?.kind !== 'disambiguate') return false;
  if (awaiting.kind === 'disambiguate' && takesBoth(reading)) {
    for (const id of awaiting.candidates) pickProduct(reading, 0, id);
    return reading.answered;
  }
  const at = onlyNumber(reading);
  if (at < 0) return false;
  const value = reading.atoms[at]?.value ?? Number.NaN;
  if (awaiting.kind === 'disambiguate') return pickProduct(reading, at, placed(awaiting.candidates, value));
  const lines = reading.focus.filter((line) => line.product.product.id === awaiting.product);
  let done = false;
  for (const line of lines) {
    const { product } = line;
    const group = product.groups.find((one) => one.id === awaiting.group);
    const byName =
      awaiting.group === 'variant'
        ? product.variants.some((one) => one.numbers.includes(value))
        : group?.options.some((id) => product.options.get(id)?.number === value);
    if (byName) return false;
    const variant = awaiting.group === 'variant' ? placed(product.variants, value) : undefined;
    const option = group ? placed(group.options, value) : undefined;
    if (variant) line.variant = variant.id;
    else if (option) applyOption(line, option, 'add');
    else continue;
    line.spans.push(spanOf(reading, at, at));
    touch(reading, line);
    done = true;
  }
  if (done) reading.used.add(at);
  return done;
}

function pickProduct(reading: Reading, at: number, id: string | undefined): boolean {
  const product = id === undefined ? undefined : reading.compiled.index.byId.get(id);
  if (!product) return false;
  create(reading, at, product);
  reading.answered = true;
  reading.used.add(at);
  return true;
}

/** "Both" of two. */
function takesBoth(reading: Reading): boolean {
  const { awaiting, atoms } = reading;
  return (
    awaiting?.kind === 'disambiguate' &&
    awaiting.candidates.length === 2 &&
    atoms.some((at) => is(at, 'all')) &&
    atoms.every((at) => is(at, 'all') || isBreak(at) || isComma(at) || isIdle(at))
  );
}

/** The atom of the one number of the message, where nothing else in it means anything; -1 otherwise. */
function onlyNumber(reading: Reading): number {
  let found = -1;
  for (const [i, at] of reading.atoms.entries()) {
    const one = at.article || (at.value === 1 && reading.atoms[found]?.ordinal);
    if (at.kind === 'number' && !at.part && !at.times && (found < 0 || one)) {
      if (!one) found = i;
    } else if (at.mention && Number.isInteger(at.value) && found < 0) found = i;
    else if (!(isBreak(at) || isComma(at) || isIdle(at) || is(at, 'lineNo', 'of', 'article'))) return -1;
  }
  return found;
}

/** The first is 1, the last -1. */
function placed<T>(all: readonly T[], place: number): T | undefined {
  return place === -1 ? all.at(-1) : Number.isInteger(place) && place > 0 ? all[place - 1] : undefined;
}
