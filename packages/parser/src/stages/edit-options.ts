import { type Atom, is, type Mention } from './atom.ts';
import { linesOf } from './edit-amounts.ts';
import { REACH } from './edit-parts.ts';
import { put } from './option-mention.ts';
import { isComma, isIdle, nothingPending, type Reading } from './reading.ts';
import { hasKind, isProduct, optionsOf } from './resolve-mention.ts';
import type { WorkingLine } from './working-cart.ts';

/**
 * "Add mushrooms", "put the ham back", "an egg on the carbonara": options for a line that is there, which is named behind
 * them or is the only one that takes them. Returns where to go on, 0 where it is no such change.
 */
export function addOptions(reading: Reading, i: number, stretchEnd: number): number {
  const end = Math.min(stretchEnd, i + REACH);
  if (reading.awaiting?.kind === 'choice' || reading.pending.quantity !== null) return 0;
  const { atoms } = reading;
  const { index } = reading.compiled;
  const options: number[] = [];
  let asked = false;
  let lines: WorkingLine[] | null = null;
  let p = i;
  for (; p < end && lines === null; p++) {
    const at = atoms[p] as Atom;
    if (is(at, 'neg', 'remove', 'replace', 'instead', 'order', 'corr') && options.length === 0) {
      if (!is(at, 'corr')) return 0;
    } else if (isOption(reading, at)) options.push(p);
    else if (at.mention) {
      if (options.length === 0 || opensLine(atoms, p)) break;
      lines = linesOf(reading, p).filter((line) => line.position > 0);
    } else if (is(at, 'add', 'more', 'with', 'extra')) asked = true;
    else if (!isIdle(at) && !is(at, 'article') && !is(at, 'and', 'set') && !isComma(at)) break;
    if ((is(at, 'and') || isComma(at)) && options.length > 0 && !isOption(reading, nextNamed(atoms, p, end)))
      break;
  }
  if (options.length === 0 || (lines === null && !asked)) return 0;
  const takes = (line: WorkingLine): boolean =>
    options.every((o) => optionsOf(line.product, atoms[o]?.mention as Mention, index).length > 0);
  const fit = (lines ?? reading.lines.filter((line) => line.position > 0)).filter(takes);
  const [line] = fit;
  if (!line || fit.length > 1 || reading.fresh.length > 0) return 0;
  for (const o of options) addOne(reading, o, line);
  reading.focus = [line];
  reading.pending = nothingPending();
  return p;
}

/** What comes with it is put back where it had been taken off, else there is to be more of it. */
function addOne(reading: Reading, o: number, line: WorkingLine): void {
  const mention = reading.atoms[o]?.mention as Mention;
  const known = optionsOf(line.product, mention, reading.compiled.index);
  const off = line.modifiers.some(({ option, mode }) => mode !== 'extra' && known.includes(option));
  const included = known.some((option) => line.product.options.get(option)?.included);
  put(reading, o, line, mention, included && !off ? 'extra' : 'add');
}

/** Only an option, or one by its full name and a thing by less. */
function isOption(reading: Reading, at: Atom | undefined): boolean {
  const { index } = reading.compiled;
  const mention = at?.mention;
  if (!mention || !hasKind(mention, 'option')) return false;
  const full = (kind: string): boolean =>
    mention.candidates.some((one) => one.full && index.entities[one.entity]?.kind === kind);
  return !isProduct(mention) || (full('option') && !full('product'));
}

function nextNamed(atoms: readonly Atom[], p: number, end: number): Atom | undefined {
  for (let q = p + 1; q < end && q < p + 4; q++) {
    if (atoms[q]?.mention) return atoms[q];
    if (atoms[q]?.kind === 'number' && !is(atoms[q], 'article')) return undefined;
  }
  return undefined;
}

/** "and a lemonade": counted, so a thing of its own. */
function opensLine(atoms: readonly Atom[], p: number): boolean {
  const before = atoms[p - 1];
  return before?.kind === 'number' || before?.kind === 'measure' || is(before, 'article');
}
