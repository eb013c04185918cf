import { inUnit, sameMeasure } from '../menu/measure.ts';
import type { MenuProduct } from '../menu/menu-index.ts';
import type { ModifierMode } from '../types.ts';
import { touch } from './assemble.ts';
import { type Atom, is, type Mention } from './atom.ts';
import { refuse } from './read-amount.ts';
import {
  isBreak,
  isComma,
  isIdle,
  isSteering,
  nextMeaning,
  nothingPending,
  type Reading,
  spanOf,
  textOf,
} from './reading.ts';
import {
  hasKind,
  isProduct,
  optionsOf,
  type Resolution,
  resolveProducts,
  variantOf,
} from './resolve-mention.ts';
import { applyOption, MAX_QUANTITY, splitLine, type WorkingLine } from './working-cart.ts';

/** Reads a mention as an option or a size of what is in focus, as something that waits, or as a new line. */
export function readMention(reading: Reading, i: number, end: number): number {
  const { index } = reading.compiled;
  const at = reading.atoms[i] as Atom;
  const mention = at.mention as Mention;
  const mode = modeOf(reading, i, end);
  if ((mode === null || mode === 'add') && pointsBack(reading, i, end, mention)) return i + 1;
  if (mode !== 'without' && forHeadAhead(reading, i, end, mention)) {
    reading.pending.from ??= i;
    reading.pending.options.push({ mention, mode: mode === 'extra' || mode === 'less' ? mode : 'add' });
    reading.mode = null;
    return i + 1;
  }
  if (asOption(reading, i, end, mention, mode)) return i + 1;
  if (asVariant(reading, i, end, mention)) return i + 1;
  if (reading.mode === 'without' && !isProduct(mention, index)) {
    if (productAhead(reading, i, end)) reading.pending.options.push({ mention, mode: 'without' });
    else reading.doubts.push('option without a thing');
    return i + 1;
  }
  // "no drinks": what is not wanted and not there
  if (
    reading.mode === 'without' &&
    (!reading.modeUsed || (reading.pending.quantity === null && is(reading.atoms[i - 1], 'neg')))
  ) {
    if (
      hasKind(mention, 'option', index) ||
      (reading.focus.length > 0 && !hasKind(mention, 'category', index))
    )
      reading.doubts.push('does not come with it');
    return i + 1;
  }
  if (!isProduct(mention, index)) return wait(reading, i, end, mention, mode);
  return open(reading, i, end, mention);
}

/** "o de bacon sem alface": one of several lines, named by what tells it apart, and a change for it. */
function pointsBack(reading: Reading, i: number, end: number, mention: Mention): boolean {
  const { index } = reading.compiled;
  if (
    reading.lines.length < 2 ||
    reading.pending.quantity !== null ||
    reading.pending.article ||
    !is(reading.atoms[i - 1], 'of')
  )
    return false;
  const next = reading.atoms[nextMeaning(reading, i + 1, end)];
  if (!isSteering(next)) return false;
  const lines = reading.lines.filter((line) =>
    mention.candidates.some(
      (one) =>
        index.entities[one.entity]?.kind === 'product' &&
        index.entities[one.entity]?.owners.has(line.product.index),
    ),
  );
  if (lines.length !== 1) return false;
  reading.focus = lines;
  return true;
}

/** The mode before the option, or behind it ("onion nahi", "gula dikit"). */
function modeOf(reading: Reading, i: number, end: number): ModifierMode | null {
  let p = i + 1;
  while (p < end && reading.atoms[p]?.kind === 'word' && isIdle(reading.atoms[p])) p++;
  const after = reading.atoms[p];
  if (after && p < end && !reading.atoms[p]?.mention) {
    const later = reading.atoms[nextMeaning(reading, p + 1, end)];
    const option = later?.mention && !isComma(later);
    if (is(after, 'negPost') && !(is(after, 'neg') && option)) return 'without';
    if (is(after, 'less') && !option && reading.mode === null) return 'less';
    if (is(after, 'extra') && !option && (reading.mode === null || reading.mode === 'add')) return 'extra';
  }
  return reading.mode;
}

/** An option of what is in focus. A product of the same name wins where it was counted ("and 2 bacon"). */
function asOption(
  reading: Reading,
  i: number,
  end: number,
  mention: Mention,
  mode: ModifierMode | null,
): boolean {
  const { index } = reading.compiled;
  if (!hasKind(mention, 'option', index) || reading.swallow) return false;
  const counted = reading.pending.quantity !== null;
  const product = resolveProducts(mention, wantedNow(reading, i, end), index);
  const full = product.full && product.products.length > 0;
  const chosen = reading.awaiting?.kind === 'choice' && !reading.ordered && !counted;
  if (counted && mode === null && !chosen && (full || productAhead(reading, i, end))) return false;
  if (mode === null && full && !chosen && !amongOptions(reading, i)) return false;
  if (
    mode === null &&
    (reading.pending.article || reading.pending.variants.length > 0) &&
    productAhead(reading, i, end)
  )
    return false;
  if (mode === null && headAhead(reading, i, end) && afterJoin(reading, i)) return false;
  const lines = reading.focus.filter((line) => optionsOf(line.product, mention, index).length > 0);
  if (lines.length === 0) return reviveFocus(reading, i, mention, mode);
  for (const line of lines) put(reading, i, line, mention, mode ?? 'add');
  reading.modeUsed = true;
  reading.lastOption = i;
  // "no beans guac cheese": only the beans
  if (reading.mode === 'without' && reading.atoms[i + 1]?.mention) reading.mode = 'add';
  // "extra cheese and ham": only the cheese
  if (reading.mode === 'extra' || reading.mode === 'less') reading.mode = 'add';
  reading.pending.article = false;
  return true;
}

/** Options may belong to a line before the last: "burger and a coke, no onion on the burger". */
function reviveFocus(reading: Reading, i: number, mention: Mention, mode: ModifierMode | null): boolean {
  const { index } = reading.compiled;
  if (
    mode === null ||
    reading.fresh.length === 0 ||
    reading.pending.article ||
    reading.pending.quantity !== null
  )
    return false;
  const lines = reading.fresh.filter((line) => optionsOf(line.product, mention, index).length > 0);
  const last = lines.at(-1);
  if (!last || (isProduct(mention, index) && mode !== 'without')) return false;
  reading.focus = [last];
  put(reading, i, last, mention, mode);
  return true;
}

function put(reading: Reading, i: number, line: WorkingLine, mention: Mention, mode: ModifierMode): void {
  const options = optionsOf(line.product, mention, reading.compiled.index);
  const wanted = options.filter(
    (option) => mode === 'add' || line.product.options.get(option)?.included,
  ) as string[];
  const chosen = preferred(line, wanted.length > 0 ? wanted : options, mode);
  if (chosen.length > 1) reading.doubts.push('option fits several');
  applyOption(line, chosen[0] as string, mode);
  line.spans.push(spanOf(reading, i, i));
  touch(reading, line);
}

/** Of options that fit alike, one from a required group that is still open. */
function preferred(line: WorkingLine, options: string[], mode: ModifierMode): string[] {
  if (options.length < 2 || mode !== 'add') return options;
  const open = options.filter((option) => {
    const group = line.product.groups.find((other) => other.id === line.product.options.get(option)?.group);
    return group && group.min > 0;
  });
  return open.length > 0 ? open : options;
}

/** "salsa guacamole cheese": right beside something that can only be an option, with no amount between. */
function amongOptions(reading: Reading, i: number): boolean {
  const { index } = reading.compiled;
  if (reading.pending.quantity !== null || reading.pending.article || reading.pending.measure) return false;
  if (reading.lastOption === i - 1) return true;
  const next = reading.atoms[is(reading.atoms[i + 1], 'and') ? i + 2 : i + 1]?.mention;
  if (!next || isProduct(next, index)) return false;
  return reading.focus.some((line) => optionsOf(line.product, next, index).length > 0);
}

/** A size: of the line in focus, or of what comes. "a large and two small" opens a line like the one before. */
function asVariant(reading: Reading, i: number, end: number, mention: Mention): boolean {
  const { index } = reading.compiled;
  if (!hasKind(mention, 'variant', index) || reading.swallow) return false;
  const product = resolveProducts(mention, wantedNow(reading, i, end), index);
  if (product.full && product.products.length > 0) return false;
  const fits = reading.focus.filter((line) => variantOf(line.product, mention, index) !== null);
  const open = fits.filter((line) => line.variant === null);
  const waiting =
    reading.pending.quantity !== null || reading.pending.article || reading.pending.measure !== null;
  const ahead = productAhead(reading, i, end, mention);
  if (ahead && (waiting || fits.length === 0 || open.length === 0 || afterJoin(reading, i))) return false;
  if (open.length > 0 && !waiting) {
    for (const line of open) setVariant(reading, i, line, mention);
    return true;
  }
  if (open.length > 0 && waiting && !ahead) return share(reading, i, open.at(-1) as WorkingLine, mention);
  if (fits.length > 0 && waiting && !ahead) return again(reading, i, fits.at(-1) as WorkingLine, mention);
  if (fits.length > 0 && !waiting && !ahead) {
    for (const line of fits) setVariant(reading, i, line, mention);
    return true;
  }
  return false;
}

function setVariant(reading: Reading, i: number, line: WorkingLine, mention: Mention): void {
  line.variant = variantOf(line.product, mention, reading.compiled.index);
  line.spans.push(spanOf(reading, i, i));
  touch(reading, line);
}

/** "three lassi, two sweet": a counted size of a line that has none yet takes its share, or all of it. */
function share(reading: Reading, i: number, line: WorkingLine, mention: Mention): boolean {
  const quantity = reading.pending.quantity ?? 1;
  const known = line.counted && line.quantity > quantity;
  if (known) {
    const part = { ...line, modifiers: [...line.modifiers], spans: [...line.spans], quantity, sibling: line };
    line.quantity -= quantity;
    line.sibling = part;
    reading.lines.splice(reading.lines.indexOf(line), 0, part);
    if (reading.fresh.includes(line)) reading.fresh.splice(reading.fresh.indexOf(line), 0, part);
    setVariant(reading, i, part, mention);
    reading.focus = [line];
  } else {
    if (!line.counted) line.quantity = quantity;
    line.counted = true;
    setVariant(reading, i, line, mention);
  }
  reading.pending = nothingPending();
  return true;
}

/** "a large pozole, two small": the same thing again in another size. */
function again(reading: Reading, i: number, line: WorkingLine, mention: Mention): boolean {
  const copy: WorkingLine = {
    ...line,
    modifiers: [],
    spans: [],
    quantity: reading.pending.quantity ?? 1,
    position: 0,
    sibling: null,
  };
  copy.counted = reading.pending.quantity !== null;
  reading.lines.push(copy);
  reading.fresh.push(copy);
  reading.focus = [copy];
  reading.ordered = true;
  reading.pending = nothingPending();
  setVariant(reading, i, copy, mention);
  return true;
}

/** Sizes and options said before their thing wait for it. */
function wait(reading: Reading, i: number, end: number, mention: Mention, mode: ModifierMode | null): number {
  const { index } = reading.compiled;
  if (reading.swallow && !productAhead(reading, i, end)) return i + 1;
  reading.pending.from ??= i;
  if (mention.dual && reading.pending.quantity === null) reading.pending.quantity = 2;
  if (hasKind(mention, 'variant', index)) reading.pending.variants.push(mention);
  else {
    reading.pending.options.push({ mention, mode: mode ?? 'add' });
    if (!productAhead(reading, i, end) && reading.lines.length > 0)
      reading.doubts.push('option without a thing');
  }
  return i + 1;
}

function afterJoin(reading: Reading, i: number): boolean {
  const before = reading.atoms[i - 1];
  return (
    isBreak(before) ||
    isComma(before) ||
    is(before, 'and') ||
    before?.kind === 'number' ||
    before?.kind === 'measure'
  );
}

/** A product right behind, with only sizes and options between: "small ham and pesto pie". */
function productAhead(reading: Reading, i: number, end: number, size?: Mention): boolean {
  const { index } = reading.compiled;
  for (let p = i + 1, steps = 0; p < end && steps < 8; p++, steps++) {
    const at = reading.atoms[p] as Atom;
    if (at.mention && isProduct(at.mention, index)) {
      if (!size) return true;
      const found = resolveProducts(at.mention, { variants: [size], options: [], measures: [] }, index);
      return found.products.some((product) => variantOf(product, size, index) !== null);
    }
    if (at.mention || isIdle(at) || is(at, 'and') || at.kind === 'unknown') continue;
    if (isComma(at) && !size) continue;
    return false;
  }
  return false;
}

/**
 * "onion and pepper pizza": an option whose product comes right behind, through nothing but options, sizes and "and". Where
 * it could as well belong to the line before, only an amount or a size in front of it tells.
 */
function forHeadAhead(reading: Reading, i: number, end: number, mention: Mention): boolean {
  const { index } = reading.compiled;
  if (!hasKind(mention, 'option', index)) return false;
  const opened =
    reading.pending.quantity !== null ||
    reading.pending.article ||
    reading.pending.variants.length > 0 ||
    reading.pending.options.length > 0;
  const taken = reading.focus.some((line) => optionsOf(line.product, mention, index).length > 0);
  if (taken && !opened) return false;
  const own = mention.candidates.some((one) => one.full && index.entities[one.entity]?.kind === 'product');
  for (let p = i + 1, steps = 0; p < end && steps < 10; p++, steps++) {
    const at = reading.atoms[p] as Atom;
    if (at.mention && isProduct(at.mention, index)) {
      const found = resolveProducts(at.mention, { variants: [], options: [mention], measures: [] }, index);
      const takes = found.products.some((product) => optionsOf(product, mention, index).length > 0);
      if (takes && (found.full || !own)) return true;
      if (!hasKind(at.mention, 'option', index)) return false;
      continue;
    }
    if (
      at.mention ||
      is(at, 'and', 'extra', 'less') ||
      (isIdle(at) && !is(at, 'order')) ||
      (isComma(at) && opened)
    )
      continue;
    return false;
  }
  return false;
}

/** Like `productAhead`, and nothing but options and "and" between. */
function headAhead(reading: Reading, i: number, end: number): boolean {
  const { index } = reading.compiled;
  const next = reading.atoms[i + 1];
  return (
    i + 1 < end &&
    next?.mention !== null &&
    next?.mention !== undefined &&
    isProduct(next.mention, index) &&
    !hasKind(next.mention, 'option', index)
  );
}

export function wantedNow(reading: Reading, i: number, end: number) {
  const { index } = reading.compiled;
  const variants = [...reading.pending.variants];
  const options = reading.pending.options.map((option) => option.mention);
  const measures = reading.pending.measure ? [reading.pending.measure] : [];
  for (let p = i + 1; p < end; p++) {
    const at = reading.atoms[p] as Atom;
    if (at.mention && hasKind(at.mention, 'variant', index) && !isProduct(at.mention, index))
      variants.push(at.mention);
    else if (
      at.kind === 'measure' &&
      at.measure &&
      !at.article &&
      measures.length === 0 &&
      !nameBehind(reading, p, end)
    )
      measures.push(at.measure);
    else if (at.mention && !isProduct(at.mention, index) && hasKind(at.mention, 'option', index))
      options.push(at.mention);
    else if (!isIdle(at)) break;
  }
  return { variants, options, measures };
}

function nameBehind(reading: Reading, p: number, end: number): boolean {
  return (
    reading.atoms[nextMeaning(reading, p + 1, end)]?.mention !== undefined &&
    reading.atoms[nextMeaning(reading, p + 1, end)]?.mention !== null
  );
}

function open(reading: Reading, i: number, end: number, mention: Mention): number {
  const { index } = reading.compiled;
  const found = narrowWithin(reading, resolveProducts(mention, wantedNow(reading, i, end), index));
  const back = refersBack(reading, i, end, found);
  if (back) {
    reading.focus = back;
    reading.mode = null;
    reading.pending = nothingPending();
    return i + 1;
  }
  if (refinesDoubt(reading, i, found)) return i + 1;
  if (found.products.length > 1 || found.category) {
    if (found.category && (partsFollow(reading, i, end, found) || !wanted(reading, i))) return i + 1;
    doubt(reading, i, end, found);
    return i + 1;
  }
  const line = create(reading, i, found.products[0] as MenuProduct);
  if (line && (reading.atoms[i] as Atom).repaired) line.confidence = 'likely';
  if (line && !found.full && mention.candidates.every((candidate) => !candidate.head))
    line.confidence = 'likely';
  return i + 1;
}

/** After "two large pizzas" the parts are pizzas. */
function narrowWithin(reading: Reading, found: Resolution): Resolution {
  const { within } = reading;
  if (!within) return found;
  const products = found.products.filter((product) => within.products.includes(product));
  return products.length > 0 ? { ...found, products } : found;
}

/** The kind of a thing alone ("sides") is only asked for behind an amount or an "I'd like". */
function wanted(reading: Reading, i: number): boolean {
  const { pending, atoms } = reading;
  if (pending.quantity !== null || pending.article || pending.measure || pending.variants.length > 0)
    return true;
  for (let p = i - 1; p >= 0 && !isBreak(atoms[p]); p--) if (is(atoms[p], 'order')) return true;
  return false;
}

/** "two large pizzas, one pepperoni one veggie": the kind is said first, its parts follow. */
function partsFollow(reading: Reading, i: number, end: number, found: Resolution): boolean {
  const total = reading.pending.quantity;
  let sum = 0;
  for (let p = i + 1; p < end; p++) {
    const at = reading.atoms[p] as Atom;
    if (at.kind !== 'number' || at.part) continue;
    const next = reading.atoms[nextMeaning(reading, p + 1, end)];
    if (!next?.mention || !isProduct(next.mention, reading.compiled.index)) break;
    sum += at.value;
    if (sum === total) break;
  }
  if (total === null || sum === 0 || sum > total) return false;
  reading.within = { products: found.products, variants: reading.pending.variants };
  reading.pending = nothingPending();
  return true;
}

/** "the veggie one without olives": a thing named again, uncounted and with a change, is the one that is there. */
function refersBack(reading: Reading, i: number, end: number, found: Resolution): WorkingLine[] | null {
  const quantity = reading.pending.quantity;
  if (reading.pending.share && quantity !== null) {
    const line = reading.lines.find(
      (one) => found.products.includes(one.product) && one.quantity >= quantity,
    );
    return line ? [splitLine(reading.lines, line, quantity)] : null;
  }
  const { pending } = reading;
  if (quantity !== null || pending.article || pending.measure) return null;
  if (pending.variants.length > 0) return null;
  const lines = reading.lines.filter((line) => found.products.includes(line.product));
  if (pending.options.length > 0) return takeWaiting(reading, i, lines);
  if (lines.length === 0) return null;
  const { index } = reading.compiled;
  for (let p = i + 1, steps = 0; p < end && steps < 6; p++, steps++) {
    const at = reading.atoms[p] as Atom;
    if (isComma(at) || is(at, 'and')) return null;
    if (at.kind === 'number' && !at.article) return null;
    if (isSteering(at)) return lines;
    const mention = at.mention;
    if (mention)
      return lines.some(
        (line) =>
          optionsOf(line.product, mention, index).length > 0 ||
          variantOf(line.product, mention, index) !== null,
      )
        ? lines
        : null;
  }
  return null;
}

/** "some tacos" and then "de bistec": the second says which of the first. */
function refinesDoubt(reading: Reading, i: number, found: Resolution): boolean {
  const last = reading.ambiguous.at(-1);
  if (
    !last ||
    reading.pending.quantity !== null ||
    !(is(reading.atoms[i - 1], 'of') || isBreak(reading.atoms[i - 1]))
  )
    return false;
  const products = found.products.filter((product) => last.candidates.includes(product.product.id));
  if (products.length !== 1) return false;
  reading.ambiguous.pop();
  if (last.quantity !== 1) reading.pending.quantity = last.quantity;
  create(reading, i, products[0] as MenuProduct);
  return true;
}

/** "with onion, the sandwiches": the change was said before the line it is for. */
function takeWaiting(reading: Reading, i: number, lines: WorkingLine[]): WorkingLine[] | null {
  const { index } = reading.compiled;
  const { options } = reading.pending;
  const fit = lines.filter(
    (line) =>
      line.position > 0 && options.every(({ mention }) => optionsOf(line.product, mention, index).length > 0),
  );
  if (fit.length === 0) return null;
  for (const line of fit) for (const { mention, mode } of options) put(reading, i, line, mention, mode);
  return fit;
}

function doubt(reading: Reading, i: number, end: number, found: Resolution): void {
  let last = i;
  const after = reading.atoms[i + 1];
  if (i + 1 < end && after?.mention && !isProduct(after.mention, reading.compiled.index)) last = i + 1;
  const span = spanOf(reading, i, last);
  const candidates = found.products.map((product) => product.product.id).slice(0, 12);
  reading.ambiguous.push({
    text: textOf(reading, span),
    span,
    candidates,
    quantity: reading.pending.quantity ?? 1,
  });
  reading.ordered = true;
  reading.pending = nothingPending();
  reading.focus = [];
  reading.mode = null;
  reading.swallow = true;
}

/** A new line with everything that waited for it. */
export function create(reading: Reading, i: number, product: MenuProduct): WorkingLine | null {
  const { pending } = reading;
  const { index } = reading.compiled;
  const dual = pending.quantity === null && reading.atoms[i]?.mention?.dual === true;
  let quantity = pending.quantity ?? (dual ? 2 : 1);
  const line: WorkingLine = {
    product,
    variant: null,
    quantity,
    modifiers: [],
    note: null,
    spans: [spanOf(reading, Math.min(pending.from ?? i, i), i)],
    confidence: 'sure',
    position: 0,
    counted: pending.quantity !== null || dual,
    sibling: null,
  };
  const measure = pending.measure;
  if (measure) {
    const variant = product.variants.find((other) => other.measures.some((one) => sameMeasure(one, measure)));
    const amount = inUnit(measure, product.product.unit ?? 'each');
    if (variant) line.variant = variant.id;
    else if (product.measures.some((other) => sameMeasure(other, measure)))
      line.counted = pending.quantity !== null;
    else if (amount !== null) {
      quantity *= amount;
      line.counted = !pending.article;
    } else line.confidence = 'unsure';
  }
  if (!(quantity > 0) || quantity > MAX_QUANTITY) {
    refuse(reading, i);
    reading.ordered = true;
    reading.pending = nothingPending();
    reading.focus = [];
    return null;
  }
  line.quantity = quantity;
  reading.lines.push(line);
  reading.fresh.push(line);
  const inherited = reading.within?.products.includes(product) ? reading.within.variants : [];
  for (const variant of [...inherited, ...pending.variants])
    line.variant = variantOf(product, variant, index) ?? line.variant;
  for (const { mention, mode } of pending.options)
    if (optionsOf(product, mention, index).length > 0) put(reading, i, line, mention, mode);
  reading.focus = [line];
  reading.ordered = true;
  reading.mode = null;
  reading.swallow = false;
  reading.pending = nothingPending();
  return line;
}
