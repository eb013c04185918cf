import { inUnit, round } from '../menu/measure.ts';
import type { Measure } from '../menu/menu-index.ts';
import { type Atom, is, type Mention } from './atom.ts';
import { exchange } from './correct.ts';
import { isBreak, isComma, isIdle, nextMeaning, nothingPending, type Reading, spanOf } from './reading.ts';
import { isProduct, NOTHING_WANTED, optionsOf, resolveProducts, variantOf } from './resolve-mention.ts';
import { applyOption, MAX_QUANTITY, splitLine, type WorkingLine } from './working-cart.ts';

/** What a stretch says about lines that are there: the parts an edit can have, in the order they were said. */
interface Parts {
  end: number;
  numbers: number[];
  lineNumbers: number[];
  mentions: number[];
  remove: boolean;
  replace: number;
  instead: number;
  set: boolean;
  to: number;
  more: boolean;
  only: boolean;
  neg: boolean;
}

/**
 * Tries the stretch from atom `i` on as a change of lines that are there: by number, remove, replace, how many, one more.
 * Returns where to go on, `i` where it is no change.
 */
export function readEdit(reading: Reading, i: number, end: number): number {
  if (reading.lines.length === 0) return i;
  if (i > 0 && !startsPart(reading, i)) return i;
  const parts = gather(reading, i, end);
  if (parts.lineNumbers.length > 0) return byNumber(reading, i, parts);
  return (
    replaceThing(reading, i, parts) ||
    removeThing(reading, i, parts) ||
    oneMore(reading, i, parts) ||
    setAmount(reading, i, parts) ||
    keepThing(reading, parts) ||
    i
  );
}

function startsPart(reading: Reading, i: number): boolean {
  const before = reading.atoms[i - 1];
  return isBreak(before) || isComma(before) || is(before, 'and') || is(reading.atoms[i], 'and');
}

/** Collects until the next part of the sentence that has an edit of its own. */
function gather(reading: Reading, start: number, end: number): Parts {
  const parts: Parts = {
    end,
    numbers: [],
    lineNumbers: [],
    mentions: [],
    remove: false,
    replace: -1,
    instead: -1,
    set: false,
    to: -1,
    more: false,
    only: false,
    neg: false,
  };
  const { atoms } = reading;
  for (let i = start; i < end; i++) {
    const at = atoms[i] as Atom;
    if (
      i > start &&
      (is(at, 'and') || isComma(at)) &&
      opensEdit(reading, i + 1, end) &&
      (parts.mentions.length > 0 || parts.lineNumbers.length > 0)
    ) {
      parts.end = i;
      break;
    }
    if (at.mention) parts.mentions.push(i);
    const line = lineNumberAt(reading, i, start, end);
    if (line > 0) {
      parts.lineNumbers.push(line);
      while (i + 1 < end && !isNumber(atoms[i])) i++;
      if (is(atoms[i + 1], 'lineNo')) i++;
      continue;
    }
    if (isNumber(at)) parts.numbers.push(i);
    if (is(at, 'remove', 'removePost')) parts.remove = true;
    if (is(at, 'neg', 'negPost')) parts.neg = true;
    if (is(at, 'replace') && parts.replace < 0) parts.replace = i;
    if (is(at, 'instead') && parts.instead < 0) parts.instead = i;
    if (is(at, 'set')) parts.set = true;
    if (is(at, 'to') && (parts.mentions.length > 0 || parts.lineNumbers.length > 0)) parts.to = i;
    if (is(at, 'more')) parts.more = true;
    if (is(at, 'only')) parts.only = true;
  }
  return parts;
}

function isNumber(at: Atom | undefined): boolean {
  return at !== undefined && (at.kind === 'number' || at.kind === 'measure') && !at.article;
}

function opensEdit(reading: Reading, i: number, end: number): boolean {
  if (editsUntilJoin(reading, i, end)) return true;
  const at = reading.atoms[nextMeaning(reading, i, end)];
  const line = lineNumberAt(reading, nextMeaning(reading, i, end), i, end);
  return is(at, 'remove', 'replace', 'set', 'add', 'more', 'order', 'instead') || line > 0;
}

/** A thing and what to do with it, before the next "and": a part of its own. */
function editsUntilJoin(reading: Reading, i: number, end: number): boolean {
  let thing = false;
  let deed = false;
  for (let p = i; p < end; p++) {
    const at = reading.atoms[p] as Atom;
    if (is(at, 'and') || isComma(at)) break;
    if (at.mention && isProduct(at.mention, reading.compiled.index)) thing = true;
    if (is(at, 'remove', 'removePost', 'replace', 'set')) deed = true;
  }
  return thing && deed;
}

/** The line of the summary that is meant here ("no. 2", "the first", "item 3"), 0 where none is. */
function lineNumberAt(reading: Reading, i: number, start: number, end: number): number {
  const { atoms, lines } = reading;
  const at = atoms[i];
  const size = lines.filter((line) => line.position > 0).length;
  if (!at || size === 0) return 0;
  const asLine = (value: number): number => {
    const line = value === -1 ? size : value;
    return Number.isInteger(line) && line >= 1 && line <= size ? line : 0;
  };
  if (at.kind === 'number' && at.ordinal) return asLine(at.value);
  if (is(at, 'lineNo')) {
    let p = i + 1;
    while (p < end && (atoms[p]?.sign === '.' || isIdle(atoms[p]) || atoms[p]?.sign === '°')) p++;
    return isNumber(atoms[p]) && !atoms[p + 1]?.mention ? asLine((atoms[p] as Atom).value) : 0;
  }
  if (at.kind !== 'number' || at.article || at.times || at.part) return 0;
  const next = atoms[nextMeaning(reading, i + 1, end)];
  if (is(atoms[i + 1], 'lineNo')) return asLine(at.value);
  const before = atoms[i - 1];
  const opened = i === start || isIdle(before);
  // "2 -> 3", "la 3 que sean 4"
  if (opened && is(next, 'to', 'set') && isNumber(atoms[nextMeaning(reading, i + 2, end)]))
    return asLine(at.value);
  if (opened && is(next, 'set', 'remove', 'removePost') && hasNoMention(reading, start, end))
    return asLine(at.value);
  // "remove 1", "quita la 2 y la 3"
  const bare = nextMeaning(reading, i + 1, end) >= end || is(next, 'and') || isComma(next);
  let p = i - 1;
  while (
    p >= start &&
    (isIdle(atoms[p]) || is(atoms[p], 'and') || isNumber(atoms[p]) || isComma(atoms[p]) || atoms[p]?.article)
  )
    p--;
  if (bare && is(atoms[p], 'remove') && hasNoMention(reading, start, end)) return asLine(at.value);
  return 0;
}

function hasNoMention(reading: Reading, start: number, end: number): boolean {
  for (let p = start; p < end; p++)
    if (reading.atoms[p]?.mention && isProduct(reading.atoms[p]?.mention as Mention, reading.compiled.index))
      return false;
  return true;
}

function byNumber(reading: Reading, i: number, parts: Parts): number {
  const { lines } = reading;
  const chosen = parts.lineNumbers
    .map((number) => lines.find((line) => line.position === number))
    .filter((line) => line !== undefined);
  if (chosen.length === 0) return i;
  reading.edited = true;
  for (const line of chosen) line.spans.push(spanOf(reading, i, Math.max(i, parts.end - 1)));
  const number = parts.numbers[0];
  const mention = parts.mentions
    .map((p) => reading.atoms[p]?.mention as Mention)
    .find((one) => isProduct(one, reading.compiled.index));
  if (number !== undefined && (!parts.remove || parts.set)) {
    const amount = amountFor(reading.atoms[number] as Atom, chosen[0] as WorkingLine);
    if (amount === null) return i;
    for (const line of chosen)
      setQuantity(reading, line, parts.more && !parts.set ? line.quantity + amount : amount);
  } else if (parts.mentions.length > 0 && !mention) changeOptions(reading, chosen, parts);
  else if (mention) {
    const found = resolveProducts(mention, NOTHING_WANTED, reading.compiled.index);
    if (found.products.length !== 1) return i;
    for (const line of chosen) exchange(reading, line, found.products[0] as never);
  } else if (parts.remove || parts.neg) reading.lines = lines.filter((line) => !chosen.includes(line));
  else return i;
  reading.focus = chosen;
  return parts.end;
}

function changeOptions(reading: Reading, lines: WorkingLine[], parts: Parts): void {
  const { index } = reading.compiled;
  for (const p of parts.mentions) {
    const mention = reading.atoms[p]?.mention as Mention;
    const mode = is(reading.atoms[p - 1], 'extra', 'more')
      ? 'extra'
      : is(reading.atoms[p - 1], 'less')
        ? 'less'
        : parts.remove || parts.neg
          ? 'without'
          : 'add';
    for (const line of lines) {
      const option = optionsOf(line.product, mention, index)[0];
      const variant = variantOf(line.product, mention, index);
      if (option) applyOption(line, option, mode);
      else if (variant) line.variant = variant;
    }
  }
}

function amountFor(at: Atom, line: WorkingLine): number | null {
  return at.measure ? (inUnit(at.measure, line.product.product.unit ?? 'each') ?? null) : at.value;
}

function setQuantity(reading: Reading, line: WorkingLine, quantity: number): void {
  if (quantity === 0) reading.lines = reading.lines.filter((other) => other !== line);
  else if (quantity > 0 && quantity <= MAX_QUANTITY) line.quantity = round(quantity);
  else reading.doubts.push('impossible amount');
  reading.edited = true;
}

/** Lines a mention can mean. */
function linesOf(reading: Reading, p: number): WorkingLine[] {
  const mention = reading.atoms[p]?.mention;
  if (!mention || !isProduct(mention, reading.compiled.index)) return [];
  const found = resolveProducts(mention, NOTHING_WANTED, reading.compiled.index);
  const direct = reading.lines.filter((line) => found.products.includes(line.product));
  if (direct.length > 0 || found.full) return direct;
  return [];
}

function replaceThing(reading: Reading, i: number, parts: Parts): number {
  const told = parts.replace >= 0 || parts.instead >= 0 || (parts.set && parts.mentions.length > 1);
  if (!told || parts.mentions.length < 2) return 0;
  const old = oldSide(reading, parts);
  if (old === undefined) return 0;
  const lines = linesOf(reading, old);
  const other = parts.mentions.filter((p) => p !== old);
  const fresh = other.find((p) => isProduct(reading.atoms[p]?.mention ?? null, reading.compiled.index));
  if (lines.length === 0 || fresh === undefined) return 0;
  const mention = reading.atoms[fresh]?.mention as Mention;
  const variants = other.filter((p) => p !== fresh).map((p) => reading.atoms[p]?.mention as Mention);
  const found = resolveProducts(mention, { ...NOTHING_WANTED, variants }, reading.compiled.index);
  if (found.products.length !== 1) return 0;
  const share =
    parts.numbers.find((p) => p < old) ??
    reading.atoms.findIndex((at, p) => p >= i && p < old && at.kind === 'number');
  let line = lines[0] as WorkingLine;
  const part = reading.atoms[share];
  const inFront =
    part !== undefined &&
    share < old &&
    !part.ordinal &&
    part.value < line.quantity &&
    (!part.article || is(reading.atoms[share + 1], 'part', 'of'));
  if (inFront && (share < fresh || old < fresh)) line = splitLine(reading.lines, line, part.value);
  exchange(reading, line, found.products[0] as never);
  for (const variant of variants)
    line.variant = variantOf(line.product, variant, reading.compiled.index) ?? line.variant;
  for (const p of parts.numbers) {
    const at = reading.atoms[p] as Atom;
    const size = at.measure
      ? line.product.variants.find((one) => one.measures.some((m) => same(m, at.measure as Measure)))
      : undefined;
    if (size) line.variant = size.id;
    else if (nextMeaning(reading, p + 1, parts.end) === fresh)
      setQuantity(reading, line, amountFor(at, line) ?? line.quantity);
  }
  line.spans.push(spanOf(reading, fresh, fresh));
  reading.edited = true;
  reading.focus = [line];
  reading.pending = nothingPending();
  return parts.end;
}

function same(a: Measure, b: Measure): boolean {
  return a.dim === b.dim && Math.abs(a.value - b.value) < 0.5;
}

/** Which mention is the one to go: behind "instead of", else the first that is in the cart. */
function oldSide(reading: Reading, parts: Parts): number | undefined {
  if (parts.instead >= 0 && parts.replace < 0) {
    const behind = parts.mentions.find((p) => p > parts.instead && linesOf(reading, p).length > 0);
    if (behind !== undefined) return behind;
  }
  return parts.mentions.find((p) => linesOf(reading, p).length > 0);
}

function removeThing(reading: Reading, i: number, parts: Parts): number {
  if (!parts.remove && !(parts.neg && parts.mentions.length > 0 && reading.fresh.length === 0)) return 0;
  if (parts.mentions.length === 0) return 0;
  const { index } = reading.compiled;
  const products = parts.mentions.filter((p) => linesOf(reading, p).length > 0);
  const options = parts.mentions.filter(
    (p) =>
      !products.includes(p) ||
      (reading.atoms[p]?.mention?.candidates.some((one) => index.entities[one.entity]?.kind === 'option') &&
        products.length > 1),
  );
  const named = products.filter((p) => !options.includes(p)).flatMap((p) => shareOf(reading, p, i));
  const targets = named.length > 0 ? named : reading.lines;
  const changed = options.flatMap((p) => {
    const mention = reading.atoms[p]?.mention as Mention;
    return targets
      .filter((line) => optionsOf(line.product, mention, index).length > 0)
      .map((line) => ({ line, mention, p }));
  });
  if (changed.length > 0) {
    const first = reading.atoms[i] as Atom;
    if (!parts.remove && !is(first, 'neg') && named.length === 0 && reading.fresh.length > 0) return 0;
    for (const { line, mention, p } of changed) {
      const mode = is(reading.atoms[p - 1], 'add', 'with') && parts.remove ? 'add' : 'without';
      const option = optionsOf(line.product, mention, index)[0] as string;
      applyOption(line, option, mode);
      line.spans.push(spanOf(reading, p, p));
      if (line.position > 0) reading.edited = true;
    }
    reading.focus = changed.map((one) => one.line);
    return parts.end;
  }
  if (products.length === 0) return 0;
  for (const p of products) takeOut(reading, p, i);
  reading.focus = [];
  reading.pending = nothingPending();
  return parts.end;
}

/** "one of the burgers": that many taken out of the line for the change to come; all its lines without a number. */
function shareOf(reading: Reading, p: number, start: number): WorkingLine[] {
  const lines = linesOf(reading, p);
  const number = countBefore(reading, p, start);
  const line = number === null ? undefined : lines.find((one) => one.quantity > number);
  return line && number !== null ? [splitLine(reading.lines, line, number)] : lines;
}

function countBefore(reading: Reading, p: number, start: number): number | null {
  let q = p - 1;
  while (q >= start && (isIdle(reading.atoms[q]) || is(reading.atoms[q], 'part', 'of'))) q--;
  const number = reading.atoms[q];
  if (
    number?.kind !== 'number' ||
    number.ordinal ||
    (number.article && !is(reading.atoms[q + 1], 'part', 'of'))
  )
    return null;
  return number.value;
}

/** "take off one of the root beers" takes one, "remove the coke" all of it. */
function takeOut(reading: Reading, p: number, start: number): void {
  const line = linesOf(reading, p)[0];
  if (!line) return;
  const number = countBefore(reading, p, start);
  const all = linesOf(reading, p);
  if (number !== null && number < line.quantity) setQuantity(reading, line, line.quantity - number);
  else reading.lines = reading.lines.filter((other) => !all.includes(other));
  if (line.position > 0) reading.edited = true;
}

/** "one more coke", "2 more of those": adds to a line that is there. */
function oneMore(reading: Reading, i: number, parts: Parts): number {
  if (!parts.more || parts.neg) return 0;
  const p = parts.mentions.find((q) => linesOf(reading, q).some((line) => line.position > 0));
  if (p === undefined || parts.mentions.length > 1) return 0;
  const line = linesOf(reading, p)[0] as WorkingLine;
  const at = parts.numbers.length > 0 ? (reading.atoms[parts.numbers[0] as number] as Atom) : null;
  const amount = at ? amountFor(at, line) : 1;
  if (amount === null) return 0;
  setQuantity(reading, line, line.quantity + amount);
  line.spans.push(spanOf(reading, i, Math.max(i, parts.end - 1)));
  reading.focus = [line];
  reading.pending = nothingPending();
  return parts.end;
}

/** "I only keep the burger": says again what is there. */
function keepThing(reading: Reading, parts: Parts): number {
  const [p] = parts.mentions;
  if (p === undefined || parts.mentions.length > 1 || parts.numbers.length > 0 || !parts.set || !parts.only)
    return 0;
  const kept = linesOf(reading, p).some((line) => line.position > 0);
  return kept ? parts.end : 0;
}

/** "make the coke 2", "sube los tomates a dos kilos", "2 cokes" said of a line with "set". */
function setAmount(reading: Reading, i: number, parts: Parts): number {
  if (!(parts.set || parts.to >= 0) || parts.numbers.length === 0 || parts.mentions.length !== 1) return 0;
  const p = parts.mentions[0] as number;
  const line = linesOf(reading, p)[0];
  if (!line) return 0;
  const number = parts.numbers.at(-1) as number;
  const at = reading.atoms[number] as Atom;
  const size = at.measure
    ? line.product.variants.find((one) => one.measures.some((m) => same(m, at.measure as Measure)))
    : undefined;
  const amount = amountFor(at, line);
  if (size) line.variant = size.id;
  else if (amount === null) return 0;
  else setQuantity(reading, line, amount);
  if (line.position > 0) reading.edited = true;
  line.counted = true;
  line.spans.push(spanOf(reading, i, Math.max(i, parts.end - 1)));
  reading.focus = [line];
  reading.pending = nothingPending();
  return parts.end;
}
