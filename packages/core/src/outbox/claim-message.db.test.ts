import { messages } from '@novi/db/schema/conversations';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { openConversation } from '../conversations/open-conversation.ts';
import { takeOver } from '../conversations/take-over.ts';
import { resolveCustomer } from '../customers/resolve-customer.ts';
import { holdSession, letLeaseEnd } from '../testing/live-session.ts';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { claimMessage } from './claim-message.ts';
import { markFailed, maxAttempts, retryDelayMs } from './mark-failed.ts';
import { markSent } from './mark-sent.ts';
import { type QueueMessageInput, queueMessage } from './queue-message.ts';
import { recordAck } from './record-ack.ts';

const worker: Actor = { kind: 'job', name: 'test' };
let world: TestWorld;
let shop: TestShop;
let conversationId: string;
let held: { sessionId: string; fence: number };
let minted = 0;

beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await openTestShop(world);
  conversationId = await shop.run(worker, async (ctx) => {
    const customerId = await resolveCustomer(ctx, [{ kind: 'phone', value: '34600111222' }], 'Ana');
    return (await openConversation(ctx, { sessionId: shop.sessionId, customerId })).id;
  });
  held = await holdSession(shop);
});

const queue = (text: string, changes: Partial<QueueMessageInput> = {}) =>
  shop.run(worker, (ctx) => queueMessage(ctx, { conversationId, text, purpose: 'reply', ...changes }));
const claim = (changes: Partial<Parameters<typeof claimMessage>[1]> = {}) => {
  minted += 1;
  return shop.run(worker, (ctx) =>
    claimMessage(ctx, { conversationId, waMessageId: `out-${minted}`, ...held, ...changes }),
  );
};
const sent = (messageId: string) => shop.run(worker, (ctx) => markSent(ctx, { messageId, ...held }));
const failed = (messageId: string, outcome: 'refused' | 'unknown') =>
  shop.run(worker, (ctx) => markFailed(ctx, { messageId, outcome, detail: 'x', ...held }));
const row = async (messageId: string) => {
  const [found] = await shop.run(worker, (ctx) =>
    ctx.tx
      .select()
      .from(messages)
      .where(and(eq(messages.tenantId, shop.tenantId), eq(messages.id, messageId))),
  );
  return found;
};
const change = (messageId: string, changes: Record<string, unknown>) =>
  shop.run(worker, (ctx) =>
    ctx.tx
      .update(messages)
      .set(changes)
      .where(and(eq(messages.tenantId, shop.tenantId), eq(messages.id, messageId))),
  );

describe('queueMessage', () => {
  it('queues once for a key, also when asked twice at once', async () => {
    const [one, two] = await Promise.all([
      queue('a', { idempotencyKey: 'k' }),
      queue('a', { idempotencyKey: 'k' }),
    ]);
    expect(one).toEqual(two);
  });
});

describe('claimMessage', () => {
  it('lets a number that was linked today send no more than it may', async () => {
    await shop.run(worker, async (ctx) => {
      await ctx.tx
        .update(waSessions)
        .set({ driver: 'web-js', linkedAt: ctx.now })
        .where(and(eq(waSessions.tenantId, shop.tenantId), eq(waSessions.id, shop.sessionId)));
      const sealed = ctx.vault.seal('message', 'hello');
      await ctx.tx.insert(messages).values(
        Array.from({ length: 180 }, () => ({
          tenantId: shop.tenantId,
          id: ctx.random.id(),
          conversationId,
          sessionId: shop.sessionId,
          direction: 'out' as const,
          author: 'shop_phone' as const,
          textSealed: sealed,
          keyVersion: ctx.vault.keyVersion,
          status: 'sent' as const,
          sentAt: new Date(ctx.now.getTime() - 60_000),
        })),
      );
    });
    const { messageId } = await queue('one');
    expect(await claim()).toEqual({ kind: 'too_fast' });
    expect(await row(messageId)).toMatchObject({ status: 'queued', attempts: 0 });

    world.clock.now = new Date(world.clock.now.getTime() + 61 * 60_000);
    expect(await claim()).toMatchObject({ kind: 'send' });
  });

  it('gives what is first, and the second only after the first went out', async () => {
    const first = await queue('one');
    const second = await queue('two');
    const claimed = await claim();
    expect(claimed).toMatchObject({
      kind: 'send',
      message: { id: first.messageId, text: 'one', to: '34600111222' },
    });
    expect(await claim()).toEqual({ kind: 'nothing' });
    expect(await sent(first.messageId)).toEqual({ hasNext: true });
    expect(await claim()).toMatchObject({ kind: 'send', message: { id: second.messageId } });
  });

  it('says that nothing waits behind a message when only another conversation’s does', async () => {
    const { conversationId: other } = await shop.addCustomer('Bo', '34600999888');
    const { messageId } = await queue('one');
    await queue('elsewhere', { conversationId: other });
    await claim();
    expect(await sent(messageId)).toEqual({ hasNext: false });
  });

  it('gives one message to one of two that ask at once', async () => {
    await queue('one');
    const kinds = (await Promise.all([claim(), claim()])).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['nothing', 'send']);
  });

  it('stores the id it will have before anything goes out', async () => {
    const { messageId } = await queue('one');
    await claim({ waMessageId: 'chosen' });
    expect(await row(messageId)).toMatchObject({ status: 'sending', waMessageId: 'chosen', claimedFence: 1 });
  });

  it.each([
    ['another fence', async () => void (await holdSession(shop, 2))],
    ['an ended lease', () => letLeaseEnd(shop)],
  ])('refuses %s', async (_, spoil) => {
    const { messageId } = await queue('one');
    await claim();
    await spoil();
    await expect(claim()).rejects.toMatchObject({ code: 'STALE_FENCE' });
    await expect(sent(messageId)).rejects.toMatchObject({ code: 'STALE_FENCE' });
    await expect(failed(messageId, 'refused')).rejects.toMatchObject({ code: 'STALE_FENCE' });
  });

  it('waits for the time a message is not to go before', async () => {
    const { messageId } = await queue('one', { notBefore: new Date(Date.now() + 60_000) });
    expect(await claim()).toEqual({ kind: 'nothing' });
    await change(messageId, { notBefore: sql`clock_timestamp() - interval '1 second'` });
    expect(await claim()).toMatchObject({ kind: 'send' });
  });

  it('goes on with what follows a message that is held back, but not past one that is tried again', async () => {
    const { messageId } = await queue('on its way', { notBefore: new Date(Date.now() + 60_000) });
    await queue('an answer');
    expect(await claim()).toMatchObject({ kind: 'send', message: { text: 'an answer' } });

    await change(messageId, { attempts: 1 });
    await queue('another');
    expect(await claim()).toEqual({ kind: 'nothing' });
  });

  it('lets the bot fall silent once a person has taken over, but not what is true about an order', async () => {
    await queue('bot talk');
    await queue('confirmed', { purpose: 'order_confirmation' });
    await shop.run(shop.owner, (ctx) => takeOver(ctx, { conversationId }));
    expect(await claim()).toEqual({ kind: 'suppressed' });
    expect(await claim()).toMatchObject({ kind: 'send', message: { text: 'confirmed' } });
  });

  it('drops what comes too late', async () => {
    const staleAfter = new Date(world.clock.now.getTime() - 1);
    await queue('one', { staleAfter, purpose: 'nudge' });
    expect(await claim()).toEqual({ kind: 'suppressed' });
    expect(await claim()).toEqual({ kind: 'nothing' });
  });

  it('stops two machines that answer each other', async () => {
    await shop.run(worker, async (ctx) => {
      for (let n = 0; n < 40; n += 1) {
        await queueMessage(ctx, { conversationId, text: `answer ${n}`, purpose: 'reply' });
      }
      await ctx.tx.update(messages).set({ status: 'sent' }).where(eq(messages.tenantId, shop.tenantId));
    });
    await queue('one more');
    expect(await claim()).toEqual({ kind: 'suppressed' });
  });

  it('has a send of unknown outcome looked up under the id it was given, by whoever comes next', async () => {
    const { messageId } = await queue('one');
    await claim({ waMessageId: 'chosen' });
    held = await holdSession(shop, 2);
    expect(await claim()).toMatchObject({
      kind: 'lookup',
      message: { id: messageId, waMessageId: 'chosen' },
    });
    expect(await claim()).toEqual({ kind: 'nothing' });
  });

  it('has its own old claim looked up after 30 s', async () => {
    const { messageId } = await queue('one');
    await claim();
    await change(messageId, { claimedAt: sql`clock_timestamp() - interval '31 seconds'` });
    expect(await claim()).toMatchObject({ kind: 'lookup' });
  });
});

describe('markFailed', () => {
  it('queues what was refused again, later, by the clock of the database', async () => {
    const { messageId } = await queue('one');
    await claim();
    await failed(messageId, 'refused');
    const after = await row(messageId);
    expect(after).toMatchObject({ status: 'queued', attempts: 1, lastError: 'x' });
    expect(await claim()).toEqual({ kind: 'nothing' });
    await change(messageId, {
      notBefore: sql`${messages.notBefore} - ${retryDelayMs(1)} * interval '1 millisecond'`,
    });
    expect(await claim()).toMatchObject({ kind: 'send' });
  });

  it('leaves what may have gone out for a lookup', async () => {
    const { messageId } = await queue('one');
    await claim();
    await failed(messageId, 'unknown');
    expect(await row(messageId)).toMatchObject({ status: 'sending' });
  });

  it('gives up after the last attempt, tells the shop, and lets the next message go', async () => {
    const { messageId } = await queue('one');
    const next = await queue('two');
    await change(messageId, { attempts: maxAttempts - 1 });
    await claim();
    await failed(messageId, 'refused');
    expect(await row(messageId)).toMatchObject({ status: 'dead' });
    expect(await claim()).toMatchObject({ kind: 'send', message: { id: next.messageId } });
  });

  it('doubles its delays up to five minutes', () => {
    expect([1, 2, 3, 20].map(retryDelayMs)).toEqual([2_000, 4_000, 8_000, 300_000]);
  });
});

describe('recordAck', () => {
  const ack = (value: 'sent' | 'delivered' | 'read', waMessageId = 'acked') =>
    shop.run(worker, (ctx) => recordAck(ctx, { sessionId: shop.sessionId, waMessageId, ack: value }));

  it('only moves forward, in whatever order acks come', async () => {
    const { messageId } = await queue('one');
    await claim({ waMessageId: 'acked' });
    await ack('read');
    await ack('delivered');
    await ack('sent');
    expect(await row(messageId)).toMatchObject({ ack: 'read', status: 'sent' });
  });

  it('proves that a message went out whose sender died', async () => {
    const { messageId } = await queue('one');
    await claim({ waMessageId: 'acked' });
    await ack('delivered');
    expect(await row(messageId)).toMatchObject({ status: 'sent', ack: 'delivered' });
    expect(await claim()).toEqual({ kind: 'nothing' });
  });

  it('ignores what nobody here sent', async () => {
    await expect(ack('read', 'unknown')).resolves.toBeUndefined();
  });
});
