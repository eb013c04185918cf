import type { MenuProduct } from '../menu/menu-index.ts';
import type { ModifierMode } from '../types.ts';
import { type Atom, is, type Mention } from './atom.ts';
import { create } from './create-line.ts';
import { doesNotGo } from './does-not-go.ts';
import { afterJoin, forHeadAhead, productAhead } from './look-ahead.ts';
import { open } from './open-line.ts';
import { asOption, put } from './option-mention.ts';
import { widen } from './read-steering.ts';
import { isComma, isIdle, isSteering, nextMeaning, type Reading, roleAt } from './reading.ts';
import { hasKind, isProduct, optionsOf, variantOf } from './resolve-mention.ts';
import { asVariant } from './size-mention.ts';

/** Reads a mention as an option or a size of what is in focus, as something that waits, or as a new line. */
export function readMention(reading: Reading, i: number, end: number): number {
  const at = reading.atoms[i] as Atom;
  const mention = at.mention as Mention;
  endRefusal(reading, i, end, mention);
  const mode = modeOf(reading, i, end);
  const role = roleAt(reading, i);
  if ((mode === null || mode === 'add') && pointsBack(reading, i, end, mention)) return i + 1;
  if (role === 'wait') {
    reading.swallow = false;
    return wait(reading, i, end, mention, mode);
  }
  if (!role && mode !== 'without' && forHeadAhead(reading, i, end, mention)) {
    reading.pending.from ??= i;
    reading.pending.options.push({ mention, mode: mode === 'extra' || mode === 'less' ? mode : 'add' });
    reading.mode = null;
    return i + 1;
  }
  // "two teas and a coffee, milk in both"
  if (is(reading.atoms[i + 1], 'all') && i + 1 < end && closes(reading, i + 2, end) && !isProduct(mention))
    widen(reading);
  const opens = role === 'open' && mode !== 'without';
  if (!opens && asOption(reading, i, end, mention, mode)) return i + 1;
  if (!opens && asVariant(reading, i, end, mention)) return i + 1;
  const only = !isProduct(mention) || (!opens && waits(reading, i, end, mention));
  if (reading.mode === 'without' && only && hasKind(mention, 'option')) {
    if (productAhead(reading, i, end) || reading.pending.options.length > 0)
      reading.pending.options.push({ mention, mode: 'without' });
    else reading.doubts.push('option without a thing');
    return i + 1;
  }
  // "no drinks": what is not wanted and not there
  if (
    reading.mode === 'without' &&
    (!reading.modeUsed || (reading.pending.quantity === null && is(reading.atoms[i - 1], 'neg')))
  ) {
    if (hasKind(mention, 'option') || (reading.focus.length > 0 && !hasKind(mention, 'category')))
      reading.doubts.push('does not come with it');
    if (reading.focus.some((line) => line.position > 0)) doesNotGo(reading, i);
    reading.used.add(i);
    return i + 1;
  }
  // "chawal wagairah nahi chahiye": what is not wanted, said in front of the no, and not there
  if (mode === 'without' && reading.mode !== 'without' && refusedBehind(reading, i, end)) {
    reading.used.add(i);
    return i + 1;
  }
  if (!only) return open(reading, i, end, mention);
  if (mode === null && openHost(reading, i, end, mention)) return i + 1;
  return wait(reading, i, end, mention, mode);
}

/** "a large lemonade" where only one thing asks which drink: the pick names the thing. */
function openHost(reading: Reading, i: number, end: number, mention: Mention): boolean {
  const { index } = reading.compiled;
  const { pending } = reading;
  const counted = pending.quantity !== null || pending.article || pending.variants.length > 0;
  if (!hasKind(mention, 'option') || pending.options.length > 0 || reading.swallow) return false;
  if (!(counted || afterJoin(reading, i)) || productAhead(reading, i, end)) return false;
  const full = mention.candidates.filter((one) => one.full && index.entities[one.entity]?.kind === 'option');
  const owners = new Set(full.flatMap((one) => [...(index.entities[one.entity]?.owners.keys() ?? [])]));
  const hosts = [...owners]
    .map((owner) => index.products[owner] as MenuProduct)
    .filter((product) => pending.variants.every((size) => variantOf(product, size, index) !== null));
  const [host] = hosts;
  const option = host ? optionsOf(host, mention, index) : [];
  const group = host?.groups.find((one) => option[0] !== undefined && one.options.includes(option[0]));
  if (!host || hosts.length > 1 || option.length !== 1 || !group || group.min < 1) return false;
  const line = create(reading, i, host);
  if (line) put(reading, i, line, mention, 'add');
  return true;
}

/** "No cilantro, vegetable noodles": a refusal ends before what the next thing takes and this one does not. */
function endRefusal(reading: Reading, i: number, end: number, mention: Mention): void {
  const { index } = reading.compiled;
  if (reading.mode !== 'without' || !reading.modeUsed || !isComma(reading.atoms[i - 1])) return;
  if (reading.focus.some((line) => optionsOf(line.product, mention, index).length > 0)) return;
  if (hasKind(mention, 'option') && productAhead(reading, i, end)) reading.mode = null;
}

function closes(reading: Reading, i: number, end: number): boolean {
  const next = nextMeaning(reading, i, end);
  return next >= end || isComma(reading.atoms[next]) || is(reading.atoms[next], 'and');
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
  reading.used.add(i);
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

/** A refusal in so many words ("nahi chahiye"); a bare no may be about what follows. */
function refusedBehind(reading: Reading, i: number, end: number): boolean {
  const { pending } = reading;
  if (pending.quantity !== null || pending.article || pending.measure) return false;
  const after = reading.atoms[nextMeaning(reading, i + 1, end)];
  return is(after, 'negPost') && !is(after, 'filler') && (after?.end ?? 0) - (after?.start ?? 0) > 1;
}

/** An option by its full name and a thing by a part of its own: without an amount it is the option. */
function waits(reading: Reading, i: number, end: number, mention: Mention): boolean {
  const { index } = reading.compiled;
  const { pending } = reading;
  const full = (kind: string): boolean =>
    mention.candidates.some((one) => one.full && index.entities[one.entity]?.kind === kind);
  // "lata guaraná": a size of what comes, though some name ends in it
  if (full('variant') && !full('product') && productAhead(reading, i, end, mention)) return true;
  if (!full('option') || full('product') || pending.quantity !== null || pending.measure) return false;
  return (
    reading.mode === 'add' ||
    reading.mode === 'extra' ||
    pending.options.length > 0 ||
    pending.variants.length > 0
  );
}

/** Nobody names more sizes and options before the thing itself. */
const MAX_WAITING = 12;

/** Sizes and options said before their thing wait for it. */
export function wait(
  reading: Reading,
  i: number,
  end: number,
  mention: Mention,
  mode: ModifierMode | null,
): number {
  if (reading.swallow && !productAhead(reading, i, end)) return i + 1;
  reading.pending.from ??= i;
  if (mention.dual && reading.pending.quantity === null) reading.pending.quantity = 2;
  if (reading.pending.variants.length + reading.pending.options.length >= MAX_WAITING)
    reading.doubts.push('too much waits');
  else if (hasKind(mention, 'variant')) reading.pending.variants.push(mention);
  else {
    reading.pending.options.push({ mention, mode: mode ?? 'add' });
    if (!productAhead(reading, i, end) && reading.lines.length > 0)
      reading.doubts.push('option without a thing');
  }
  return i + 1;
}
