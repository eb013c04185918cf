import type { MenuProduct } from '../menu/menu-index.ts';
import { type Atom, is, type Mention } from './atom.ts';
import { leaveOpen } from './changes-nothing.ts';
import { keepThing, linesOf, oneMore, setAmount, setOnlyLine } from './edit-amounts.ts';
import { byNumber } from './edit-by-number.ts';
import { addOptions } from './edit-options.ts';
import { gather, type Parts } from './edit-parts.ts';
import { removeThing } from './edit-remove.ts';
import { replaceThing } from './edit-replace.ts';
import { exchange } from './exchange.ts';
import { exchangeOption } from './exchange-option.ts';
import { isBreak, isComma, nextMeaning, nothingPending, type Reading, spanOf } from './reading.ts';
import { isProduct, NOTHING_WANTED, resolveProducts } from './resolve-mention.ts';
import { fits } from './take-share.ts';

/**
 * Tries the stretch from atom `i` on as a change of lines that are there: by number, remove, replace, how many, one more.
 * Returns where to go on, `i` where it is no change.
 */
export function readEdit(reading: Reading, i: number, end: number): number {
  if (reading.lines.length === 0) return i;
  if (i > 0 && !startsPart(reading, i)) return i;
  const parts = gather(reading, i, end);
  if (parts.lineNumbers.length > 0) return byNumber(reading, i, parts);
  return (
    exchangeOption(reading, i, parts) ||
    replaceThing(reading, i, parts) ||
    removeThing(reading, i, parts) ||
    addOptions(reading, i, end) ||
    oneMore(reading, i, parts) ||
    setAmount(reading, i, parts) ||
    setOnlyLine(reading, i, parts) ||
    keepThing(reading, parts) ||
    changeWithoutLine(reading, i, parts) ||
    i
  );
}

function startsPart(reading: Reading, i: number): boolean {
  const before = reading.atoms[i - 1];
  return isBreak(before) || isComma(before) || is(before, 'and') || is(reading.atoms[i], 'and');
}

/**
 * "Change it to carbonara", "swap the soup for salad", "remove the soup": of the only line there is, or of none that is
 * there. Then it is handed on as not understood: what should go is never left, and what should come never put beside it.
 */
function changeWithoutLine(reading: Reading, i: number, parts: Parts): number {
  const { atoms } = reading;
  const { index } = reading.compiled;
  const first = atoms[nextMeaning(reading, i, parts.end)];
  const things = parts.mentions.filter((p) => isProduct(atoms[p]?.mention ?? null));
  const [thing] = things;
  if (thing === undefined || !is(first, 'replace', 'remove')) return 0;
  if (is(first, 'neg') && (is(first, 'replace') || reading.fresh.length > 0)) return 0;
  if (things.some((p) => forLine(reading, p))) return 0;
  const [line] = reading.lines;
  const leads = atoms.slice(i, thing).some((at) => is(at, 'to', 'set'));
  if (is(first, 'replace') && things.length === 1 && reading.lines.length === 1 && line && leads) {
    const found = resolveProducts(atoms[thing]?.mention as Mention, NOTHING_WANTED, index);
    if (found.products.length !== 1) return 0;
    exchange(reading, line, found.products[0] as MenuProduct);
    line.spans.push(spanOf(reading, thing, thing));
    reading.focus = [line];
    return parts.end;
  }
  if (is(first, 'replace')) leaveOpen(reading, nextMeaning(reading, i, parts.end), parts.end - 1);
  else leaveOpen(reading, thing, thing);
  reading.edited = true;
  reading.pending = nothingPending();
  return parts.end;
}

/** A thing of the menu that is also an option or a size of a line: the change may well be of that. */
function forLine(reading: Reading, p: number): boolean {
  const at = reading.atoms[p] as Atom;
  return linesOf(reading, p).length > 0 || reading.lines.some((line) => fits(reading, at, line));
}
