import type { UnderstoodLine } from '@novi/parser/types';
import type { Menu } from '../catalog/menus.ts';
import type { Wording } from '../replies/format.ts';
import { describeLine } from '../replies/told-lines.ts';
import type { HeardRows } from './understand.ts';

/** What staff see beside a message: what Novi made of it, and the words that made it so. Sealed on the row. */
export interface StoredUnderstanding {
  summary: string;
  lines: { text: string; confidence: 'sure' | 'likely' | 'unsure'; words: string[] }[];
  unresolved: string[];
}

/** The part of an understanding that one of its messages caused. Pure. */
export function understandingOf(
  heard: HeardRows,
  index: number,
  menu: Pick<Menu, 'products'>,
  wording: Wording,
): StoredUnderstanding | null {
  const { understanding } = heard;
  if (!understanding) return null;
  const text = heard.texts[index] ?? '';
  const lines = understanding.lines
    .map((line) => ({ line, spans: line.spans.filter(({ message }) => message === index) }))
    .filter(({ spans }) => spans.length > 0)
    .map(({ line, spans }) => ({
      text: describe(line, menu, wording),
      confidence: line.confidence,
      words: spans.map(({ start, end }) => text.slice(start, end)),
    }));
  const { fulfilment, address, name, phone, when, payment, note } = understanding;
  const facts = [fulfilment, address, name, phone, when, payment, note]
    .filter((fact) => fact?.span.message === index)
    .map((fact) => fact?.value ?? '');
  return {
    summary: [...lines.map((line) => line.text), ...facts].join(' · '),
    lines,
    unresolved: [...understanding.unresolved, ...understanding.ambiguous]
      .filter(({ span }) => span.message === index)
      .map((mention) => mention.text),
  };
}

/** A line in the words of the menu: "2 × Margherita, Large". */
export function describe(line: UnderstoodLine, menu: Pick<Menu, 'products'>, wording: Wording): string {
  const product = menu.products.get(line.product);
  const options = product?.modifierGroups.flatMap((group) => group.options) ?? [];
  return describeLine(wording, {
    quantityThousandths: Math.round(line.quantity * 1000),
    unit: product?.unit ?? 'each',
    name: product?.name ?? line.product,
    variantName: product?.variants.find(({ slug }) => slug === line.variant)?.name ?? line.variant,
    modifiers: line.modifiers.map(({ option, mode }) => ({
      mode,
      name: options.find(({ slug }) => slug === option)?.name ?? option,
    })),
    note: line.note,
    totalMinor: 0,
    confidence: line.confidence,
  });
}
