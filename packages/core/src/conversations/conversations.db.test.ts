import { conversations, messages } from '@novi/db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestChat, type TestChat } from '../intake/test-chat.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { getThread } from './get-thread.ts';
import { listConversations } from './list-conversations.ts';
import { markRead } from './mark-read.ts';
import { resumeBot } from './resume-bot.ts';
import { sendReply } from './send-reply.ts';
import { takeOver } from './take-over.ts';

let world: TestWorld;
let shop: TestShop;
let chat: TestChat;
let conversationId: string;

beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await openTestShop(world);
  chat = openTestChat(shop);
  await chat.hear('hola');
  conversationId = chat.conversationId();
});

const reply = (idempotencyKey = 'k', text = 'Claro') =>
  shop.run(shop.owner, (ctx) => sendReply(ctx, { conversationId, text, idempotencyKey }));
const thread = () => shop.run(shop.owner, (ctx) => getThread(ctx, { conversationId }));
const list = (cursor?: string) => shop.run(shop.owner, (ctx) => listConversations(ctx, { cursor }));
const after = (minutes: number) => new Date(world.clock.now.getTime() + minutes * 60_000);

describe('sendReply', () => {
  it('queues the words of a person, takes over, and counts as having read', async () => {
    await reply();
    const { conversation, messages: shown } = await thread();
    expect(conversation).toMatchObject({
      mode: 'human',
      modeUntil: after(30),
      modeReason: 'staff_replied',
      unreadCount: 0,
    });
    expect(shown.at(-1)).toMatchObject({
      author: 'staff',
      authorName: 'Luigi',
      text: 'Claro',
      status: 'queued',
    });
  });

  it('sends once for a key', async () => {
    expect(await reply('same')).toEqual(await reply('same'));
    expect(await chat.answers()).toEqual(['Claro']);
  });

  it('prolongs the pause with every word', async () => {
    await reply('one');
    const moved = { ...world.clock };
    world.clock.now = after(20);
    await reply('two');
    expect((await thread()).conversation.modeUntil).toEqual(after(30));
    world.clock.now = moved.now;
  });

  it.each(['kitchen', 'viewer', 'driver'] as const)('is not for a %s', async (role) => {
    const attempt = shop.run(staff(role), (ctx) =>
      sendReply(ctx, { conversationId, text: 'x', idempotencyKey: 'k' }),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses nothing to say, and a conversation of nobody’s', async () => {
    await expect(reply('k', '  ')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const stranger = '00000000-0000-7000-8000-00000000dead';
    const attempt = shop.run(shop.owner, (ctx) =>
      sendReply(ctx, { conversationId: stranger, text: 'x', idempotencyKey: 'k' }),
    );
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('takeOver and resumeBot', () => {
  it('hand a conversation to a person for a while, and back', async () => {
    const taken = await shop.run(shop.owner, (ctx) => takeOver(ctx, { conversationId, minutes: 60 }));
    expect(taken).toEqual({ mode: 'human', modeUntil: after(60) });
    const back = await shop.run(shop.owner, (ctx) => resumeBot(ctx, { conversationId }));
    expect(back).toEqual({ mode: 'bot', modeUntil: null });
    expect((await thread()).conversation).toMatchObject({ mode: 'bot', modeUntil: null, modeReason: null });
    await expect(shop.run(shop.owner, (ctx) => resumeBot(ctx, { conversationId }))).resolves.toEqual(back);
  });

  it('show the bot’s return by themselves when the while is over', async () => {
    await shop.run(shop.owner, (ctx) => takeOver(ctx, { conversationId, minutes: 5 }));
    const { now } = world.clock;
    world.clock.now = after(5);
    expect((await thread()).conversation.mode).toBe('bot');
    world.clock.now = now;
  });

  it('leave a blocked conversation blocked', async () => {
    await shop.run(shop.owner, (ctx) =>
      ctx.tx
        .update(conversations)
        .set({ mode: 'blocked' })
        .where(and(eq(conversations.tenantId, shop.tenantId), eq(conversations.id, conversationId))),
    );
    const taken = await shop.run(shop.owner, (ctx) => takeOver(ctx, { conversationId }));
    expect(taken.mode).toBe('blocked');
  });

  it('are not for who may only look', async () => {
    for (const verb of [takeOver, resumeBot]) {
      const attempt = shop.run(staff('viewer'), (ctx) => verb(ctx, { conversationId }));
      await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('markRead', () => {
  it('clears the badge', async () => {
    expect((await list()).conversations[0]?.unreadCount).toBe(1);
    await shop.run(staff('viewer'), (ctx) => markRead(ctx, { conversationId }));
    expect((await list()).conversations[0]?.unreadCount).toBe(0);
  });
});

describe('listConversations', () => {
  it('shows who wrote last, and what', async () => {
    const [card] = (await list()).conversations;
    expect(card).toMatchObject({
      id: conversationId,
      customerName: 'Ana',
      customerPhone: '15550001111',
      lastText: 'hola',
      lastAuthor: 'customer',
      mode: 'bot',
      openOrder: null,
    });
  });

  it('pages without showing anybody twice', async () => {
    for (let n = 0; n < 34; n += 1) await openTestChat(shop, `1555100${n}`).hear('hi');
    const first = await list();
    const second = await list(first.nextCursor ?? undefined);
    const ids = [...first.conversations, ...second.conversations].map(({ id }) => id);
    expect(new Set(ids).size).toBe(35);
    expect(second.nextCursor).toBeNull();
    const far = `+275760-09-13T00:00:00.000Z_${ids[0]}`;
    expect((await list(far)).conversations.map(({ id }) => id)).toEqual(ids.slice(0, 30));
  });

  it('is not for a driver or the kitchen', async () => {
    for (const role of ['driver', 'kitchen'] as const) {
      const attempt = shop.run(staff(role), (ctx) => listConversations(ctx));
      await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('getThread', () => {
  it('reads backwards a page at a time', async () => {
    for (let n = 1; n < 60; n += 1) await chat.hear(`message ${n}`);
    const newest = await thread();
    const oldest = newest.messages[0];
    const before = await shop.run(shop.owner, (ctx) =>
      getThread(ctx, { conversationId, before: oldest?.id }),
    );
    expect(newest.messages).toHaveLength(50);
    expect(newest.messages.at(-1)?.text).toBe('message 59');
    expect(before.messages.map(({ text }) => text)[0]).toBe('hola');
    expect(before.messages).toHaveLength(10);
  });

  it('shows the rest of a thread when one row cannot be opened', async () => {
    await shop.run(shop.owner, (ctx) =>
      ctx.tx
        .update(messages)
        .set({ textSealed: Buffer.alloc(40) })
        .where(eq(messages.tenantId, shop.tenantId)),
    );
    await chat.hear('still here');
    expect((await thread()).messages.map(({ text }) => text)).toEqual(['', 'still here']);
  });

  it('knows no conversation of another shop', async () => {
    const other = await openTestShop(world);
    const attempt = other.run(other.owner, (ctx) => getThread(ctx, { conversationId }));
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
