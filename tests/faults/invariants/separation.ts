import type { Evidence, Violation } from './evidence.ts';

/** I7: live sessions of one tenant never overlap, by the network's own record. */
export function checkOverlaps({ overlaps }: Evidence): Violation[] {
  return overlaps.map(({ session, kind, at }) => ({
    invariant: 'I7',
    kind: 'overlap',
    what: `session ${session} was held twice at ${at} (${kind})`,
  }));
}

/** I8: nothing of one shop in anything that a customer of another, or another shop's number, receives. */
export function checkLeaks({ ledger, shops, canaries }: Evidence): Violation[] {
  const violations: Violation[] = [];
  const checked = new Set(shops.map((shop) => shop.number));
  const customersOf = new Map(
    shops.map((shop) => [shop.number, new Set(shop.conversations.map((each) => each.phone))]),
  );
  for (const { kind, phone, message } of ledger) {
    if (kind !== 'received') continue;
    for (const shop of canaries) {
      if (!checked.has(message.from)) continue;
      if (!message.text.includes(shop.canary) || message.from === shop.number || phone === shop.number)
        continue;
      const what = `${phone} read ${shop.canary} in a message from ${message.from}`;
      violations.push({ invariant: 'I8', kind: 'leak', what });
    }
    const customers = customersOf.get(message.from);
    if (customers && !customers.has(phone)) {
      violations.push({
        invariant: 'I8',
        kind: 'leak',
        what: `${message.from} wrote to ${phone}, who never wrote to it`,
      });
    }
  }
  return violations;
}
