import type { CompiledMenu } from '../../src/compile-catalog.ts';
import { parseOrder } from '../../src/parse-order.ts';
import type { Understanding } from '../../src/types.ts';
import { alternatives, type BuiltCatalog } from './menu-to-catalog.ts';

export interface Attribute {
  slot: string;
  value: string;
  negated?: boolean;
  qualifier?: string;
}

export interface Item {
  type: string;
  quantity: number;
  attributes: Attribute[];
}

export interface BenchmarkRow {
  id: string;
  domain: string;
  text: string;
  target: { items: Item[] };
}

/** What the parser says to a benchmark row, in the benchmark's shape. */
export function answerBenchmark(
  row: BenchmarkRow,
  compiled: CompiledMenu,
  built: BuiltCatalog,
): { items: Item[]; understanding: Understanding } {
  const understanding = parseOrder([row.text], {
    compiled,
    cart: [],
    awaiting: null,
    now: '2026-01-01T12:00',
  });
  const items = understanding.lines.map((line) => {
    const meaning = built.products.get(line.product);
    const own = meaning?.slot && meaning.value ? [{ slot: meaning.slot, value: meaning.value }] : [];
    const attributes = line.modifiers.map(({ option, mode, degree }): Attribute => {
      const known = built.options.get(option) ?? { slot: '', value: option };
      if (mode === 'without')
        return {
          ...known,
          negated: true,
          ...(degree ? { qualifier: degree === 'less' ? 'light' : 'extra' } : {}),
        };
      if (mode === 'extra' || mode === 'less')
        return { ...known, qualifier: mode === 'less' ? 'light' : 'extra' };
      return known;
    });
    return {
      type: meaning?.type ?? line.product,
      quantity: line.quantity,
      attributes: settled([...own, ...attributes]),
    };
  });
  return { items, understanding };
}

/** "A bean burrito with black beans": what was left open is said later. */
function settled(attributes: readonly Attribute[]): Attribute[] {
  const said = (slot: string, value: string): boolean =>
    attributes.some((one) => one.slot === slot && one.value === value && !one.negated);
  return attributes.filter(
    ({ slot, value, negated }) => negated || !alternatives(value)?.some((one) => said(slot, one)),
  );
}

/** An item as one string, order of its attributes aside. */
export function itemKey(item: Item): string {
  const attributes = item.attributes.map(
    ({ slot, value, negated, qualifier }) =>
      `${slot}=${value}${negated ? '!' : ''}${qualifier ? `^${qualifier}` : ''}`,
  );
  return `${item.quantity} ${item.type} ${attributes.sort().join(' ')}`;
}
