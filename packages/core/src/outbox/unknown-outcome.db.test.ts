import { conversations, messages } from '@novi/db/schema/conversations';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordMessage } from '../intake/record-message.ts';
import { holdSession } from '../testing/live-session.ts';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { claimMessage } from './claim-message.ts';
import { markFailed } from './mark-failed.ts';
import { queueMessage } from './queue-message.ts';
import { recordAck } from './record-ack.ts';
import { recordFailure } from './record-failure.ts';

const job = { kind: 'job', name: 'test' } as const;
let world: TestWorld;
let shop: TestShop;
let held: { sessionId: string; fence: number };
let messageId: string;
let conversationId: string;

beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await openTestShop(world);
  held = await holdSession(shop);
  const chat = { kind: 'phone', value: '34600000001' } as const;
  const heard = { waMessageId: 'in-1', chat, fromMe: false, kind: 'text', text: 'hi' } as const;
  ({ conversationId } = await shop.run(job, (ctx) =>
    recordMessage(ctx, { sessionId: held.sessionId, ...heard, at: ctx.now }),
  ));
  ({ messageId } = await shop.run(job, (ctx) =>
    queueMessage(ctx, { conversationId, text: 'hello', purpose: 'reply' }),
  ));
});

const claim = () => shop.run(job, (ctx) => claimMessage(ctx, { ...held, conversationId, waMessageId: null }));
const fail = (more: object) =>
  shop.run(job, (ctx) => markFailed(ctx, { ...held, messageId, outcome: 'unknown', detail: 'why', ...more }));
const ack = (waMessageId: string, is: 'sent' | 'delivered', own = true) =>
  shop.run(job, (ctx) =>
    recordAck(ctx, { sessionId: held.sessionId, waMessageId, ack: is, ...(own && { messageId }) }),
  );
const failed = (waMessageId: string, isFinal: boolean) =>
  shop.run(job, (ctx) =>
    recordFailure(ctx, { sessionId: held.sessionId, waMessageId, messageId, detail: '131026', isFinal }),
  );
const row = async () => {
  const [found] = await shop.run(job, (ctx) =>
    ctx.tx
      .select()
      .from(messages)
      .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.id, messageId))),
  );
  return found;
};
const letClaimAge = () =>
  shop.run(job, (ctx) =>
    ctx.tx
      .update(messages)
      .set({ claimedAt: sql`clock_timestamp() - interval '1 minute'` })
      .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.id, messageId))),
  );
const wait = (minutes: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000);
};

describe('a send that nobody can be asked about', () => {
  it('waits for a status and is settled by our own id in it', async () => {
    await claim();
    await fail({});
    expect(await row()).toMatchObject({ status: 'sending', unknownSince: world.clock.now });
    await ack('wamid.1', 'sent');
    expect(await row()).toMatchObject({ status: 'sent', waMessageId: 'wamid.1', unknownSince: null });
  });

  it('is never sent again, and is dead with its reason when no status comes', async () => {
    await claim();
    await fail({});
    for (const minutes of [1, 1]) {
      wait(minutes);
      await letClaimAge();
      expect(await claim()).toMatchObject({ kind: 'lookup', message: { waMessageId: null } });
      await fail({ isUnknowable: true });
      expect((await row())?.status).toBe('sending');
    }
    wait(1);
    await letClaimAge();
    await claim();
    await fail({ isUnknowable: true });
    expect(await row()).toMatchObject({ status: 'dead', lastError: 'why' });
  });

  it('is given to a person once it is dead, and nothing more is said to the customer', async () => {
    await shop.run(job, (ctx) =>
      queueMessage(ctx, { conversationId, text: 'Do you still want it?', purpose: 'nudge' }),
    );
    const mode = async () => {
      const [found] = await shop.run(job, (ctx) =>
        ctx.tx.select().from(conversations).where(eq(conversations.tenantId, ctx.tenantId)),
      );
      return found && { mode: found.mode, modeReason: found.modeReason };
    };
    await claim();
    await fail({});
    await letClaimAge();
    await claim();
    await fail({ isUnknowable: true });
    expect(await mode()).toMatchObject({ mode: 'bot' });
    wait(3);
    await letClaimAge();
    await claim();
    await fail({ isUnknowable: true });
    expect(await mode()).toEqual({ mode: 'human', modeReason: 'maybe_unsent' });
    expect(await claim()).toEqual({ kind: 'suppressed' });
    expect(await claim()).toEqual({ kind: 'nothing' });
  });

  it('is sent after all when the status comes late', async () => {
    await claim();
    await fail({});
    wait(5);
    await letClaimAge();
    await claim();
    await fail({ isUnknowable: true });
    await ack('wamid.1', 'sent');
    expect(await row()).toMatchObject({ status: 'sent', ack: 'sent' });
  });
});

describe('a message that WhatsApp took and then did not deliver', () => {
  it('is dead with its reason, once; a late word of having been sent does not change that', async () => {
    await claim();
    await ack('wamid.1', 'sent');
    await failed('wamid.1', true);
    await failed('wamid.1', true);
    await ack('wamid.1', 'sent');
    expect(await row()).toMatchObject({ status: 'dead', lastError: '131026' });
  });

  it('goes out again where that may help, and only then', async () => {
    await claim();
    await ack('wamid.1', 'sent');
    await failed('wamid.1', false);
    expect(await row()).toMatchObject({ status: 'queued', waMessageId: null });
    await ack('wamid.1', 'sent');
    expect((await row())?.status).toBe('queued');
  });

  it('was delivered after all, whatever is told later', async () => {
    await claim();
    await ack('wamid.1', 'delivered');
    await failed('wamid.1', true);
    expect(await row()).toMatchObject({ status: 'sent', ack: 'delivered' });
  });
});
