import type { Evidence, LedgerEntry, ShopEvidence, Violation } from './evidence.ts';

/**
 * I4: within a conversation, effects happen in the order the customer wrote: the inbox has messages in the order in
 * which they reached the shop's number, and answers leave in the order in which they were decided. A message that is
 * held back on purpose, for as long as a move can be undone, may be overtaken.
 */
export function checkOrder({ ledger, shops }: Evidence): Violation[] {
  return shops.flatMap((shop) => [...checkArrivals(ledger, shop), ...checkAnswers(ledger, shop)]);
}

function checkArrivals(ledger: LedgerEntry[], shop: ShopEvidence): Violation[] {
  const arrivedAt = new Map<string, number>();
  for (const { kind, phone, seq, message } of ledger) {
    if (kind !== 'received' || phone !== shop.number || arrivedAt.has(message.id)) continue;
    arrivedAt.set(message.id, seq);
  }
  const rows = shop.messages.filter((row) => row.direction === 'in' && row.author === 'customer');
  return inversions(rows, (row) => arrivedAt.get(row.waMessageId ?? ''), 'was stored after a later one');
}

function checkAnswers(ledger: LedgerEntry[], shop: ShopEvidence): Violation[] {
  // The key is the network's own number of a message, given when it is handed in.
  const handedIn = new Map<string, number>();
  for (const { message } of ledger) {
    if (message.from === shop.number) handedIn.set(message.id, message.key);
  }
  const rows = shop.messages.filter((row) => row.direction === 'out' && !row.isHeldBack);
  return inversions(rows, (row) => handedIn.get(row.waMessageId ?? ''), 'went out after a later one');
}

function inversions(
  rows: ShopEvidence['messages'],
  rankOf: (row: ShopEvidence['messages'][number]) => number | undefined,
  what: string,
): Violation[] {
  const violations: Violation[] = [];
  const highest = new Map<string, number>();
  for (const row of rows.toSorted((a, b) => a.position - b.position)) {
    const rank = rankOf(row);
    if (rank === undefined) continue;
    const before = highest.get(row.conversationId) ?? 0;
    if (rank < before)
      violations.push({ invariant: 'I4', kind: 'inversion', what: `message ${row.waMessageId} ${what}` });
    highest.set(row.conversationId, Math.max(before, rank));
  }
  return violations;
}
