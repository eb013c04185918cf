import { messages } from '@novi/db/schema/conversations';
import { orders } from '@novi/db/schema/orders';
import { timers } from '@novi/db/schema/tenants';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq, ne } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { takeOver } from '../conversations/take-over.ts';
import { giveUp } from '../intake/give-up.ts';
import { openTestChat, type TestChat } from '../intake/test-chat.ts';
import { claimMessage } from '../outbox/claim-message.ts';
import { phrasesOf } from '../replies/phrases-of.ts';
import { holdSession } from '../testing/live-session.ts';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { runTimer } from '../timers/run-timer.ts';
import { setTimer } from '../timers/set-timer.ts';
import { readManualMode } from './read-manual-mode.ts';
import { reviewManualMode } from './review-manual-mode.ts';
import { updateTenant } from './update-tenant.ts';

const worker: Actor = { kind: 'job', name: 'test' };
const { manualNotice, delayed, writeAgain } = phrasesOf('en');
const start = new Date('2026-11-20T19:00:00Z');

let world: TestWorld;
let shop: TestShop;
let chat: TestChat;
let held: { sessionId: string; fence: number };
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.now = start;
  shop = await openTestShop(world);
  chat = openTestChat(shop);
  held = await holdSession(shop);
  await session('ready');
});

const pass = (minutes: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000);
};
const session = (actualState: 'ready' | 'reconnecting') =>
  shop.run(worker, (ctx) =>
    ctx.tx
      .update(waSessions)
      .set({
        actualState,
        number: '15550100001',
        downSince: actualState === 'ready' ? null : ctx.now,
        stateChangedAt: ctx.now,
      })
      .where(and(eq(waSessions.tenantId, shop.tenantId), eq(waSessions.id, shop.sessionId))),
  );
const review = () => shop.run(worker, (ctx) => reviewManualMode(ctx));
const mode = () => shop.run(worker, (ctx) => readManualMode(ctx));
const goDown = async () => {
  await session('reconnecting');
  await review();
  pass(3);
  await review();
};
const comeBack = async () => {
  await session('ready');
  await review();
  pass(1);
  await review();
};
const claim = () =>
  shop.run(worker, (ctx) =>
    claimMessage(ctx, { conversationId: chat.conversationId(), waMessageId: ctx.random.id(), ...held }),
  );
const statuses = () =>
  shop.run(worker, async (ctx) => {
    const rows = await ctx.tx
      .select({ purpose: messages.purpose, status: messages.status })
      .from(messages)
      .where(and(eq(messages.tenantId, ctx.tenantId), ne(messages.direction, 'in')))
      .orderBy(messages.position);
    return rows.map(({ purpose, status }) => `${purpose} ${status}`);
  });
const broken = () => {
  throw new Error('the parser is broken');
};

describe('the switch of the shop', () => {
  it('tells each customer once that a person answers, and the bot only listens', async () => {
    await shop.run(shop.owner, (ctx) => updateTenant(ctx, { settings: { manual_mode: true } }));
    expect(await chat.say('two waters')).toBe(manualNotice);
    expect(await chat.say('hello?')).toBe('');
    pass(6 * 60 + 1);
    expect(await chat.say('anybody there?')).toBe(manualNotice);
  });

  it('stops what the bot had said and not sent, but not what a person said', async () => {
    await chat.say('hi');
    await shop.run(shop.owner, (ctx) => updateTenant(ctx, { settings: { manual_mode: true } }));
    expect(await claim()).toEqual({ kind: 'suppressed' });
  });

  it('is never turned off by what turns itself off', async () => {
    await shop.run(shop.owner, (ctx) => updateTenant(ctx, { settings: { manual_mode: true } }));
    await goDown();
    await comeBack();
    expect(await mode()).toEqual({ cause: 'switch', since: null, until: null });
  });
});

describe('a session that is down', () => {
  it('silences the bot after three minutes and lets it answer a minute after it is back', async () => {
    await goDown();
    expect(await mode()).toMatchObject({ cause: 'session_down', since: start, until: null });
    await chat.hear('two waters for pickup');
    expect(await chat.handle()).toMatchObject({ kind: 'held' });
    await chat.hear('and a coke');
    await chat.handle();
    expect(await chat.answers()).toEqual([]);
    pass(10);
    world.signals.length = 0;
    await comeBack();
    expect(await mode()).toBeNull();
    expect(world.signals).toContainEqual(
      expect.objectContaining({ kind: 'conversation', id: chat.conversationId() }),
    );
    await chat.handle();
    const [apology, answer, ...more] = await chat.answers();
    expect(apology).toBe(delayed);
    expect(answer).toMatch(/Water[\s\S]*Coke/);
    expect(more).toEqual([]);
  });

  it('leaves the answer to the person who gave it meanwhile', async () => {
    await goDown();
    await chat.hear('two waters');
    await chat.handle();
    await comeBack();
    await shop.run(shop.owner, (ctx) => takeOver(ctx, { conversationId: chat.conversationId() }));
    await chat.handle();
    expect(await chat.answers()).toEqual([]);
  });
});

describe('a parser that fails', () => {
  it('silences the whole shop at the third message, and is tried again later', async () => {
    for (const phone of ['15550002001', '15550002002', '15550002003']) {
      const other = openTestChat(shop, phone);
      await other.hear('hi');
      await shop.run(worker, (ctx) => giveUp(ctx, { conversationId: other.conversationId() }));
    }
    expect(await mode()).toMatchObject({ cause: 'parser_failing' });
    await chat.hear('one coke for pickup');
    expect(await chat.handle()).toMatchObject({ kind: 'held' });
    expect(await chat.answers()).toEqual([manualNotice]);
    pass(10);
    await review();
    await chat.handle();
    expect((await chat.answers()).at(-1)).toContain('Coke');
  });

  it('counts a conversation once, so that one customer cannot silence the whole shop', async () => {
    for (const text of ['hi', 'hello', 'hey']) {
      await chat.hear(text);
      await chat.handle(broken);
    }
    for (const text of ['hi', 'hello', 'hey']) {
      await chat.hear(text);
      await shop.run(worker, (ctx) => giveUp(ctx, { conversationId: chat.conversationId() }));
    }
    expect(await mode()).toBeNull();
  });

  it('counts what it throws itself', async () => {
    for (const phone of ['15550002001', '15550002002', '15550002003']) {
      const other = openTestChat(shop, phone);
      await other.hear('hi');
      await other.handle(broken);
    }
    expect(await mode()).toMatchObject({ cause: 'parser_failing' });
  });
});

describe('an answer that waited for the line', () => {
  it('is dropped, and one apology with how the order stands goes in its place', async () => {
    await chat.say('two waters for pickup');
    await chat.say('and a coke');
    pass(11);
    expect(await claim()).toEqual({ kind: 'suppressed' });
    expect(await claim()).toEqual({ kind: 'suppressed' });
    const sent = await claim();
    expect(sent).toMatchObject({ kind: 'send', message: { text: expect.stringMatching(/^We are sorry/) } });
    expect(sent).toMatchObject({
      message: { text: expect.stringMatching(/Water[\s\S]*Coke[\s\S]*\*yes\*/) },
    });
    expect(await statuses()).toEqual(['reply suppressed', 'reply suppressed', 'delay_notice sending']);
  });

  it('of a chat without an order asks to write again', async () => {
    await chat.say('hi');
    pass(11);
    await claim();
    expect(await chat.answers()).toContain(`${delayed}\n\n${writeAgain}`);
  });

  it('about an order goes however late, unless it only said that the shop had not decided yet', async () => {
    await chat.say('two waters for pickup');
    await chat.say('yes');
    const placed = (await statuses()).filter((each) => each.startsWith('order_placed'));
    expect(placed).toEqual(['order_placed queued']);
    await shop.run(worker, (ctx) =>
      ctx.tx
        .update(messages)
        .set({ status: 'sent' })
        .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.purpose, 'reply'))),
    );
    await shop.run(worker, (ctx) =>
      ctx.tx.update(orders).set({ status: 'accepted' }).where(eq(orders.tenantId, ctx.tenantId)),
    );
    pass(11);
    expect(await claim()).toEqual({ kind: 'suppressed' });
  });
});

describe('what was written long ago', () => {
  const ago = (minutes: number) => ({ at: new Date(world.clock.now.getTime() - minutes * 60_000) });

  it('is answered together, once, after one apology', async () => {
    await chat.hear('two waters', ago(30));
    expect(await chat.handle()).toMatchObject({ kind: 'held' });
    await chat.hear('and a coke for pickup', ago(29));
    pass(1);
    await chat.handle();
    const answers = await chat.answers();
    expect(answers[0]).toBe(delayed);
    expect(answers[1]).toMatch(/Water[\s\S]*Coke/);
    expect(answers).toHaveLength(2);
  });

  it('gets no second apology within the hour', async () => {
    await chat.hear('hi', ago(30));
    await chat.handle();
    pass(1);
    await chat.handle();
    await chat.hear('menu', ago(20));
    await chat.handle();
    pass(1);
    await chat.handle();
    expect((await chat.answers()).filter((text) => text === delayed)).toHaveLength(1);
  });

  it('a day ago is for a person to look at', async () => {
    await chat.hear('two waters', ago(25 * 60));
    await chat.handle();
    pass(1);
    await chat.handle();
    expect(await chat.answers()).toEqual([]);
  });

  it('a yes to a summary whose time is over is asked for again, and nothing expires unheard', async () => {
    await chat.say('two waters for pickup');
    const order = async () => {
      const [row] = await shop.run(worker, (ctx) =>
        ctx.tx.select().from(orders).where(eq(orders.tenantId, ctx.tenantId)),
      );
      return row;
    };
    const id = (await order())?.id ?? '';
    await goDown();
    pass(40);
    const timerId = await shop.run(worker, async (ctx) => {
      await setTimer(ctx, { kind: 'order_expire', subjectId: id, dueAt: ctx.now });
      const [timer] = await ctx.tx.select().from(timers).where(eq(timers.kind, 'order_expire'));
      return timer?.id ?? '';
    });
    await shop.run(worker, (ctx) => runTimer(ctx, { timerId }));
    expect((await order())?.status).toBe('awaiting_confirm');
    await comeBack();
    await chat.hear('yes', ago(30));
    await chat.handle();
    pass(0.1);
    await chat.handle();
    expect(await order()).toMatchObject({ status: 'awaiting_confirm', number: null });
    expect((await chat.answers()).at(-1)).toMatch(/\*yes\*/);
    await chat.say('yes');
    expect((await order())?.status).toBe('placed');
  });
});
