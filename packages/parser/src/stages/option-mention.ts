import type { MenuIndex } from '../menu/menu-index.ts';
import type { ModifierMode } from '../types.ts';
import { is, type Mention } from './atom.ts';
import { afterJoin, headAhead, productAhead, wantedNow } from './look-ahead.ts';
import { isComma, type Reading, roleAt, spanOf } from './reading.ts';
import { hasKind, isProduct, optionsOf, resolveProducts } from './resolve-mention.ts';
import { shareBehind } from './share-behind.ts';
import { shareToldBehind } from './share-told-behind.ts';
import { touch } from './touch.ts';
import { applyOption, refuseDegree, type WorkingLine } from './working-cart.ts';

/** An option of what is in focus. A product of the same name wins where it was counted ("and 2 bacon"). */
export function asOption(
  reading: Reading,
  i: number,
  end: number,
  mention: Mention,
  wanted: ModifierMode | null,
): boolean {
  const { index } = reading.compiled;
  let mode = wanted;
  if (!hasKind(mention, 'option') || reading.swallow) return false;
  const counted = reading.pending.quantity !== null;
  const product = resolveProducts(mention, wantedNow(reading, i, end), index);
  const full = product.full && product.products.length > 0;
  const chosen = reading.awaiting?.kind === 'choice' && !reading.ordered && !counted;
  if (roleAt(reading, i) !== 'attach') {
    if (counted && mode === null && !chosen && (full || productAhead(reading, i, end))) return false;
    if (mode === null && full && !chosen && !amongOptions(reading, i)) return false;
    if (
      mode === null &&
      (reading.pending.article || reading.pending.variants.length > 0) &&
      productAhead(reading, i, end)
    )
      return false;
    if (mode === null && headAhead(reading, i, end) && afterJoin(reading, i)) return false;
    const partial = !mention.candidates.some(
      (one) => one.full && index.entities[one.entity]?.kind === 'option',
    );
    if (mode === null && !chosen && partial && product.products.length > 0 && afterJoin(reading, i))
      return false;
  }
  let lines = reading.focus.filter((line) => optionsOf(line.product, mention, index).length > 0);
  const part = shareToldBehind(reading, i, end, lines);
  if (part) {
    lines = [part];
    reading.focus = lines;
  }
  if (lines.length === 0 && (mode ?? 'add') === 'add' && !counted) {
    const open = openFor(reading, mention);
    reading.answering = true;
    for (const line of open) put(reading, i, line, mention, 'add');
    reading.answering = false;
    if (open.length > 0) return true;
  }
  if (lines.length === 0) return reviveFocus(reading, i, mention, mode);
  const picked = mode === null && lines.length === 1 && picksOpen(lines[0] as WorkingLine, mention, index);
  if (mode === 'without' && reading.modeUsed && picksOne(reading, i, lines, mention)) mode = 'add';
  for (const line of picked ? [shareBehind(reading, i, end, lines[0] as WorkingLine)] : lines)
    put(reading, i, line, mention, mode ?? 'add');
  reading.modeUsed = true;
  reading.lastOption = i;
  reading.refused = null;
  // "no beans guac cheese": only the beans
  if (reading.mode === 'without' && reading.atoms[i + 1]?.mention) reading.mode = 'add';
  // "extra cheese and ham": only the cheese
  if (reading.mode === 'extra' || reading.mode === 'less') reading.mode = 'add';
  reading.pending.article = false;
  return true;
}

/** "Without cheese in small": one of a choice, with no "or" or "and" between, is not refused with what was before it. */
function picksOne(reading: Reading, i: number, lines: readonly WorkingLine[], mention: Mention): boolean {
  const before = reading.atoms[i - 1];
  if (is(before, 'and', 'or', 'neg') || isComma(before)) return false;
  return lines.every((line) => {
    const [option] = optionsOf(line.product, mention, reading.compiled.index);
    return line.product.groups.find((one) => option && one.options.includes(option))?.max === 1;
  });
}

/** An answer to a required choice that the line still lacks. */
function picksOpen(line: WorkingLine, mention: Mention, index: MenuIndex): boolean {
  const [option] = optionsOf(line.product, mention, index);
  const group = line.product.groups.find((one) => option !== undefined && one.options.includes(option));
  if (!group || group.min < 1) return false;
  return !line.modifiers.some((modifier) => group.options.includes(modifier.option));
}

/** "Large and pesto": while choices are open, an option may answer another one than the one that is awaited. */
function openFor(reading: Reading, mention: Mention): WorkingLine[] {
  if (reading.awaiting?.kind !== 'choice') return [];
  return reading.lines.filter((line) => {
    const [option] = optionsOf(line.product, mention, reading.compiled.index);
    const group = line.product.groups.find((one) => option && one.options.includes(option));
    if (!group || group.min < 1 || line.position === 0) return false;
    return !line.modifiers.some((modifier) => group.options.includes(modifier.option));
  });
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
  if (!last || (isProduct(mention) && mode !== 'without')) return false;
  reading.focus = [last];
  put(reading, i, last, mention, mode);
  return true;
}

export function put(
  reading: Reading,
  i: number,
  line: WorkingLine,
  mention: Mention,
  mode: ModifierMode,
): void {
  const options = optionsOf(line.product, mention, reading.compiled.index);
  const wanted = options.filter((option) => mode === 'add' || line.product.options.get(option)?.included);
  const chosen = preferred(line, wanted.length > 0 ? wanted : options, mode);
  if (chosen.length > 1 && mode === 'add' && isPicked(reading, i, line, mention, chosen)) {
    line.spans.push(spanOf(reading, i, i));
    return;
  }
  if (chosen.length > 1) reading.doubts.push('option fits several');
  if (mode === 'add' && takesPlace(reading, i, line, mention, chosen[0] as string)) return;
  if (mode === 'without' && reading.refused) refuseDegree(line, chosen[0] as string, reading.refused);
  else applyOption(line, chosen[0] as string, mode);
  line.spans.push(spanOf(reading, i, i));
  if (isAdjective(reading, i, mention, chosen[0] as string)) reading.doubts.push('part of an option');
  if (reading.atoms[i]?.repaired && line.confidence === 'sure') line.confidence = 'likely';
  touch(reading, line);
}

/** "Black pepper" where there are black olives: part of a name right before the name of something else. */
function isAdjective(reading: Reading, i: number, mention: Mention, option: string): boolean {
  if (!reading.atoms[i + 1]?.mention || reading.atoms[i]?.mention !== mention) return false;
  const { entities } = reading.compiled.index;
  return mention.candidates.every(({ entity, full }) => {
    const known = entities[entity];
    return !full || (known?.kind === 'option' && ![...known.owners.values()].includes(option));
  });
}

/**
 * Two picks where only one goes. "Medium spicy": the second is said right behind and by another word than the menu's, so it
 * explains the first. Else the later counts, and is asked about.
 */
function takesPlace(
  reading: Reading,
  i: number,
  line: WorkingLine,
  mention: Mention,
  option: string,
): boolean {
  const group = line.product.groups.find((one) => one.options.includes(option));
  if (group?.max !== 1 || line.position > 0) return false;
  const had = line.modifiers.find((one) => one.option !== option && group.options.includes(one.option));
  if (had?.mode !== 'add') return false;
  const exact = mention.candidates.some((one) => one.exact);
  if (reading.lastOption === i - 1 && !exact) {
    line.spans.push(spanOf(reading, i, i));
    return true;
  }
  reading.doubts.push('two of one choice');
  return false;
}

/** How far an option may stand before its thing. */
const REACH = 12;

/** "french roast": the kind of what was just picked, said behind it. */
function isPicked(
  reading: Reading,
  i: number,
  line: WorkingLine,
  mention: Mention,
  options: readonly string[],
): boolean {
  const { atoms } = reading;
  let p = i;
  while (p > 0 && p > i - REACH && atoms[p]?.mention !== mention) p--;
  if (!hasKind(atoms[p - 1]?.mention ?? null, 'option')) return false;
  const groupOf = (option: string): string | undefined => line.product.options.get(option)?.group;
  const group = groupOf(options[0] as string);
  return (
    options.every((option) => groupOf(option) === group) &&
    line.modifiers.some(({ option, mode }) => mode === 'add' && groupOf(option) === group)
  );
}

/** Of options that fit alike, one from a required group that is still open. */
function preferred(line: WorkingLine, options: readonly string[], mode: ModifierMode): readonly string[] {
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
  if (!next || isProduct(next)) return false;
  return reading.focus.some((line) => optionsOf(line.product, next, index).length > 0);
}
