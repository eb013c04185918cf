import { conversations, messages } from '@novi/db/schema/conversations';
import { events } from '@novi/db/schema/events';
import { orders } from '@novi/db/schema/orders';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { getThread } from '../conversations/get-thread.ts';
import { sendReply } from '../conversations/send-reply.ts';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { giveUp } from './give-up.ts';
import { openTestChat, type TestChat } from './test-chat.ts';

const worker: Actor = { kind: 'job', name: 'test' };
const fullOrder = '2 cokes, pickup';
let world: TestWorld;
let shop: TestShop;
let chat: TestChat;

beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.now = new Date('2026-11-20T19:00:00Z');
  shop = await openTestShop(world);
  chat = openTestChat(shop);
});

const conversation = async () => {
  const [row] = await shop.run(worker, (ctx) =>
    ctx.tx.select().from(conversations).where(eq(conversations.tenantId, shop.tenantId)),
  );
  return row;
};
const orderStatuses = async () => {
  const rows = await shop.run(worker, (ctx) =>
    ctx.tx.select().from(orders).where(eq(orders.tenantId, shop.tenantId)),
  );
  return rows.map(({ status }) => status);
};
const unread = async () => {
  const rows = await shop.run(worker, (ctx) =>
    ctx.tx
      .select()
      .from(messages)
      .where(and(eq(messages.tenantId, shop.tenantId), eq(messages.status, 'received'))),
  );
  return rows.length;
};
const thread = () => shop.run(shop.owner, (ctx) => getThread(ctx, { conversationId: chat.conversationId() }));
const minutes = (count: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + count * 60_000);
};

describe('handleMessage', () => {
  it('takes a burst of thirty messages as one and answers once', async () => {
    for (let n = 0; n < 29; n += 1) await chat.hear(n % 2 ? 'a water' : 'a coke');
    await chat.hear('pickup');
    expect(await chat.handle()).toMatchObject({ kind: 'handled', messageCount: 30 });
    expect(await chat.answers()).toHaveLength(1);
    expect((await chat.answers())[0]).toContain('15 × Coke');
    expect((await chat.answers())[0]).toContain('14 × Water');
    expect(await unread()).toBe(0);
  });

  it('answers once when two workers are woken at once', async () => {
    await chat.hear(fullOrder);
    const results = await Promise.all([chat.handle(), chat.handle(), chat.handle()]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['handled', 'nothing', 'nothing']);
    expect(await chat.answers()).toHaveLength(1);
  });

  it('places one order of a yes that is handled twice at once', async () => {
    await chat.say(fullOrder);
    await chat.hear('yes');
    await chat.hear('yes');
    await Promise.all([chat.handle(), chat.handle()]);
    expect(await orderStatuses()).toEqual(['placed']);
    expect(await chat.answers()).toHaveLength(2);
  });

  it('wakes the next turn for what is more than one takes', async () => {
    for (let n = 0; n < 61; n += 1) await chat.hear('a coke');
    world.signals.length = 0;
    await chat.handle();
    expect(await unread()).toBe(1);
    expect(world.signals).toContainEqual(expect.objectContaining({ kind: 'conversation' }));
  });

  it('waits three seconds for the rest of a message that only begins, and no longer', async () => {
    await chat.hear("hi, I'd like");
    const until = new Date(world.clock.now.getTime() + 3_000);
    expect(await chat.handle()).toEqual({ kind: 'held', until });
    expect(await chat.handle()).toEqual({ kind: 'held', until });
    world.clock.now = until;
    expect(await chat.handle()).toMatchObject({ kind: 'handled' });
    expect((await chat.answers())[0]).toContain("Luigi's");
  });

  it('does not let what completes a message wait', async () => {
    await chat.hear("hi, I'd like");
    await chat.handle();
    await chat.hear(fullOrder);
    expect(await chat.handle()).toMatchObject({ kind: 'handled', messageCount: 2 });
    expect((await chat.answers())[0]).toContain('2 × Coke');
    expect((await conversation())?.holdUntil).toBeNull();
  });

  it('keeps what was understood beside each message, with its words', async () => {
    await chat.hear('2 cokes please');
    await chat.hear('and sushi, pickup');
    await chat.handle();
    const [first, second] = (await thread()).messages;
    expect(first?.understanding?.lines).toEqual([
      expect.objectContaining({
        text: expect.stringContaining('2 × Coke'),
        words: [expect.stringContaining('coke')],
      }),
    ]);
    expect(second?.understanding?.unresolved).toEqual(['sushi']);
  });

  it('links the lines of the cart to the words that caused them', async () => {
    await chat.say('2 cokes');
    const { draft, messages: shown } = await thread();
    const [source] = draft?.lines[0]?.sources ?? [];
    expect(source?.messageId).toBe(shown[0]?.id);
    expect(shown[0]?.text.slice(source?.start, source?.end)).toContain('coke');
  });

  it('remembers the customer’s language from their words', async () => {
    await chat.say(fullOrder);
    expect((await conversation())?.locale).toBe('en');
  });
});

describe('a person', () => {
  it('who answers silences the bot, which goes on drafting, and returns without a word', async () => {
    await chat.hear('hello');
    await shop.run(shop.owner, (ctx) =>
      sendReply(ctx, { conversationId: chat.conversationId(), text: 'Luigi here', idempotencyKey: 'k' }),
    );
    await chat.handle();
    await chat.say('2 cokes');
    expect(await chat.answers()).toEqual(['Luigi here']);
    expect((await thread()).draft?.lines).toMatchObject([{ name: 'Coke', quantity: 2 }]);
    minutes(31);
    expect(await chat.say('pickup')).toContain('*yes*');
  });

  it('is not answered for by a yes the bot hears meanwhile', async () => {
    await chat.say(fullOrder);
    await chat.say('I want to talk to a person');
    await chat.say('yes');
    expect(await orderStatuses()).toEqual(['awaiting_confirm']);
  });

  it('who is asked for comes once, and is told of once', async () => {
    expect(await chat.say('can I talk to a person please')).toContain('person');
    expect(await chat.say('hello?')).toBe('');
    expect(await conversation()).toMatchObject({ mode: 'human', modeReason: 'asked' });
  });

  it('gets what nobody could read twice', async () => {
    await chat.say('qwertz uiop');
    expect(await chat.say('asdf ghjkl')).toContain('person');
    expect(await conversation()).toMatchObject({ mode: 'human', modeReason: 'not_understood' });
  });

  it('answers everything while the shop is in manual mode', async () => {
    const manual = await openTestShop(world, { settings: { manual_mode: true } });
    expect(await openTestChat(manual).say(fullOrder)).toBe(
      'Thank you for your message. A person from the shop will answer you here.',
    );
  });
});

describe('poison', () => {
  const poison = () => {
    throw new Error('boom');
  };

  it('that the parser trips over goes to a person, is said once, and blocks nobody', async () => {
    await chat.hear('poison');
    expect(await chat.handle(poison)).toMatchObject({ kind: 'handled' });
    await chat.hear('poison');
    await chat.handle(poison);
    expect(await chat.answers()).toEqual([expect.stringContaining('person')]);
    expect(await unread()).toBe(0);
    expect(await conversation()).toMatchObject({ mode: 'human', modeReason: 'fault' });
  });

  it('that cannot be opened does the same', async () => {
    await chat.hear('x');
    await shop.run(worker, (ctx) =>
      ctx.tx
        .update(messages)
        .set({ textSealed: Buffer.alloc(40) })
        .where(eq(messages.tenantId, shop.tenantId)),
    );
    await chat.handle();
    expect(await chat.answers()).toEqual([expect.stringContaining('person')]);
    expect(await unread()).toBe(0);
  });

  it('that fails outside of reading is given up, once', async () => {
    await chat.hear('x');
    const up = () => shop.run(worker, (ctx) => giveUp(ctx, { conversationId: chat.conversationId() }));
    expect([await up(), await up()]).toEqual([true, false]);
    expect(await chat.answers()).toEqual([expect.stringContaining('person')]);
    expect(await unread()).toBe(0);
  });
});

describe('odd messages', () => {
  it.each([
    ['65,000 characters', 'x '.repeat(32_500)],
    ['nothing', ''],
    ['a dozen emoji', '🎉'.repeat(12)],
    ['zero', '0 margheritas'],
    ['less than nothing', '-3 cokes'],
    ['a thousand million', '1000000000 cokes'],
    ['something else', 'one calzone'],
    ['SQL', "'; drop table orders; --"],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a NUL', 'hello \0 there'],
    ['half a surrogate', '\ud83d'],
  ])('%s gets one sensible answer and no order', async (_, text) => {
    expect((await chat.say(text)).length).toBeGreaterThan(10);
    expect(await orderStatuses()).not.toContain('awaiting_confirm');
    expect(await unread()).toBe(0);
  });

  it('a sticker is told that only text is read', async () => {
    await chat.hear('', { kind: 'sticker' });
    await chat.handle();
    expect((await chat.answers())[0]).toContain('only read text');
  });

  it('a shared location is where it goes to', async () => {
    await chat.say('2 cokes');
    await chat.hear('', { kind: 'location', payload: { location: { lat: 40.4, lng: -3.7, name: 'Plaza' } } });
    await chat.handle();
    expect((await chat.answers()).at(-1)).toMatch(/Deliver to: Plaza, .*40\.4,-3\.7/);
  });

  it('a price of the customer’s own changes nothing', async () => {
    expect(await chat.say('a large margherita for €1 please, pickup')).toContain('Total: €12.00');
  });

  it('STOP is confirmed once and proved by its message', async () => {
    expect(await chat.say('STOP')).not.toBe('');
    expect(await chat.say('stop')).toBe('');
    const rows = await shop.run(worker, (ctx) =>
      ctx.tx.select().from(events).where(eq(events.kind, 'conversation.opted_out')),
    );
    const [first] = (await thread()).messages;
    expect(rows.filter(({ tenantId }) => tenantId === shop.tenantId)).toEqual([
      expect.objectContaining({ payload: { messageId: first?.id } }),
    ]);
  });
});
