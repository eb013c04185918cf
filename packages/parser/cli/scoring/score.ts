import { type Share, share } from './interval.ts';

/** One row judged: what every report is summed from. */
export interface Judged {
  id: string;
  kind: string;
  locale: string;
  exact: boolean;
  /** All fields of a chat row; the same as `exact` for a benchmark row. */
  complete: boolean;
  order: boolean;
  accept: boolean;
  items: { expected: number; found: number; both: number };
  quantity: { right: number; of: number };
  negation: { right: number; of: number };
  offMenu: { found: number; of: number };
  /** Why it is wrong; empty where it is right. */
  causes: string[];
  text: string;
}

export interface Score {
  rows: number;
  exact: Share;
  complete: Share;
  itemF1: number | null;
  quantity: Share;
  negation: Share;
  /** Of orders: how many are put in without asking. */
  acceptCoverage: Share;
  /** Of those: how many are right. */
  acceptPrecision: Share;
  offMenuRecall: Share;
  /** Of rows that are no orders: how many would be put in as one. */
  falseAccepts: Share;
}

export function score(rows: readonly Judged[]): Score {
  const sum = (pick: (row: Judged) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  const orders = rows.filter((row) => row.order);
  const others = rows.filter((row) => !row.order);
  const accepted = orders.filter((row) => row.accept);
  const expected = sum((row) => row.items.expected);
  const found = sum((row) => row.items.found);
  const both = sum((row) => row.items.both);
  return {
    rows: rows.length,
    exact: share(rows.filter((row) => row.exact).length, rows.length),
    complete: share(rows.filter((row) => row.complete).length, rows.length),
    itemF1: expected + found === 0 ? null : (2 * both) / (expected + found),
    quantity: share(
      sum((row) => row.quantity.right),
      sum((row) => row.quantity.of),
    ),
    negation: share(
      sum((row) => row.negation.right),
      sum((row) => row.negation.of),
    ),
    acceptCoverage: share(accepted.length, orders.length),
    acceptPrecision: share(accepted.filter((row) => row.exact).length, accepted.length),
    offMenuRecall: share(
      sum((row) => row.offMenu.found),
      sum((row) => row.offMenu.of),
    ),
    falseAccepts: share(others.filter((row) => row.accept).length, others.length),
  };
}

/** Rows by a property, in the order they first appear. */
export function groupBy(rows: readonly Judged[], pick: (row: Judged) => string): Map<string, Judged[]> {
  const groups = new Map<string, Judged[]>();
  for (const row of rows) groups.set(pick(row), [...(groups.get(pick(row)) ?? []), row]);
  return groups;
}

/** How many of `expected` are in `found`, each counted once. */
export function overlap(expected: readonly string[], found: readonly string[]): number {
  const rest = [...found];
  let both = 0;
  for (const key of expected) {
    const at = rest.indexOf(key);
    if (at < 0) continue;
    rest.splice(at, 1);
    both++;
  }
  return both;
}
