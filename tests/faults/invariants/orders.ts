import type { Evidence, OrderRow, ShopEvidence, Violation } from './evidence.ts';

const isPlaced = (order: OrderRow) => order.number !== null;

/** I2: one order for each intent, of what was meant, and none that nobody meant. */
export function checkOrders({ shops, intents }: Evidence): Violation[] {
  const violations: Violation[] = [];
  for (const shop of shops) {
    const phones = new Set([...shop.orders.map((order) => order.customerPhone), ...phonesOf(shop, intents)]);
    for (const phone of phones) {
      const wanted = intents.filter((intent) => intent.shop === shop.number && intent.phone === phone);
      const left = shop.orders.filter((order) => order.customerPhone === phone && isPlaced(order));
      for (const { totalMinor, isCancelled } of wanted) {
        const found = left.findIndex(
          (order) => order.totalMinor === totalMinor && (order.status === 'cancelled') === isCancelled,
        );
        if (found >= 0) left.splice(found, 1);
        else {
          const what = `${phone} wanted one order of ${totalMinor}${isCancelled ? ', cancelled' : ''}; there is none`;
          violations.push({ invariant: 'I2', kind: 'lost', what });
        }
      }
      for (const { number, totalMinor, status } of left) {
        const what = `${phone} never wanted order ${number} of ${totalMinor} (${status})`;
        violations.push({ invariant: 'I2', kind: 'doubled', what });
      }
    }
  }
  return violations;
}

const phonesOf = (shop: ShopEvidence, intents: Evidence['intents']) =>
  intents.filter((intent) => intent.shop === shop.number).map((intent) => intent.phone);

/**
 * I3: for each order that was accepted, its customer's phone saw its confirmation once. By its text, which names the
 * order's own tracking link, so that a second send under another id is found too.
 */
export function checkConfirmations({ ledger, shops, intents }: Evidence): Violation[] {
  const violations: Violation[] = [];
  for (const shop of shops) {
    const seen = new Map<string, Map<string, number>>();
    for (const { kind, phone, message } of ledger) {
      if (kind !== 'received' || message.from !== shop.number) continue;
      if (!/your order is confirmed/i.test(message.text)) continue;
      const texts = seen.get(phone) ?? new Map<string, number>();
      seen.set(phone, texts.set(message.text, (texts.get(message.text) ?? 0) + 1));
    }
    for (const phone of new Set([...seen.keys(), ...phonesOf(shop, intents)])) {
      const placed = shop.orders.filter((order) => order.customerPhone === phone && isPlaced(order));
      const texts = seen.get(phone) ?? new Map<string, number>();
      if (texts.size < placed.length) {
        const what = `${phone} has ${placed.length} orders and saw ${texts.size} confirmations`;
        violations.push({ invariant: 'I3', kind: 'lost', what });
      }
      if (texts.size > placed.length) {
        const what = `${phone} saw ${texts.size} confirmations of ${placed.length} orders`;
        violations.push({ invariant: 'I3', kind: 'doubled', what });
      }
      for (const [text, times] of texts) {
        if (times === 1) continue;
        const what = `${phone} saw ${times} times: ${text.slice(0, 60)}`;
        violations.push({ invariant: 'I3', kind: 'doubled', what });
      }
    }
  }
  return violations;
}

/** I3 as well: what is to be said once, such as the answer to a message, is in the outbox once. */
export function checkAnswers({ shops }: Evidence): Violation[] {
  const violations: Violation[] = [];
  for (const shop of shops) {
    const times = new Map<string, number>();
    for (const { idempotencyKey: key } of shop.messages) {
      if (key !== null) times.set(key, (times.get(key) ?? 0) + 1);
    }
    for (const [key, count] of times) {
      if (count > 1)
        violations.push({ invariant: 'I3', kind: 'doubled', what: `${key} was queued ${count} times` });
    }
  }
  return violations;
}

/** I11: what staff were told is paid is in the ledger of payments, once. */
export function checkPayments({ shops, payments }: Evidence): Violation[] {
  const violations: Violation[] = [];
  for (const { orderId, amountMinor } of payments) {
    const rows = shops.flatMap((shop) => shop.payments).filter((row) => row.orderId === orderId);
    const captured = rows.filter((row) => row.kind === 'captured' && row.amountMinor === amountMinor);
    if (captured.length === 1 && rows.length === 1) continue;
    const kind = captured.length === 0 ? 'lost' : 'doubled';
    const what = `the payment of order ${orderId} was acknowledged and is there ${captured.length} times`;
    violations.push({ invariant: 'I11', kind, what });
  }
  return violations;
}
