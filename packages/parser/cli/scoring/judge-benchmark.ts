import type { BenchmarkRow, Item } from './benchmark-row.ts';
import { itemKey } from './benchmark-row.ts';
import { type Judged, overlap } from './score.ts';

/** Compares items as unordered multisets with unordered attributes, as the benchmark's target does. */
export function judgeBenchmark(row: BenchmarkRow, items: readonly Item[], accept: boolean): Judged {
  const expected = row.target.items.map(itemKey);
  const found = items.map(itemKey);
  const both = overlap(expected, found);
  const exact = both === expected.length && both === found.length;
  const heads = (list: readonly Item[]): string[] =>
    list.map(
      (item) =>
        `${item.type} ${item.attributes
          .filter((one) => !one.negated)
          .map((one) => one.value)
          .sort()
          .join(' ')}`,
    );
  const counted = (list: readonly Item[]): string[] => list.map((item) => `${item.quantity} ${item.type}`);
  const negated = (list: readonly Item[]): string[] =>
    list.flatMap((item) =>
      item.attributes.filter((one) => one.negated).map((one) => `${one.slot}=${one.value}`),
    );
  const cause =
    found.length < expected.length
      ? 'items: one is missing'
      : found.length > expected.length
        ? 'items: one too many'
        : overlap(counted(row.target.items), counted(items)) < expected.length
          ? 'items: wrong amount or kind'
          : overlap(heads(row.target.items), heads(items)) < expected.length
            ? 'items: wrong attribute'
            : 'items: wrong negation or qualifier';
  return {
    id: row.id,
    kind: row.domain,
    locale: 'en',
    exact,
    complete: exact,
    order: expected.length > 0,
    accept,
    items: { expected: expected.length, found: found.length, both },
    quantity: { right: overlap(counted(row.target.items), counted(items)), of: expected.length },
    negation: {
      right: overlap(negated(row.target.items), negated(items)),
      of: negated(row.target.items).length,
    },
    offMenu: { found: 0, of: 0 },
    causes: exact ? [] : [cause],
    text: row.text,
  };
}
