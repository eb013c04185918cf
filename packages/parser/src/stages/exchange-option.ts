import { linesOf } from './edit-amounts.ts';
import type { Parts } from './edit-parts.ts';
import { nothingPending, type Reading, spanOf } from './reading.ts';
import { optionsOf } from './resolve-mention.ts';
import { applyOption, type WorkingLine } from './working-cart.ts';

/** "lemon pepper instead of buffalo on the wings", "swap the beans for guac": one option of a line for another. */
export function exchangeOption(reading: Reading, i: number, parts: Parts): number {
  if (parts.replace < 0 && parts.instead < 0) return 0;
  const named = parts.mentions.filter((p) => linesOf(reading, p).length > 0);
  const options = parts.mentions.filter((p) => !named.includes(p) && saysOption(reading, p));
  if (options.length !== 2 || parts.mentions.length !== named.length + 2) return 0;
  const behind = parts.replace < 0 ? options.find((p) => p > parts.instead) : options[0];
  const old = behind ?? options[0];
  const fresh = options.find((p) => p !== old);
  const lines = (named.length > 0 ? named.flatMap((p) => linesOf(reading, p)) : reading.lines).filter(
    (line) => line.position > 0 && has(line, optionAt(reading, line, old)),
  );
  if (lines.length === 0 || (named.length === 0 && lines.length > 1)) return 0;
  if (!lines.every((line) => optionAt(reading, line, fresh) !== null)) return 0;
  for (const line of lines) {
    const gone = optionAt(reading, line, old) as string;
    if (line.product.options.get(gone)?.included) applyOption(line, gone, 'without');
    else line.modifiers = line.modifiers.filter(({ option }) => option !== gone);
    applyOption(line, optionAt(reading, line, fresh) as string, 'add');
    line.spans.push(spanOf(reading, i, Math.max(i, parts.end - 1)));
  }
  reading.edited = true;
  reading.focus = lines;
  reading.pending = nothingPending();
  return parts.end;
}

function saysOption(reading: Reading, p: number): boolean {
  const { entities } = reading.compiled.index;
  const mention = reading.atoms[p]?.mention;
  return mention?.candidates.some((one) => one.full && entities[one.entity]?.kind === 'option') ?? false;
}

function optionAt(reading: Reading, line: WorkingLine, p: number | undefined): string | null {
  const mention = p === undefined ? null : reading.atoms[p]?.mention;
  const found = mention ? optionsOf(line.product, mention, reading.compiled.index) : [];
  return found.length === 1 ? (found[0] as string) : null;
}

/** It is on the line now: picked, or coming with it and not taken off. */
function has(line: WorkingLine, option: string | null): boolean {
  if (option === null) return false;
  const modifier = line.modifiers.find((one) => one.option === option);
  return modifier ? modifier.mode !== 'without' : line.product.options.get(option)?.included === true;
}
