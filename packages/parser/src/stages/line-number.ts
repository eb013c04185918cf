import { type Atom, is, type Mention } from './atom.ts';
import { isComma, isIdle, nextMeaning, type Reading } from './reading.ts';
import { isProduct } from './resolve-mention.ts';
import { MAX_QUANTITY } from './working-cart.ts';

/** An amount in figures, words or a measure, and no article. */
export function isNumber(at: Atom | undefined): boolean {
  return at !== undefined && (at.kind === 'number' || at.kind === 'measure') && !at.article;
}

/** The line of the summary that is meant here ("no. 2", "the first", "item 3"), 0 where none is. */
export function lineNumberAt(reading: Reading, i: number, start: number, end: number): number {
  const { atoms, lines } = reading;
  const at = atoms[i];
  if (!at || (at.kind !== 'number' && !is(at, 'lineNo'))) return 0;
  const size = lines.filter((line) => line.position > 0).length;
  if (size === 0) return 0;
  const asLine = (value: number, most = size): number => {
    const line = value === -1 ? size : value;
    return Number.isInteger(line) && line >= 1 && line <= most ? line : 0;
  };
  const most = (): number => {
    const changes = atoms
      .slice(start, end)
      .some((one) => is(one, 'remove', 'removePost', 'set', 'replace') || (one !== at && is(one, 'neg')));
    return changes ? MAX_QUANTITY : size;
  };
  if (at.kind === 'number' && at.ordinal) return asLine(at.value, most());
  if (is(at, 'lineNo')) {
    let p = i + 1;
    while (p < end && (atoms[p]?.sign === '.' || isIdle(atoms[p]) || atoms[p]?.sign === '°')) p++;
    return isNumber(atoms[p]) && !atoms[p + 1]?.mention ? asLine((atoms[p] as Atom).value, most()) : 0;
  }
  if (at.kind !== 'number' || at.article || at.times || at.part) return 0;
  const next = atoms[nextMeaning(reading, i + 1, end)];
  // "no 1 sama 3 dibatalin"
  if (joinsLineNumber(reading, i, start) && is(next, 'remove', 'removePost', 'set')) return asLine(at.value);
  if (is(atoms[i + 1], 'lineNo')) return asLine(at.value);
  const before = atoms[i - 1];
  const opened = i === start || isIdle(before) || is(before, 'and');
  // "2 -> 3", "la 3 que sean 4"
  if (opened && is(next, 'to', 'set') && isNumber(atoms[nextMeaning(reading, i + 2, end)]))
    return asLine(at.value, reading.tokens[next?.start ?? 0]?.kind === 'sign' ? MAX_QUANTITY : size);
  if (opened && is(next, 'set', 'remove', 'removePost') && hasNoMention(reading, start, end))
    return asLine(at.value);
  // "remove 1", "quita la 2 y la 3"
  const bare = nextMeaning(reading, i + 1, end) >= end || is(next, 'and') || isComma(next);
  let p = i - 1;
  while (
    p >= start &&
    (isIdle(atoms[p]) ||
      is(atoms[p], 'and', 'article', 'of') ||
      isNumber(atoms[p]) ||
      isComma(atoms[p]) ||
      atoms[p]?.article)
  )
    p--;
  if (bare && is(atoms[p], 'remove') && hasNoMention(reading, start, end))
    return asLine(at.value, MAX_QUANTITY);
  return 0;
}

/** An "and" in front, and in front of that the number of a line. */
function joinsLineNumber(reading: Reading, i: number, start: number): boolean {
  const { atoms } = reading;
  if (i - 3 < start || !(is(atoms[i - 1], 'and') || isComma(atoms[i - 1])) || !isNumber(atoms[i - 2]))
    return false;
  let p = i - 3;
  while (p > start && isIdle(atoms[p]) && !is(atoms[p], 'lineNo')) p--;
  return is(atoms[p], 'lineNo');
}

function hasNoMention(reading: Reading, start: number, end: number): boolean {
  for (let p = start; p < end; p++)
    if (reading.atoms[p]?.mention && isProduct(reading.atoms[p]?.mention as Mention)) return false;
  return true;
}
