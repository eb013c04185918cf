import type { MenuProduct } from '../menu/menu-index.ts';
import { type Atom, is, type Mention } from './atom.ts';
import { create } from './create-line.ts';
import { doubt, refinesDoubt } from './doubt.ts';
import { impliedProduct } from './imply-product.ts';
import { afterJoin, wantedNow } from './look-ahead.ts';
import { isBreak, isComma, nextMeaning, nothingPending, type Reading } from './reading.ts';
import { refersBack } from './refers-back.ts';
import { isProduct, optionsOf, type Resolution, resolveProducts } from './resolve-mention.ts';
import { ofSameSort } from './same-sort.ts';

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
  let uncounted = false;
  for (let p = i + 1; p < end && p < i + 30; p++) {
    const at = reading.atoms[p] as Atom;
    if (
      at.mention &&
      isProduct(at.mention) &&
      (isComma(reading.atoms[p - 1]) || is(reading.atoms[p - 1], 'and'))
    ) {
      uncounted = true;
      sum++;
    }
    if (at.kind !== 'number' || at.part) continue;
    const next = reading.atoms[nextMeaning(reading, p + 1, end)];
    if (!next?.mention || !isProduct(next.mention)) break;
    sum += at.value;
    if (sum === total && !uncounted) break;
  }
  if (total === null || total < 2 || sum === 0 || sum > total || (uncounted && sum < total)) return false;
  for (let p = i; p >= (reading.pending.from ?? i); p--) reading.used.add(p);
  reading.within = { products: found.products, variants: reading.pending.variants };
  reading.pending = nothingPending();
  return true;
}
