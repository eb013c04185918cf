import { type Atom, is } from './atom.ts';
import { changesWhatIsNotThere } from './changes-nothing.ts';
import { correct } from './correct.ts';
import { lastOfEdits } from './edit-parts.ts';
import { imply } from './imply-product.ts';
import { productAhead } from './look-ahead.ts';
import { collectUnknown } from './off-menu.ts';
import { readAmount } from './read-amount.ts';
import { readEdit } from './read-edit.ts';
import { readMention } from './read-mention.ts';
import { readSteering } from './read-steering.ts';
import {
  isBreak,
  isComma,
  isIdle,
  isSteering,
  nextMeaning,
  nothingPending,
  type Reading,
  roleAt,
} from './reading.ts';
import { isProduct, NOTHING_WANTED, resolveProducts } from './resolve-mention.ts';

/**
 * Reads the atoms from left to right into lines. A stretch up to a full stop or a new line is tried as a change of what
 * is there first ("make the coke 2"), then read as an order: amounts and sizes wait for their product, options go to the
 * line in focus, "both" and "one of them" widen or split it.
 *
 *     2 | large | margheritas | one | without | onion | and | a | coke
 *     ^ amount waits   ^ line 2 x margherita, focus      ^ line 1 x coke
 *               ^ size waits    ^ splits one off, focus, without onion
 */
export function assemble(reading: Reading, muted: readonly boolean[]): void {
  const { atoms } = reading;
  for (let start = 0; start < atoms.length; ) {
    let end = start;
    while (end < atoms.length && !isBreak(atoms[end])) end++;
    if (end > start && !muted[start]) {
      readStretch(reading, start, end);
      imply(reading, end - 1);
    }
    start = end + 1;
  }
  settle(reading);
}

function readStretch(reading: Reading, start: number, end: number): void {
  reading.mode = null;
  reading.swallow = false;
  reading.within = null;
  if (changesWhatIsNotThere(reading, start, end)) return;
  reading.style = styleOf(reading, start, end);
  if (reading.style === 'post' && reading.pending.quantity !== null) {
    reading.doubts.push('amount without a thing');
    reading.pending = nothingPending();
  }
  if (isStarred(reading, start, end)) {
    const after = correct(reading, start - 1, end);
    if (after >= start) return void readFrom(reading, Math.max(start, after), end);
  }
  readFrom(reading, start, end);
  if (endsRefusing(reading, start, end)) reading.doubts.push('refuses nothing');
}

/** "One toasted one not": what is refused was left unsaid. */
function endsRefusing(reading: Reading, start: number, end: number): boolean {
  const last = reading.atoms[end - 1];
  return (
    end - start > 1 &&
    reading.mode === 'without' &&
    !reading.modeUsed &&
    is(last, 'neg') &&
    last?.cues.length === 0
  );
}

/** "*3 kilos", "courgettes*": how people correct the message before. */
function isStarred(reading: Reading, start: number, end: number): boolean {
  const { atoms } = reading;
  return (
    reading.fresh.length > 0 &&
    end - start <= 5 &&
    !isBullet(reading, start) &&
    (atoms[start]?.sign === '*' ||
      is(atoms[start], 'times') ||
      atoms[end - 1]?.sign === '*' ||
      is(atoms[end - 1], 'times'))
  );
}

/** A star in front of the line before or behind too: a list, and no correction. */
function isBullet({ atoms }: Reading, start: number): boolean {
  const starred = (p: number): boolean => atoms[p]?.sign === '*' || is(atoms[p], 'times');
  let before = start - 2;
  while (before > 0 && !isBreak(atoms[before - 1])) before--;
  let next = start;
  while (next < atoms.length && !isBreak(atoms[next])) next++;
  return starred(start) && (starred(before) || starred(next + 1));
}

function readFrom(reading: Reading, start: number, end: number): void {
  const last = lastOfEdits(reading, start, end);
  for (let i = start; i < end; ) {
    const edited = i <= last ? readEdit(reading, i, end) : i;
    if (edited > i) {
      i = edited;
      continue;
    }
    i = readAtom(reading, i, end);
  }
}

/** Whether amounts stand before their things ("2 cokes") or after ("coke 2") in a stretch. */
function styleOf(reading: Reading, start: number, end: number): Reading['style'] {
  const { atoms } = reading;
  let i = nextMeaning(reading, start, end);
  while (i < end && (isComma(atoms[i]) || is(atoms[i], 'and') || atoms[i]?.kind === 'fact'))
    i = nextMeaning(reading, i + 1, end);
  const first = atoms[i];
  if (first?.kind !== 'mention') return 'pre';
  for (let p = i + 1; p < end; p++) {
    const at = atoms[p] as Atom;
    if (
      (at.kind === 'number' && !at.article && !at.part && !at.times) ||
      (at.kind === 'measure' && !at.article)
    ) {
      const next = nextMeaning(reading, p + 1, end);
      if (
        next >= end ||
        isComma(atoms[next]) ||
        is(atoms[next], 'and') ||
        atoms[next]?.kind === 'number' ||
        isSteering(atoms[next]) ||
        attaches(reading, next, end)
      )
        return 'post';
      let close = end - 1;
      while (close > p && (isIdle(atoms[close]) || atoms[close]?.cues.includes('enough'))) close--;
      const last = atoms[close];
      return last?.kind === 'number' || last?.kind === 'measure' ? 'post' : 'pre';
    }
  }
  return 'pre';
}

/** "roti cane 2 rasa susu": behind the amount only a size or an option, and nothing it could be of. */
function attaches(reading: Reading, p: number, end: number): boolean {
  const mention = reading.atoms[p]?.mention;
  return mention !== null && mention !== undefined && !isProduct(mention) && !productAhead(reading, p, end);
}

/** Reads one atom (or a few) and returns where to go on. */
export function readAtom(reading: Reading, i: number, end: number): number {
  const at = reading.atoms[i] as Atom;
  if (at.kind === 'mention') return readMention(reading, i, end);
  if (
    is(at, 'corr') &&
    !(is(at, 'times') && isBullet(reading, i)) &&
    (reading.lines.length > 0 || reading.pending.quantity !== null)
  ) {
    const after = correct(reading, i, end);
    if (after > i) return after;
  }
  const anew = (): boolean =>
    betweenAmounts(reading, i, end) || retracts(reading, i, end) || countsAgain(reading, i, end);
  if (at.cues.includes('decline') && anew()) {
    const after = correct(reading, i, end);
    if (after > i) return after;
  }
  if (roleAt(reading, i) === 'imply') imply(reading, i - 1);
  if (at.kind === 'number' || at.kind === 'measure') return readAmount(reading, i, end);
  if (at.kind === 'unknown') return collectUnknown(reading, i, end);
  if (at.kind === 'word') return readSteering(reading, i, end);
  if (at.kind === 'fact') reading.mode = null;
  return i + 1;
}

/** "2 nahi 3 plate": a no between two amounts takes the first back. */
function betweenAmounts(reading: Reading, i: number, end: number): boolean {
  const before = reading.atoms[i - 1];
  const after = reading.atoms[nextMeaning(reading, i + 1, end)];
  const amount = (at: Atom | undefined): boolean => at?.kind === 'number' || at?.kind === 'measure';
  return reading.pending.quantity !== null && amount(before) && amount(after) && after?.article !== true;
}

/** "2 courgettes, no, 2 kilos": another amount right behind what was counted, and nothing that it could count. */
function retracts(reading: Reading, i: number, end: number): boolean {
  const { atoms, focus } = reading;
  const before = isComma(atoms[i - 1]) ? atoms[i - 2] : atoms[i - 1];
  if (!before?.mention || !focus.at(-1)?.counted || !reading.fresh.includes(focus.at(-1) as never))
    return false;
  let p = nextMeaning(reading, i + 1, end);
  if (isComma(atoms[p])) p = nextMeaning(reading, p + 1, end);
  const at = atoms[p];
  if (p >= end || !(at?.kind === 'number' || at?.kind === 'measure') || at.article) return false;
  const behind = nextMeaning(reading, p + 1, end);
  return behind >= end || isComma(atoms[behind]) || is(atoms[behind], 'and');
}

/** "4 chai... nahi 5 chai": a no between a thing that was just counted and the same thing counted anew. */
function countsAgain(reading: Reading, i: number, end: number): boolean {
  const line = reading.focus.at(-1);
  if (!line?.counted || line.position > 0 || reading.lastOption === i - 1) return false;
  const first = nextMeaning(reading, i + 1, end);
  const amount = reading.atoms[first];
  if (first >= end || (amount?.kind !== 'number' && amount?.kind !== 'measure') || amount.article)
    return false;
  const mention = reading.atoms[nextMeaning(reading, first + 1, end)]?.mention;
  if (!mention || !isProduct(mention)) return false;
  const { products } = resolveProducts(mention, NOTHING_WANTED, reading.compiled.index);
  return products.length === 1 && products[0] === line.product;
}

/** What was begun and never named: an amount alone is no order. */
function settle(reading: Reading): void {
  if (reading.pending.quantity !== null && !reading.pending.article)
    reading.doubts.push('amount without a thing');
  if (reading.pending.options.length > 0) reading.doubts.push('option without a thing');
  if (reading.pending.variants.length > 0) reading.doubts.push('size without a thing');
  reading.pending = nothingPending();
}
