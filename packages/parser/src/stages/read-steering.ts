import { type Atom, is } from './atom.ts';
import { initialOfSize } from './off-menu.ts';
import { put } from './option-mention.ts';
import { isComma, isIdle, nextMeaning, type Reading, refuses, spanOf, textOf } from './reading.ts';
import { isProduct, optionsOf, variantOf } from './resolve-mention.ts';
import { takeEverything } from './take-everything.ts';
import { touch } from './touch.ts';

export function readSteering(reading: Reading, i: number, end: number): number {
  const at = reading.atoms[i] as Atom;
  // a letter that is also a unit or half of a clock
  if (
    at.classes.length === 0 &&
    at.end === at.start + 1 &&
    initialOfSize(reading, textOf(reading, spanOf(reading, i, i)))
  )
    return i + 1;
  if (is(at, 'or') && offersOther(reading, i, end)) reading.doubts.push('one or the other');
  if (is(at, 'biggest', 'smallest', 'middle')) pickBySize(reading, at);
  if (takeEverything(reading, i, end)) return i + 1;
  if (is(at, 'all') && is(at, 'neg')) widen(reading);
  if (refuses(at, reading.atoms[i - 1])) {
    reading.mode = 'without';
    reading.modeUsed = false;
    reading.refused = null;
    refuseLast(reading, i, end);
    return i + 1;
  }
  // "sambar nahi chahiye sirf chutney": what follows an only is wanted
  if (
    is(at, 'only') &&
    reading.mode === 'without' &&
    (reading.lastOption === i - 1 || is(reading.atoms[i - 1], 'negPost', 'removePost'))
  )
    reading.mode = 'add';
  if (is(at, 'instead') && reading.lastOption === i - 1 && followsOption(reading, i, end)) {
    reading.mode = 'without';
    reading.modeUsed = false;
    reading.refused = null;
    return i + 1;
  }
  if (is(at, 'other')) focusOther(reading);
  else if (is(at, 'extra', 'less') && reading.mode === 'without' && !reading.modeUsed)
    reading.refused = is(at, 'extra') ? 'extra' : 'less';
  else if (is(at, 'extra', 'more') && followsOption(reading, i, end)) reading.mode = 'extra';
  else if (is(at, 'less') && followsOption(reading, i, end)) reading.mode = 'less';
  else if (is(at, 'with', 'add')) {
    if (!is(reading.atoms[i - 1], 'neg')) reading.mode = 'add';
  } else if (is(at, 'order')) reading.mode = null;
  else if (is(at, 'all')) widen(reading);
  // "without butter, just pickles"
  else if (is(at, 'only') && reading.mode === 'without' && reading.modeUsed && isComma(reading.atoms[i - 1]))
    reading.mode = null;
  else if (is(at, 'here') || isIdle(at)) return i + 1;
  return i + 1;
}

/** "One toasted one not": what the part beside it has just got. */
function refuseLast(reading: Reading, i: number, end: number): void {
  const { atoms, focus, lastOption } = reading;
  const [line] = focus;
  const mention = atoms[lastOption]?.mention;
  if (!line?.sibling || !mention || focus.length > 1 || lastOption < i - 4) return;
  const next = nextMeaning(reading, i + 1, end);
  if (next < end && !isComma(atoms[next]) && !is(atoms[next], 'and')) return;
  put(reading, i, line, mention, 'without');
  reading.mode = null;
}

/** "2 soups or 2 salads", "two soups, if there is none a salad": one of two things, not both. */
function offersOther(reading: Reading, i: number, end: number): boolean {
  const { index } = reading.compiled;
  if (is(reading.atoms[i], 'and', 'neg', 'corr') || reading.mode === 'without') return false;
  let p = nextMeaning(reading, i + 1, end);
  while (p < end && (reading.atoms[p]?.kind === 'number' || is(reading.atoms[p], 'only', 'article')))
    p = nextMeaning(reading, p + 1, end);
  const mention = p < end ? reading.atoms[p]?.mention : null;
  if (!mention || !isProduct(mention)) return false;
  return (
    reading.focus.every(
      ({ product }) =>
        optionsOf(product, mention, index).length === 0 && variantOf(product, mention, index) === null,
    ) && reading.fresh.length > 0
  );
}

function followsOption(reading: Reading, i: number, end: number): boolean {
  const next = reading.atoms[nextMeaning(reading, i + 1, end)];
  return next?.kind === 'mention';
}

/** "the biggest": the first or the last variant of the line in focus, in the order of the menu's prices. */
function pickBySize(reading: Reading, at: Atom): void {
  for (const line of reading.focus) {
    const variants = [...(line.product.product.variants ?? [])].sort((a, b) => a.priceMinor - b.priceMinor);
    if (variants.length < 2 || line.variant !== null) continue;
    const pick = is(at, 'biggest')
      ? variants.at(-1)
      : is(at, 'smallest')
        ? variants[0]
        : variants[(variants.length - 1) >> 1];
    line.variant = pick?.id ?? null;
    touch(reading, line);
  }
}

/** Both, all of them: everything this message ordered, or the whole cart. */
export function widen(reading: Reading): void {
  const last = reading.focus[0];
  if (reading.fresh.length > 0 && last && last.quantity >= 2 && !last.sibling && reading.fresh.length === 1)
    return;
  reading.focus = reading.fresh.length > 0 ? [...reading.fresh] : [...reading.lines];
  if (reading.fresh.length === 0) for (const line of reading.focus) line.counted = true;
}

function focusOther(reading: Reading): void {
  const line = reading.focus.find((part) => part.sibling);
  if (!line?.sibling) return;
  reading.focus = [line.sibling];
  // "one without bacon, the other well done"
  reading.mode = null;
}
