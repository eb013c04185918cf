import type { Evidence, Violation } from './evidence.ts';

/**
 * I9: once everything is whole again, everything ends. Every message that reached a number is in its inbox and done;
 * every answer was sent, suppressed for a reason, or is dead; every customer was answered; and where a message could
 * not be handled, a person has the conversation and the customer was told.
 */
export function checkEnding(evidence: Evidence): Violation[] {
  const { ledger, shops, poison, unanswered } = evidence;
  const stuck = (what: string): Violation => ({ invariant: 'I9', kind: 'stuck', what });
  const violations = unanswered.map(stuck);
  for (const shop of shops) {
    if (shop.sessionState !== 'ready') {
      violations.push(stuck(`the session of ${shop.number} says that it is ${shop.sessionState}`));
    }
    for (const { direction, status, waMessageId, id } of shop.messages) {
      const isOver =
        direction === 'in' ? status !== 'received' : ['sent', 'suppressed', 'dead'].includes(status);
      if (!isOver) violations.push(stuck(`message ${waMessageId ?? id} is still ${status}`));
    }
    const stored = new Set(shop.messages.map((row) => row.waMessageId));
    for (const { kind, phone, message } of ledger) {
      if (kind === 'received' && phone === shop.number && !stored.has(message.id)) {
        violations.push(stuck(`message ${message.id} reached ${phone} and was never stored`));
      }
    }
  }
  for (const { phone, shop: number } of poison) {
    const shop = shops.find((each) => each.number === number);
    const hasPerson = shop?.conversations.some((each) => each.phone === phone && each.mode === 'human');
    const wasTold = ledger.some(
      ({ kind, phone: of, message }) => kind === 'received' && of === phone && message.from === number,
    );
    if (!hasPerson)
      violations.push(stuck(`nobody was given the conversation of ${phone}, which cannot be handled`));
    if (!wasTold) violations.push(stuck(`${phone} was never told that a person will answer`));
  }
  return violations;
}
