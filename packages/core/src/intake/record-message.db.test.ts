import { conversations, customers, messages } from '@novi/db/schema/conversations';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { claimMessage } from '../outbox/claim-message.ts';
import { queueMessage } from '../outbox/queue-message.ts';
import { holdSession } from '../testing/live-session.ts';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { recordMessage } from './record-message.ts';
import { maxTextLength, type RecordMessageInput } from './schemas.ts';

const worker: Actor = { kind: 'job', name: 'test' };
let world: TestWorld;
let shop: TestShop;

beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await openTestShop(world);
});

function record(changes: Partial<RecordMessageInput> = {}) {
  return shop.run(worker, (ctx) =>
    recordMessage(ctx, {
      sessionId: shop.sessionId,
      waMessageId: 'wa-1',
      chat: { kind: 'phone', value: '34600111222', name: 'Ana' },
      fromMe: false,
      kind: 'text',
      text: 'hola',
      at: ctx.now,
      ...changes,
    }),
  );
}
const rowsOf = <T>(fn: Parameters<TestShop['run']>[1]) => shop.run(worker, fn) as Promise<T[]>;
const allMessages = () =>
  rowsOf<typeof messages.$inferSelect>((ctx) =>
    ctx.tx.select().from(messages).where(eq(messages.tenantId, shop.tenantId)),
  );
const theConversation = async () => {
  const [row] = await rowsOf<typeof conversations.$inferSelect>((ctx) =>
    ctx.tx.select().from(conversations).where(eq(conversations.tenantId, shop.tenantId)),
  );
  return row;
};
const customerCount = async () =>
  (await rowsOf((ctx) => ctx.tx.select().from(customers).where(eq(customers.tenantId, shop.tenantId))))
    .length;

describe('recordMessage', () => {
  it('keeps one row of a message that is told five times at once, and one customer', async () => {
    const results = await Promise.all(Array.from({ length: 5 }, () => record()));
    expect(results.filter(({ inserted }) => inserted)).toHaveLength(1);
    expect(new Set(results.map(({ conversationId }) => conversationId)).size).toBe(1);
    expect(await allMessages()).toHaveLength(1);
    expect(await customerCount()).toBe(1);
    expect((await theConversation())?.unreadCount).toBe(1);
  });

  it('makes one customer and conversation of a newcomer’s five messages at once', async () => {
    await Promise.all(Array.from({ length: 5 }, (_, n) => record({ waMessageId: `wa-${n}` })));
    expect(await allMessages()).toHaveLength(5);
    expect(await customerCount()).toBe(1);
    expect((await theConversation())?.unreadCount).toBe(5);
  });

  it('wakes whoever answers, once', async () => {
    world.signals.length = 0;
    const { conversationId } = await record();
    await record();
    expect(world.signals.filter(({ kind }) => kind === 'conversation')).toEqual([
      { kind: 'conversation', tenantId: shop.tenantId, id: conversationId },
    ]);
  });

  it('knows a customer by phone and by opaque id once both came together', async () => {
    const byPhone = await record({ waMessageId: 'a' });
    const both = await record({
      waMessageId: 'b',
      chat: { kind: 'lid', value: '99@lid', phone: '34600111222' },
    });
    const byLid = await record({ waMessageId: 'c', chat: { kind: 'lid', value: '99@lid' } });
    expect([both.conversationId, byLid.conversationId]).toEqual([
      byPhone.conversationId,
      byPhone.conversationId,
    ]);
    expect(await customerCount()).toBe(1);
  });

  it('cuts a text at what WhatsApp itself can carry, and keeps it sealed', async () => {
    await record({ text: 'x'.repeat(70_000) });
    const [row] = await allMessages();
    expect(row?.textSealed.includes('xxxx')).toBe(false);
    const opened = await shop.run(worker, async (ctx) =>
      ctx.vault.open('message', row?.textSealed ?? Buffer.alloc(0), row?.keyVersion ?? 1),
    );
    expect(opened).toHaveLength(maxTextLength);
  });

  it('takes what the database cannot keep out of a stranger’s words, and refuses none', async () => {
    const chat = { kind: 'phone', value: '34600111222', name: `A\0na${'a'.repeat(2000)}` } as const;
    await record({ waMessageId: 'wa\0-1', chat, text: '2 mar\0gheritas \ud83d' });
    const [row] = await allMessages();
    expect(row?.waMessageId).toBe('wa-1');
    const opened = await shop.run(worker, async (ctx) =>
      ctx.vault.open('message', row?.textSealed ?? Buffer.alloc(0), row?.keyVersion ?? 1),
    );
    expect(opened).toBe('2 margheritas \uFFFD');
    expect(await rowsOf<{ name: string }>((ctx) => ctx.tx.select().from(customers))).toMatchObject([
      { name: expect.stringMatching(/^Anaa+$/) },
    ]);
  });

  it('takes a message from the shop’s own phone as a person’s, and falls silent', async () => {
    await record();
    const own = await record({ waMessageId: 'typed-by-luigi', fromMe: true, text: 'un momento' });
    expect(own.inserted).toBe(true);
    expect((await allMessages()).map(({ author, status }) => [author, status])).toContainEqual([
      'shop_phone',
      'sent',
    ]);
    const conversation = await theConversation();
    expect(conversation).toMatchObject({ mode: 'human', modeReason: 'shop_phone', unreadCount: 0 });
    expect(conversation?.modeUntil).toEqual(new Date(world.clock.now.getTime() + 30 * 60_000));
  });

  it('takes the echo of what we sent as proof that it went out, not as a person', async () => {
    const { conversationId } = await record();
    const { messageId } = await shop.run(worker, (ctx) =>
      queueMessage(ctx, { conversationId, text: 'hi', purpose: 'reply' }),
    );
    const held = await holdSession(shop);
    await shop.run(worker, (ctx) => claimMessage(ctx, { conversationId, waMessageId: 'ours', ...held }));
    const echo = await record({ waMessageId: 'ours', fromMe: true, text: 'hi' });
    expect(echo.inserted).toBe(false);
    const row = (await allMessages()).find(({ id }) => id === messageId);
    expect(row).toMatchObject({ status: 'sent', ack: 'sent' });
    expect((await theConversation())?.mode).toBe('bot');
  });
});
