import { inUnit, sameMeasure } from '../menu/measure.ts';
import type { Measure } from '../menu/menu-index.ts';
import { touch } from './assemble.ts';
import { type Atom, is } from './atom.ts';
import {
  isBreak,
  isComma,
  isSteering,
  nextMeaning,
  nothingPending,
  type Reading,
  spanOf,
} from './reading.ts';
import {
  hasKind,
  isProduct,
  NOTHING_WANTED,
  optionsOf,
  resolveProducts,
  variantOf,
} from './resolve-mention.ts';
import { applyOption, MAX_QUANTITY, splitLine, type WorkingLine } from './working-cart.ts';

/** Reads a number or a measure: it waits for its thing, counts the thing before it, or takes a share of it. */
export function readAmount(reading: Reading, i: number, end: number): number {
  const { atoms } = reading;
  const at = atoms[i] as Atom;
  const focus = reading.focus;
  const next = nextMeaning(reading, i + 1, end);
  const after = atoms[next];
  if (at.ordinal) return i + 1;
  if (at.kind === 'number' && looksLikePrice(reading, i)) return i + 1;
  const share = shareOf(reading, i, end);
  if (share > i) return share;
  if (at.kind === 'measure' && at.measure) return readMeasure(reading, i, end, at.measure);
  if (answersByNumber(reading, at, after)) return i + 1;
  const line = focus.at(-1);
  const free = line !== undefined && !line.counted && !at.article && reading.pending.quantity === null;
  const atEnd =
    next >= end ||
    isComma(after) ||
    (after?.kind === 'number' && !after.article && reading.style === 'post') ||
    is(after, 'and') ||
    after?.kind === 'fact';
  const counts = free && (at.times || atEnd || (reading.style === 'post' && !namesNext(reading, i, end)));
  if (counts && line) {
    if (!variantByNumber(reading, at, line)) count(reading, i, line, at.value);
    return i + 1;
  }
  if (
    line &&
    focus.length === 1 &&
    atEnd &&
    !at.article &&
    line.variant === null &&
    variantByNumber(reading, at, line)
  )
    return i + 1;
  if (line && namedSize(reading, i, at, line)) return i + 1;
  if (at.article) {
    if (reading.pending.quantity === null) {
      reading.pending.article = true;
      reading.pending.from ??= i;
    }
    const fresh = reading.modeUsed && is(atoms[i - 1], 'and');
    if (!is(atoms[i - 1], 'neg') && (fresh || !keepsMode(reading, next))) reading.mode = null;
    return i + 1;
  }
  reading.pending.quantity = at.value;
  reading.pending.share = is(atoms[i + 1], 'part') || (is(atoms[i + 1], 'of') && fromCart(reading, i, end));
  reading.pending.article = false;
  reading.pending.from ??= i;
  reading.mode = null;
  return i + 1;
}

/** "de 500", "the 80 ones", "5 wala": a number that names the size. In another size than the line's it opens one like it. */
function namedSize(reading: Reading, i: number, at: Atom, line: WorkingLine): boolean {
  if (at.article || at.times) return false;
  const fits = line.product.variants.filter((variant) => variant.numbers.includes(at.value));
  const marked = is(reading.atoms[i - 1], 'of') || is(reading.atoms[i + 1], 'of') || at.value >= 20;
  if (fits.length !== 1 || !marked) return false;
  const id = (fits[0] as { id: string }).id;
  if (line.variant === null) {
    line.variant = id;
    touch(reading, line);
    return true;
  }
  if (line.variant === id) return is(reading.atoms[i - 1], 'of');
  if (reading.pending.measure) return false;
  openInSize(reading, i, line, id, reading.pending.quantity);
  return true;
}

/** "a 2,50": two decimals and no unit are money. */
function looksLikePrice(reading: Reading, i: number): boolean {
  const span = spanOf(reading, i, i);
  return /^\d+[.,]\d\d$/.test((reading.messages[span.message] as string).slice(span.start, span.end));
}

/** "one of the shawarmas", said of a line that is there. */
function fromCart(reading: Reading, i: number, end: number): boolean {
  const { index } = reading.compiled;
  const mention = reading.atoms[nextMeaning(reading, i + 1, end)]?.mention;
  if (!mention || reading.fresh.length > 0) return false;
  const found = resolveProducts(mention, NOTHING_WANTED, index);
  return found.products.length > 1 && reading.lines.some((line) => found.products.includes(line.product));
}

/** "with a fried egg": the article of an option changes nothing. */
function keepsMode(reading: Reading, next: number): boolean {
  const mention = reading.atoms[next]?.mention;
  if (!mention || reading.mode === null) return false;
  return reading.focus.some((line) => optionsOf(line.product, mention, reading.compiled.index).length > 0);
}

function namesNext(reading: Reading, i: number, end: number): boolean {
  const next = reading.atoms[nextMeaning(reading, i + 1, end)];
  return next?.kind === 'mention' && next.mention !== null && reading.style === 'pre';
}

/** "3" when the shop asked for a level, "the 80 ones". */
function answersByNumber(reading: Reading, at: Atom, after: Atom | undefined): boolean {
  const { awaiting } = reading;
  if (awaiting?.kind !== 'choice' || at.article || reading.answered) return false;
  if (after?.mention && isProduct(after.mention, reading.compiled.index)) return false;
  let done = false;
  for (const line of reading.focus) {
    if (line.product.product.id !== awaiting.product) continue;
    if (awaiting.group === 'variant') done = variantByNumber(reading, at, line) || done;
    for (const [id, option] of line.product.options) {
      if (option.group === awaiting.group && option.number === at.value) {
        applyOption(line, id, 'add');
        done = true;
      }
    }
  }
  if (done) reading.answered = true;
  return done;
}

export function variantByNumber(reading: Reading, at: Atom, line: WorkingLine): boolean {
  if (line.variant !== null || at.times) return false;
  const fits = line.product.variants.filter((variant) => variant.numbers.includes(at.value));
  if (fits.length !== 1) return false;
  line.variant = (fits[0] as { id: string }).id;
  touch(reading, line);
  return true;
}

export function count(reading: Reading, i: number, line: WorkingLine, value: number): void {
  if (!(value > 0) || value > MAX_QUANTITY) {
    refuse(reading, i);
    return;
  }
  line.quantity = value;
  line.counted = true;
  line.spans.push(spanOf(reading, i, i));
  touch(reading, line);
}

/** Zero, a million, minus three: nobody orders that. The thing is asked about, not put in. */
export function refuse(reading: Reading, i: number): void {
  reading.doubts.push('impossible amount');
  const span = spanOf(reading, i, i);
  reading.unresolved.push({
    text: (reading.messages[span.message] as string).slice(span.start, span.end),
    span,
  });
}

function readMeasure(reading: Reading, i: number, end: number, measure: Measure): number {
  const { atoms } = reading;
  const line = reading.focus.at(-1);
  const next = nextMeaning(reading, i + 1, end);
  const named = atoms[next]?.mention && isProduct(atoms[next]?.mention ?? null, reading.compiled.index);
  const at = atoms[i] as Atom;
  if (line && againInSize(reading, i, line, measure)) return i + 1;
  if (line && reading.pending.quantity === null && (!named || (reading.style === 'post' && !line.counted))) {
    if (fitMeasure(reading, i, line, measure)) return i + 1;
  }
  if (reading.pending.quantity !== null && reading.pending.measure === null) {
    reading.pending.measure = measure;
    return i + 1;
  }
  if (!named && line && reading.pending.quantity === null && at.article) return i + 1;
  reading.pending.measure = measure;
  reading.pending.article = at.article;
  reading.pending.from ??= i;
  reading.mode = null;
  return i + 1;
}

/** The same thing again in another size. */
function openInSize(
  reading: Reading,
  i: number,
  line: WorkingLine,
  variant: string,
  quantity: number | null,
): void {
  const spans = [spanOf(reading, i, i)];
  const copy: WorkingLine = {
    ...line,
    modifiers: [],
    spans,
    variant,
    quantity: quantity ?? 1,
    position: 0,
    sibling: null,
  };
  copy.counted = quantity !== null;
  reading.lines.push(copy);
  reading.fresh.push(copy);
  reading.focus = [copy];
  reading.ordered = true;
  reading.pending = nothingPending();
}

/** "a 20 kg sack of rice and 2 bags of a kilo": counted, and a size the line before does not have. */
function againInSize(reading: Reading, i: number, line: WorkingLine, measure: Measure): boolean {
  const counted =
    reading.pending.quantity ??
    (reading.pending.measure?.dim === 'count' ? reading.pending.measure.value : null);
  const variant = line.product.variants.find((other) =>
    other.measures.some((one) => sameMeasure(one, measure)),
  );
  if (!variant || line.variant === null || line.variant === variant.id || counted === null) return false;
  openInSize(reading, i, line, variant.id, counted);
  return true;
}

/** Puts a measure on a line: as its size, else as how much of it. */
export function fitMeasure(reading: Reading, i: number, line: WorkingLine, measure: Measure): boolean {
  const variant = line.product.variants.find((other) =>
    other.measures.some((one) => sameMeasure(one, measure)),
  );
  if (variant && line.variant === null) {
    line.variant = variant.id;
    line.spans.push(spanOf(reading, i, i));
    touch(reading, line);
    return true;
  }
  if (line.product.measures.some((other) => sameMeasure(other, measure))) return true;
  const amount = inUnit(measure, line.product.product.unit ?? 'each');
  if (amount === null || line.counted) return false;
  count(reading, i, line, amount);
  return true;
}

/**
 * "one of them spicy", "two without onion", "une avec un oeuf": a number that takes a share of the line before, because
 * what follows is no product but a change. Returns where to go on, `i` where it is none.
 */
function shareOf(reading: Reading, i: number, end: number): number {
  const { atoms } = reading;
  const at = atoms[i] as Atom;
  const line = reading.focus.find((other) => other.quantity >= 1 && other.product) ?? reading.focus[0];
  const value = at.value;
  if (!line || at.kind !== 'number' || at.times || at.part || !(value >= 1) || !Number.isInteger(value))
    return i;
  let p = i + 1;
  let told = false;
  while (p < end && (is(atoms[p], 'part', 'more') || (isIdle1(atoms[p]) && !isBreak(atoms[p])))) {
    if (is(atoms[p], 'part')) told = true;
    p++;
  }
  const next = atoms[p];
  const rest =
    line.sibling && reading.lines.includes(line.sibling) && line.sibling.quantity >= value
      ? line.sibling
      : null;
  const total = rest ?? line;
  if (!next || value > total.quantity) return i;
  if (!told && !rest && total.quantity === 1 && value === 1) return i;
  const steering = isSteering(next) && (is(next, 'neg') || !isProductAfter(reading, p, end, total));
  const change =
    next.mention !== null &&
    (told || !headBehind(reading, p, end)) &&
    !meansProduct(reading, next, total) &&
    fits(reading, next, total);
  if (!told && !steering && !change) return i;
  if (change && !told && !undecided(reading, next, total)) return i;
  const part = splitLine(reading.lines, total, value);
  if (part !== total) {
    const at = reading.fresh.indexOf(total);
    if (at >= 0) reading.fresh.splice(at + 1, 0, part);
  }
  part.spans.push(spanOf(reading, i, i));
  touch(reading, part);
  reading.focus = [part];
  return p;
}

/** "one cheese pizza": a thing of its own. */
function headBehind(reading: Reading, p: number, end: number): boolean {
  const { index } = reading.compiled;
  for (let q = p + 1; q < end && q < p + 8; q++) {
    const at = reading.atoms[q];
    if (at?.mention && isProduct(at.mention, index)) return true;
    if (!at?.mention && !is(at, 'and') && !isIdle1(at)) return false;
  }
  return false;
}

function isIdle1(at: Atom | undefined): boolean {
  return at?.kind === 'word' && at.classes.every((cls) => cls === 'filler' || cls === 'of');
}

function isProductAfter(reading: Reading, p: number, end: number, line: WorkingLine): boolean {
  const next = reading.atoms[nextMeaning(reading, p + 1, end)];
  return next?.mention ? meansProduct(reading, next, line) : false;
}

function meansProduct(reading: Reading, at: Atom, line: WorkingLine): boolean {
  const { index } = reading.compiled;
  return isProduct(at.mention, index) && !fits(reading, at, line);
}

function fits(reading: Reading, at: Atom, line: WorkingLine): boolean {
  const { index } = reading.compiled;
  const mention = at.mention;
  if (!mention) return false;
  return (
    optionsOf(line.product, mention, index).length > 0 || variantOf(line.product, mention, index) !== null
  );
}

/** A size or a pick can only share a line that has none yet; otherwise it opens a line of its own. */
function undecided(reading: Reading, at: Atom, line: WorkingLine): boolean {
  const { index } = reading.compiled;
  if (at.mention && hasKind(at.mention, 'variant', index) && variantOf(line.product, at.mention, index)) {
    return line.variant === null || line.sibling !== null;
  }
  return true;
}
