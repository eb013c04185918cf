import { sameMeasure } from '../menu/measure.ts';
import type { Measure } from '../menu/menu-index.ts';
import { type Atom, is } from './atom.ts';
import { againInSize, count, fitMeasure, namedSize, variantByNumber } from './fit-amount.ts';
import { productAhead } from './look-ahead.ts';
import { isComma, isIdle, nextMeaning, type Reading, spanOf, textOf } from './reading.ts';
import { hasKind, isProduct, NOTHING_WANTED, optionsOf, resolveProducts } from './resolve-mention.ts';
import { isTotal } from './sum-up.ts';
import { fits, shareOf } from './take-share.ts';
import { applyOption } from './working-cart.ts';

/** Reads a number or a measure: it waits for its thing, counts the thing before it, or takes a share of it. */
export function readAmount(reading: Reading, i: number, end: number): number {
  const { atoms } = reading;
  const at = atoms[i] as Atom;
  const focus = reading.focus;
  const next = nextMeaning(reading, i + 1, end);
  const after = atoms[next];
  if (at.ordinal || reading.used.has(i)) return i + 1;
  if (at.kind === 'number' && looksLikePrice(reading, i)) return use(reading, i);
  if (standsIn(reading, i, end)) return use(reading, i);
  if (isTotal(reading, i, end)) return use(reading, i);
  const share = shareOf(reading, i, end);
  if (share > i) return share;
  if (at.kind === 'measure' && at.measure) return readMeasure(reading, i, end, at.measure);
  if (answersByNumber(reading, at, after)) return use(reading, i);
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
    if (variantByNumber(reading, at, line)) reading.used.add(i);
    else count(reading, i, line, at.value);
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
    return use(reading, i);
  if (line && namedSize(reading, i, at, line)) return use(reading, i);
  if (is(atoms[i - 1], 'and') || isComma(atoms[i - 1])) setAside(reading, i, end);
  // "una de las de pierna": a share, whatever else an article says
  const shares = is(atoms[i + 1], 'part');
  if (at.article && !shares) {
    if (reading.pending.quantity === null) {
      reading.pending.article = true;
      reading.pending.from ??= i;
    }
    const fresh = reading.modeUsed && (is(atoms[i - 1], 'and') || reading.lastOption === i - 1);
    if (!is(atoms[i - 1], 'neg') && (fresh || !keepsMode(reading, next))) reading.mode = null;
    return i + 1;
  }
  // "one large two topping pizza"
  const { quantity, options, variants } = reading.pending;
  if (quantity !== null && options.length + variants.length > 0) reading.doubts.push('two amounts');
  reading.pending.quantity = at.value;
  reading.pending.share =
    is(atoms[i + 1], 'part') || (is(atoms[i + 1], 'of') && (at.part || fromCart(reading, i, end)));
  reading.pending.article = false;
  reading.pending.from ??= i;
  reading.mode = null;
  return i + 1;
}

/**
 * "A large and a small margherita", "one ham and one turkey sandwich": another amount while parts wait. Both are of what is
 * named behind.
 */
function setAside(reading: Reading, i: number, end: number): void {
  const { pending } = reading;
  const { variants, options, quantity } = pending;
  if (variants.length + options.length === 0 || pending.earlier.length > 4) return;
  if (options.length > 0 && !(productAhead(reading, i, end) && (quantity !== null || pending.article)))
    return;
  pending.earlier.push({ quantity: quantity ?? 1, variants, options });
  pending.variants = [];
  pending.options = [];
  pending.quantity = null;
}

function use(reading: Reading, i: number): number {
  reading.used.add(i);
  return i + 1;
}

/** "the large one", "a spicy one": stands for the thing, and counts nothing. */
function standsIn(reading: Reading, i: number, end: number): boolean {
  const at = reading.atoms[i] as Atom;
  const before = reading.atoms[i - 1]?.mention;
  if (at.kind !== 'number' || at.value !== 1 || at.article || at.times || !before) return false;
  if (/\d/.test(textOf(reading, spanOf(reading, i, i))) || reading.style === 'post') return false;
  const picks =
    hasKind(before, 'variant') ||
    hasKind(before, 'option') ||
    (isIdle(reading.atoms[i - 2]) && before.candidates.every((one) => !one.full));
  const next = reading.atoms[i + 1];
  return picks && (i + 1 >= end || isComma(next) || is(next, 'and'));
}

/** "a 2,50": two decimals and no unit are money. */
function looksLikePrice(reading: Reading, i: number): boolean {
  const value = reading.atoms[i]?.value ?? 0;
  if (reading.focus.some((line) => line.product.variants.some(({ numbers }) => numbers.includes(value))))
    return false;
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
  if (after?.mention && isProduct(after.mention)) return false;
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

function readMeasure(reading: Reading, i: number, end: number, measure: Measure): number {
  const { atoms } = reading;
  const line = reading.focus.at(-1);
  const next = nextMeaning(reading, i + 1, end);
  const behind = atoms[next];
  const named =
    isProduct(behind?.mention ?? null) && !(line?.variant === null && behind && fits(reading, behind, line));
  const at = atoms[i] as Atom;
  if (line && againInSize(reading, i, line, measure)) return i + 1;
  // half a kilo of what comes is no "500 g" of what was named
  const stated = named && line?.product.measures.some((one) => sameMeasure(one, measure));
  if (
    line &&
    !stated &&
    reading.pending.quantity === null &&
    (!named || (reading.style === 'post' && !line.counted))
  ) {
    if (fitMeasure(reading, i, line, measure)) return i + 1;
  }
  if (reading.pending.quantity !== null && reading.pending.measure === null) {
    reading.pending.measure = measure;
    return i + 1;
  }
  if (!named && line && reading.pending.quantity === null && at.article && behind?.kind !== 'unknown')
    return i + 1;
  // "for 6 people" of what comes in no such size: who eats, not what
  const counted = behind?.kind === 'number' && productAhead(reading, next, end);
  if (!named && !counted && measure.dim === 'people') return i + 1;
  reading.pending.measure = measure;
  reading.pending.article = at.article;
  reading.pending.from ??= i;
  reading.mode = null;
  return i + 1;
}
