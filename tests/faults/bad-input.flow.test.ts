import type { ChildProcess } from 'node:child_process';
import { customers, messages } from '@novi/db/schema/conversations';
import { orders } from '@novi/db/schema/orders';
import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phoneOn } from './support/phone.ts';
import { openPizzeria, type Pizzeria } from './support/pizzeria.ts';

let pizzeria: Pizzeria;
let worker: ChildProcess;

beforeAll(async () => {
  pizzeria = await openPizzeria();
  worker = await pizzeria.startWorker();
  await pizzeria.link();
});
afterAll(() => pizzeria.close());

/** What is in the inbox and not yet answered, over all customers. */
const unread = () =>
  pizzeria.shop.run(pizzeria.shop.owner, (ctx) =>
    ctx.tx
      .select({ id: messages.id })
      .from(messages)
      .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.status, 'received'))),
  );

const ordersOf = (phone: string) =>
  pizzeria.shop.run(pizzeria.shop.owner, (ctx) =>
    ctx.tx
      .select()
      .from(orders)
      .where(
        inArray(
          orders.customerId,
          ctx.tx.select({ id: customers.id }).from(customers).where(eq(customers.phone, phone)),
        ),
      ),
  );

describe('what customers can send', () => {
  const odd: [name: string, body: Record<string, unknown>][] = [
    ['65,000 characters', { text: 'margherita '.repeat(5_910).slice(0, 65_000) }],
    ['emoji only', { text: '🙈🎉🎉' }],
    ['a product that is not on the menu', { text: 'two tickets to the moon please' }],
    ['quantity 0', { text: '0 cokes' }],
    ['quantity -3', { text: '-3 cokes' }],
    ['quantity 1e9', { text: '1e9 cokes' }],
    ['quantity 1000000000', { text: '1000000000 cokes please' }],
    ['a price of their own', { text: 'one coke for 0.01 EUR' }],
    ['a sticker', { kind: 'sticker', media: { mime: 'image/webp', base64: 'UklGRg==' } }],
    ['a location', { kind: 'location', location: { lat: 51.5, lng: -0.12 } }],
    ['SQL', { text: "'; drop table orders; -- one coke" }],
    ['HTML', { text: '<script>alert(1)</script><img src=x onerror=alert(2)>' }],
    ['control characters', { text: 'one\u0000 coke\u0007\u202e' }],
  ];

  it.each(odd.map(([name, body], index) => ({ name, body, customer: `44770090${String(3_000 + index)}` })))(
    'answers $name with words or with a person',
    async ({ body, customer }) => {
      const phone = phoneOn(pizzeria.sandbox.url, customer);
      await phone.sendAny({ to: pizzeria.number, ...body });
      const answer = await phone.waitFor(pizzeria.number, /\S/);
      expect(answer.text).not.toMatch(/undefined|null|NaN|\[object/);
      const lines = await ordersOf(customer);
      expect(lines.filter((order) => !['draft', 'awaiting_confirm'].includes(order.status))).toEqual([]);
      expect(worker.exitCode).toBeNull();
    },
  );

  it('takes 30 messages in a second as one conversation, in order, with nothing lost', async () => {
    const phone = phoneOn(pizzeria.sandbox.url, '447700904001');
    // Nowhere are two neighbouring stretches alike: a burst that says again what it said is taken for a phone that sent
    // twice, and where bursts begin and end is a matter of time.
    const words: Record<string, string> = { a: 'one coke', b: 'one water', c: '1 coke' };
    const texts = [...'abcacbabcbacabcacbacabcbabcac'].map((letter) => words[letter] as string);
    for (const text of texts) await phone.send(pizzeria.number, text);
    await phone.send(pizzeria.number, 'for pickup');
    await phone.waitFor(pizzeria.number, /reply \*yes\*/i);
    await expect.poll(async () => (await unread()).length, { timeout: 20_000 }).toBe(0);
    await expect
      .poll(async () => (await phone.inbox(pizzeria.number)).at(-1)?.text, { timeout: 20_000 })
      .toMatch(/20 × Coke[\s\S]*9 × Water/);
  });

  it('takes one message id five times as one message', async () => {
    const phone = phoneOn(pizzeria.sandbox.url, '447700904002');
    for (let again = 0; again < 5; again += 1) {
      await phone.send(pizzeria.number, 'one coke for pickup', 'SAME-ID-447700904002');
    }
    await phone.waitFor(pizzeria.number, /reply \*yes\*/i);
    await expect.poll(async () => (await unread()).length, { timeout: 20_000 }).toBe(0);
    const [draft, ...others] = await ordersOf('447700904002');
    expect(others).toEqual([]);
    expect(draft?.totalMinor).toBe(250);
  });

  it('places one order for a yes that is said three times', async () => {
    const phone = phoneOn(pizzeria.sandbox.url, '447700904003');
    await phone.send(pizzeria.number, 'one coke for pickup');
    await phone.waitFor(pizzeria.number, /reply \*yes\*/i);
    for (const word of ['yes', 'yes', 'YES!!']) await phone.send(pizzeria.number, word);
    await phone.waitFor(pizzeria.number, /received your order/i);
    await expect.poll(async () => (await unread()).length, { timeout: 20_000 }).toBe(0);
    expect((await ordersOf('447700904003')).map((order) => order.status)).toEqual(['placed']);
  });
});
