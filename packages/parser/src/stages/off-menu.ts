import { type Atom, is } from './atom.ts';
import { isBreak, isComma, isIdle, nothingPending, type Reading, spanOf, textOf } from './reading.ts';
import { isProduct } from './resolve-mention.ts';

/**
 * Words the menu does not know. Where a thing was expected (after an amount, in a list, after "I'd like") they ask for
 * something that is not sold here; elsewhere they are only unexplained.
 */
export function collectUnknown(reading: Reading, i: number, end: number): number {
  const { atoms } = reading;
  let last = i;
  let p = i + 1;
  while (p < end && (isStrange(atoms[p]) || joins(reading, p, end))) {
    if (isStrange(atoms[p]) || atoms[p]?.mention) last = p;
    p++;
  }
  const whole = spanOf(reading, i, last);
  const joined = joinedBehind(reading, i, textOf(reading, whole));
  const span = joined ? { ...whole, start: whole.start + 1 } : whole;
  const text = textOf(reading, span);
  if (initialOfSize(reading, text)) return last + 1;
  if (!/[\p{L}]{2,}/u.test(text)) return last + 1;
  const { offMenu, stranger } = atoms[i] as Atom;
  if (offMenu && namesKind(reading, last + 1, end)) {
    reading.doubts.push(`unknown: ${text}`);
    return last + 1;
  }
  if (joined || stranger || expected(reading, i, last, end)) {
    reading.unresolved.push({ text, span });
    reading.ordered = true;
    reading.pending = nothingPending();
    reading.focus = [];
    reading.swallow = true;
  }
  reading.doubts.push(`unknown: ${text}`);
  const amount = atoms[last + 1];
  const counts =
    reading.swallow &&
    (amount?.kind === 'measure' || amount?.kind === 'number') &&
    !namesKind(reading, last + 2, end);
  return counts ? last + 2 : last + 1;
}

/** Not known, or only taken for a small word after repair: "pizza reine" is no pizza and "rien". */
function isStrange(at: Atom | undefined): boolean {
  return at?.kind === 'unknown' || (at?.repaired === true && isIdle(at));
}

/** Arabic writes its "and" on the word: "وبسبوسة" behind a thing of the menu is another thing, and not on it. */
function joinedBehind(reading: Reading, i: number, text: string): boolean {
  return /^و\p{L}{4}/u.test(text) && reading.atoms[i - 1]?.kind === 'mention' && reading.fresh.length > 0;
}

/** "shawarma L", "coke G": one letter behind a thing, the first of just one of its sizes. */
export function initialOfSize(reading: Reading, text: string): boolean {
  const line = reading.focus.at(-1);
  if (text.length !== 1 || !line || line.variant !== null) return false;
  const fits = (line.product.product.variants ?? []).filter((variant) =>
    variant.name.toLowerCase().startsWith(text.toLowerCase()),
  );
  if (fits.length !== 1) return false;
  line.variant = (fits[0] as { id: string }).id;
  line.confidence = 'likely';
  return true;
}

/** "refri lata guaraná": the kind of thing before its name. */
function namesKind(reading: Reading, p: number, end: number): boolean {
  const next = reading.atoms[p];
  if (p >= end || !next?.mention) return false;
  // "soto padang" is no "nasi padang": a later word of a name alone names nothing
  const { index } = reading.compiled;
  const refs = index.vocabulary.get(reading.tokens[next.start]?.text ?? '') ?? [];
  return (
    !isProduct(next.mention) ||
    next.mention.candidates.some((one) => one.full) ||
    refs.some((ref) => index.firstWords.has(ref.word))
  );
}

/** A partial name of the menu right behind an unknown word belongs to it: "masala dosa" is no masala chai. */
function joins(reading: Reading, p: number, end: number): boolean {
  const at = reading.atoms[p] as Atom;
  const dash = at.sign === '-' && reading.tokens[at.start]?.glued === true;
  return (
    p + 1 < end &&
    (dash || (isIdle(at) && at.end - at.start === 1)) &&
    reading.atoms[p + 1]?.kind === 'unknown'
  );
}

function expected(reading: Reading, i: number, last: number, end: number): boolean {
  const { pending, atoms } = reading;
  if ((atoms[i] as Atom).offMenu && atoms.slice(i, last + 1).every((at) => at.offMenu))
    return (
      pending.quantity !== null ||
      pending.measure !== null ||
      pending.article ||
      listed(reading, i, last, end)
    );
  if (pending.quantity !== null || pending.measure !== null) return true;
  return (
    (pending.article && reading.mode === null && (reading.fresh.length > 0 || ordering(reading, i))) ||
    listed(reading, i, last, end)
  );
}

function ordering(reading: Reading, i: number): boolean {
  for (let p = i - 1; p >= 0 && !isBreak(reading.atoms[p]); p--)
    if (is(reading.atoms[p], 'order')) return true;
  return false;
}

/** Alone between commas or on a line of its own with an amount behind it. */
function listed(reading: Reading, i: number, last: number, end: number): boolean {
  const { atoms } = reading;
  const before = atoms[i - 1];
  const after = atoms[last + 1];
  const opens = isBreak(before) || isComma(before) || is(before, 'and') || is(before, 'order');
  const counted = after?.kind === 'measure' || (after?.kind === 'number' && !after.article);
  const closes = last + 1 >= end || isComma(after) || is(after, 'and');
  return (
    opens &&
    (counted ||
      (closes && reading.fresh.length + reading.ambiguous.length > 0 && is(before, 'and')) ||
      (closes && (atoms[i] as Atom).offMenu && namesKind(reading, last + 2, end)) ||
      is(before, 'order'))
  );
}
