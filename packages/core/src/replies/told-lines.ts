import { formatMoney, formatQuantity, type Wording } from './format.ts';
import { phrasesOf } from './phrases-of.ts';
import type { ToldLine } from './reply.ts';

/** "2 × Margherita, Large, no onion (?)": a line without its price. */
export function describeLine(wording: Wording, line: ToldLine): string {
  const phrases = phrasesOf(wording.locale);
  const quantity = formatQuantity(wording, line.quantityThousandths);
  const words = [
    `${phrases.unit(quantity, line.unit, line.quantityThousandths / 1000)} ${line.name}`,
    ...(line.variantName ? [line.variantName] : []),
    ...line.modifiers.map((modifier) => phrases.modifier(modifier.mode, modifier.name)),
    ...(line.note ? [line.note] : []),
  ].join(', ');
  return line.confidence === 'likely' ? `${words} (?)` : words;
}

/** Numbered lines with prices, the numbers that edits by number refer to. */
export function numberedLines(wording: Wording, lines: readonly ToldLine[]): string {
  return lines
    .map(
      (line, index) =>
        `${index + 1}. ${describeLine(wording, line)} – ${formatMoney(wording, line.totalMinor)}`,
    )
    .join('\n');
}
