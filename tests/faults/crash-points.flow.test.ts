import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { orders } from '@novi/db/schema/orders';
import type { StepName } from '@novi/wa-worker/steps';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phoneOn } from './support/phone.ts';
import { openPizzeria, type Pizzeria } from './support/pizzeria.ts';

const steps: StepName[] = [
  'receive',
  'wake_conversation',
  'handle',
  'wake_outbox',
  'claim',
  'send',
  'mark_sent',
];
const points = steps.flatMap((step) => [`before:${step}`, `after:${step}`]);

/**
 * Between a customer's "yes" and the confirmation on their phone, the worker is killed without warning at each named
 * point in turn and started again. The witness is the sandbox's ledger: what the phone saw, whatever our tables say.
 */
describe('a worker killed between "yes" and the reply', () => {
  let pizzeria: Pizzeria;
  let worker: ChildProcess;

  beforeAll(async () => {
    pizzeria = await openPizzeria({ auto_confirm: true });
    worker = await pizzeria.startWorker();
    await pizzeria.link();
  });
  afterAll(() => pizzeria.close());

  it.each(points.map((point, index) => ({ point, customer: `4477009002${String(index).padStart(2, '0')}` })))(
    'leaves one order and one confirmation when it dies $point',
    async ({ point, customer }) => {
      const { number, sandbox, shop } = pizzeria;
      const phone = phoneOn(sandbox.url, customer);
      await phone.send(number, 'one large margherita for pickup please');
      await phone.waitFor(number, /reply \*yes\*/i);

      worker.send({ crash: point });
      await once(worker, 'message');
      const died = once(worker, 'exit');
      await phone.send(number, 'yes');
      expect((await died)[1]).toBe('SIGKILL');
      worker = await pizzeria.startWorker();

      const confirmation = await phone.waitFor(number, /your order is confirmed/i);
      const placed = await shop.run(shop.owner, (ctx) =>
        ctx.tx.select().from(orders).where(eq(orders.customerPhone, customer)),
      );
      expect(placed.map((order) => order.status)).toEqual(['accepted']);

      // Another exchange goes through behind it, so a second confirmation would have come before this answer.
      await phone.send(number, 'where is my order?');
      await phone.waitFor(number, /your order #\w+ is confirmed/i);
      const seen = await ledgerOf(sandbox.url, customer);
      expect(seen.filter((text) => /your order is confirmed/i.test(text))).toEqual([confirmation.text]);
      expect(seen.filter((text) => /we received your order/i.test(text)).length).toBeLessThanOrEqual(1);
    },
  );
});

/** The texts of everything a phone received, in order. */
async function ledgerOf(sandboxUrl: string, phone: string): Promise<string[]> {
  const response = await fetch(`${sandboxUrl}/sandbox/api/ledger?after=0`);
  const { entries } = (await response.json()) as {
    entries: { phone: string; kind: string; message: { text: string } }[];
  };
  return entries
    .filter((entry) => entry.phone === phone && entry.kind === 'received')
    .map((entry) => entry.message.text);
}
