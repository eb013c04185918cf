import { inUnit } from '../menu/measure.ts';
import type { MenuIndex, MenuProduct } from '../menu/menu-index.ts';
import type { Span } from '../types.ts';
import { type Atom, is, type Mention } from './atom.ts';
import { create } from './create-line.ts';
import { impliedProduct } from './imply-product.ts';
import { afterJoin, wantedNow } from './look-ahead.ts';
import { put } from './option-mention.ts';
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
import { isProduct, optionsOf, type Resolution, resolveProducts, variantOf } from './resolve-mention.ts';
import { ofSameSort } from './same-sort.ts';
import { fractionOf } from './take-share.ts';
import { MAX_QUANTITY, splitLine, type WorkingLine } from './working-cart.ts';

export function open(reading: Reading, i: number, end: number, mention: Mention): number {
  const { index } = reading.compiled;
  const ask = wantedNow(reading, i, end);
  const wide =
    ofSameSort(reading, i, mention, ask) ??
    narrowWithin(reading, mention, resolveProducts(mention, ask, index));
  const found = amongCandidates(reading, mention, wide);
  const back = refersBack(reading, i, end, found);
  if (back) {
    reading.focus = back;
    for (let p = i; p >= (reading.pending.from ?? i); p--) reading.used.add(p);
    reading.mode = null;
    reading.pending = nothingPending();
    return i + 1;
  }
  if (refinesDoubt(reading, i, found)) return i + 1;
  if (found.products.length > 1 || found.category) {
    if (
      found.category &&
      (partsFollow(reading, i, end, found) || !(wanted(reading, i) || countedBehind(reading, i, end)))
    )
      return i + 1;
    doubt(reading, i, end, found);
    return i + 1;
  }
  const product = found.products[0] as MenuProduct;
  const meant = goesWith(reading, product) ? null : impliedProduct(reading);
  if (meant) create(reading, i - 1, meant);
  const bare = unannounced(reading, i);
  const line = create(reading, i, product);
  if (line && (reading.atoms[i] as Atom).repaired) line.confidence = 'likely';
  // "a burger with queso", and queso is a thing of its own
  if (line && bare && is(reading.atoms[i - 1], 'with')) line.confidence = 'likely';
  if (line && bare && (!found.full || is(reading.atoms[i - 1], 'add'))) line.confidence = 'likely';
  const own = mention.candidates.filter((one) => {
    const entity = index.entities[one.entity];
    return entity?.kind === 'product' && entity.owners.has(product.index);
  });
  const another = own.length > 0 && own.every((one) => one.apart);
  const weak = mention.candidates.every((one) => !one.head) && !is(reading.atoms[i - 1], 'of');
  if (line && !found.full && (another || weak)) line.confidence = 'likely';
  return i + 1;
}

/** Right behind another thing, without an amount, a size or so much as a comma: "coffee medium roast hot". */
function unannounced(reading: Reading, i: number): boolean {
  const { pending } = reading;
  if (pending.quantity !== null || pending.article || pending.measure !== null) return false;
  // what waits may be of the thing before, and a mere part of a name no thing at all: "coffee medium roast hot"
  return (
    pending.variants.length === 0 &&
    (pending.options.length === 0 || pending.from === i - pending.options.length) &&
    reading.fresh.length > 0 &&
    !afterJoin(reading, i)
  );
}

/** Whether something that waits is for this product: else it is for one that was left unsaid. */
function goesWith(reading: Reading, product: MenuProduct): boolean {
  const { index } = reading.compiled;
  const { options } = reading.pending;
  return options.length === 0 || options.some(({ mention }) => optionsOf(product, mention, index).length > 0);
}

/** "The green one", when the shop had asked which of two salads: what was offered wins over all else. */
function amongCandidates(reading: Reading, mention: Mention, found: Resolution): Resolution {
  const { awaiting } = reading;
  if (awaiting?.kind !== 'disambiguate' || reading.fresh.length > 0) return found;
  const { index } = reading.compiled;
  const entities = mention.candidates.flatMap((one) => index.entities[one.entity] ?? []);
  const offered = (all: typeof entities): MenuProduct[] =>
    awaiting.candidates
      .flatMap((id) => index.byId.get(id) ?? [])
      .filter((product) => all.some(({ owners }) => owners.has(product.index)));
  const byName = offered(entities.filter(({ kind }) => kind === 'product'));
  const products = byName.length > 0 ? byName : offered(entities);
  if (products.length === 0) return found;
  if (products.length === 1) reading.answered = true;
  return { products, full: products.length === 1, category: false };
}

/** After "two large pizzas" the parts are pizzas. */
function narrowWithin(reading: Reading, mention: Mention, found: Resolution): Resolution {
  const { within } = reading;
  if (!within) return found;
  const { index } = reading.compiled;
  const products = found.products.filter((product) => within.products.includes(product));
  if (products.length > 0) return { ...found, products };
  // "one of chicken", and there is a thing called just chicken
  const named = within.products.filter((product) =>
    mention.candidates.some(({ entity }) => {
      const one = index.entities[entity];
      return one?.kind === 'product' && one.owners.has(product.index);
    }),
  );
  return named.length > 0 ? { products: named, full: false, category: false } : found;
}

/** The kind of a thing alone ("sides") is only asked for behind an amount or an "I'd like". */
export function wanted(reading: Reading, i: number): boolean {
  const { pending, atoms } = reading;
  if (pending.quantity !== null || pending.article || pending.measure || pending.variants.length > 0)
    return true;
  for (let p = i - 1; p >= 0 && !isBreak(atoms[p]); p--) if (is(atoms[p], 'order')) return true;
  return false;
}

/** "bakso 2 porsi": the amount behind the kind of a thing, and nothing it could count instead. */
function countedBehind(reading: Reading, i: number, end: number): boolean {
  if (reading.style !== 'post') return false;
  const at = reading.atoms[nextMeaning(reading, i + 1, end)];
  return at !== undefined && (at.kind === 'number' || at.kind === 'measure') && !at.article;
}

/** "two large pizzas, one pepperoni one veggie": the kind is said first, its parts follow. */
function partsFollow(reading: Reading, i: number, end: number, found: Resolution): boolean {
  const total = reading.pending.quantity;
  let sum = 0;
  for (let p = i + 1; p < end && p < i + 30; p++) {
    const at = reading.atoms[p] as Atom;
    if (at.kind !== 'number' || at.part) continue;
    const next = reading.atoms[nextMeaning(reading, p + 1, end)];
    if (!next?.mention || !isProduct(next.mention)) break;
    sum += at.value;
    if (sum === total) break;
  }
  if (total === null || total < 2 || sum === 0 || sum > total) return false;
  for (let p = i; p >= (reading.pending.from ?? i); p--) reading.used.add(p);
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
    const share = line && quantity < 1 ? fractionOf(reading, quantity, line) : quantity;
    return line && Number.isInteger(share) ? [splitLine(reading.lines, line, share)] : null;
  }
  const { pending } = reading;
  if (quantity !== null || pending.article || pending.measure) return null;
  if (pending.variants.length > 0) return null;
  const lines = reading.lines.filter((line) => found.products.includes(line.product));
  if (pending.options.length > 0) return takeWaiting(reading, i, lines);
  if (lines.length === 0 || isAnother(reading, i, lines)) return null;
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

function overlaps(a: Span, b: Span): boolean {
  return a.message === b.message && a.start < b.end && b.start < a.end;
}

/** "some tacos" and then "de bistec": the second says which of the first. */
function refinesDoubt(reading: Reading, i: number, found: Resolution): boolean {
  const last = reading.ambiguous.at(-1);
  if (
    !last ||
    reading.pending.quantity !== null ||
    !(is(reading.atoms[i - 1], 'of') || isBreak(reading.atoms[i - 1]) || rightBehind(reading, i, last.span))
  )
    return false;
  const products = found.products.filter((product) => last.candidates.includes(product.product.id));
  if (products.length !== 1) return false;
  reading.ambiguous.pop();
  for (let p = 0; p < i; p++) if (overlaps(spanOf(reading, p, p), last.span)) reading.used.add(p);
  reading.pending.quantity = last.quantity;
  create(reading, i, products[0] as MenuProduct);
  return true;
}

/** "garri, the yellow one": with small words between. */
function rightBehind(reading: Reading, i: number, span: Span): boolean {
  let p = i - 1;
  while (p >= 0 && isIdle(reading.atoms[p])) p--;
  return p >= 0 && p < i - 1 && overlaps(spanOf(reading, p, p), span);
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
  if (i + 1 < end && after?.mention && !isProduct(after.mention)) last = i + 1;
  const span = spanOf(reading, i, last);
  const candidates = found.products.map((product) => product.product.id).slice(0, 12);
  reading.ambiguous.push({
    text: textOf(reading, span),
    span,
    candidates,
    quantity: amountAsked(reading, i, found),
  });
  reading.ordered = true;
  reading.pending = nothingPending();
  reading.focus = [];
  reading.mode = null;
  reading.swallow = true;
}

/** How many of what is not clear yet: in the unit that all it can be is sold in, null where nothing was said. */
function amountAsked(reading: Reading, i: number, found: Resolution): number | null {
  const { quantity, measure } = reading.pending;
  const dual = reading.atoms[i]?.mention?.dual === true ? 2 : null;
  const amounts = found.products.map(({ product }) =>
    measure ? inUnit(measure, product.unit ?? 'each') : null,
  );
  const inOne = amounts.every((amount) => amount === amounts[0]) ? (amounts[0] ?? null) : null;
  const asked = inOne === null ? (quantity ?? dual) : (quantity ?? 1) * inOne;
  return asked !== null && asked > 0 && asked <= MAX_QUANTITY ? asked : null;
}
