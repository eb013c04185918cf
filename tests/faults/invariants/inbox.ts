import type { Evidence, Violation } from './evidence.ts';

/**
 * I1: every message that a phone had acknowledged is in the inbox exactly once. `delivered` is what a customer's phone
 * is told only after the shop's side said that it has stored the message.
 */
export function checkInbox({ ledger, shops }: Evidence): Violation[] {
  const violations: Violation[] = [];
  for (const shop of shops) {
    const acknowledged = new Set<string>();
    for (const { kind, message } of ledger) {
      if (kind === 'ack' && message.to === shop.number && message.ack !== 'sent')
        acknowledged.add(message.id);
    }
    const times = new Map<string, number>();
    for (const row of shop.messages) {
      if (row.direction !== 'in' || row.waMessageId === null) continue;
      times.set(row.waMessageId, (times.get(row.waMessageId) ?? 0) + 1);
    }
    for (const id of acknowledged) {
      if (!times.has(id))
        violations.push({
          invariant: 'I1',
          kind: 'lost',
          what: `message ${id} was acknowledged and is not in the inbox`,
        });
    }
    for (const [id, count] of times) {
      if (count > 1)
        violations.push({
          invariant: 'I1',
          kind: 'doubled',
          what: `message ${id} is in the inbox ${count} times`,
        });
    }
  }
  return violations;
}
