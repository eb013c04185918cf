import { conversations, messages } from '@novi/db/schema/conversations';
import { timers } from '@novi/db/schema/tenants';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import type { Edge } from '../edge/edge.ts';
import { runInTenant } from '../edge/run-in-tenant.ts';
import { recordMessage } from '../intake/record-message.ts';
import { acceptOrder } from '../orders/accept-order.ts';
import { confirmOrder } from '../orders/confirm-order.ts';
import { moveOrder } from '../orders/move-order.ts';
import { openDraft } from '../orders/open-draft.ts';
import { rejectOrder } from '../orders/reject-order.ts';
import type { CartLineInput } from '../orders/schemas.ts';
import { setPayment } from '../orders/set-payment.ts';
import { summariseDraft } from '../orders/summarise-draft.ts';
import { writeDraft } from '../orders/write-draft.ts';
import type { SeedLine, SeedOrder } from './scenario.ts';

interface Play {
  tenantId: string;
  owner: Actor;
  now: Date;
}

/** Plays one order from the customer's message to where it ends, each step at its own time. */
export async function playOrder(edge: Edge, play: Play, order: SeedOrder): Promise<void> {
  const at = <T>(minutesLater: number, actor: Actor, verb: (ctx: Context) => Promise<T>): Promise<T> => {
    const time = new Date(play.now.getTime() - (order.minutesAgo - minutesLater) * 60_000);
    // Nobody is to be woken for what is long past.
    const past: Edge = { ...edge, now: () => time, signal: async () => {} };
    return runInTenant(past, { tenantId: play.tenantId, actor }, async (ctx) => {
      const result = await verb(ctx);
      await settleMessages(ctx);
      return result;
    });
  };
  const heard = await at(0, { kind: 'job', name: 'seed' }, (ctx) => hear(ctx, order));
  const customer: Actor = { kind: 'customer', customerId: heard.customerId };
  const orderId = await at(0, customer, (ctx) => draft(ctx, heard, order));
  let version = await at(0.5, customer, async (ctx) => {
    const placed = await confirmOrder(ctx, { orderId });
    if (placed.kind !== 'placed') throw new Error(`a seeded order was not placed: ${placed.kind}`);
    return placed.order.version;
  });
  const step = async (minutes: number, verb: typeof accept) => {
    ({ version } = await at(minutes, play.owner, (ctx) => verb(ctx, { id: orderId, version })));
  };
  if (order.endsAt === 'rejected')
    await step(4, (ctx, one) => rejectOrder(ctx, { ...one, reason: 'too_busy' }));
  if (order.endsAt === 'preparing' || order.endsAt === 'completed') {
    await step(2, accept);
    await step(4, (ctx, one) => moveOrder(ctx, { ...one, to: 'preparing' }));
  }
  if (order.endsAt === 'completed') {
    await step(18, (ctx, one) => moveOrder(ctx, { ...one, to: 'ready' }));
    if (order.address)
      await step(22, (ctx, one) =>
        moveOrder(ctx, { ...one, to: 'handed_over', driverName: 'Marco', vehicle: 'red Vespa' }),
      );
    await step(34, (ctx, one) => setPayment(ctx, { ...one, method: 'cash' }));
    await step(35, (ctx, one) => moveOrder(ctx, { ...one, to: 'completed' }));
  }
  await at(36, { kind: 'job', name: 'seed' }, (ctx) => stopTimers(ctx, orderId));
}

const accept = (ctx: Context, one: { id: string; version: number }) => acceptOrder(ctx, one);

type Heard = { customerId: string; conversationId: string; messageId: string };

async function hear(ctx: Context, order: SeedOrder): Promise<Heard> {
  const [session] = await ctx.tx
    .select({ id: waSessions.id })
    .from(waSessions)
    .where(eq(waSessions.tenantId, ctx.tenantId));
  const waMessageId = `seed-${ctx.random.id()}`;
  await recordMessage(ctx, {
    sessionId: session?.id ?? '',
    waMessageId,
    chat: { kind: 'phone', value: order.customer.phone, name: order.customer.name },
    fromMe: false,
    kind: 'text',
    text: order.message,
    at: ctx.now,
  });
  const [message] = await ctx.tx
    .select({
      messageId: messages.id,
      conversationId: messages.conversationId,
      customerId: conversations.customerId,
    })
    .from(messages)
    .innerJoin(
      conversations,
      and(eq(conversations.tenantId, messages.tenantId), eq(conversations.id, messages.conversationId)),
    )
    .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.waMessageId, waMessageId)));
  if (!message?.customerId) throw new Error('a seeded message was not recorded');
  return { ...message, customerId: message.customerId };
}

async function draft(ctx: Context, heard: Heard, order: SeedOrder): Promise<string> {
  const { order: opened } = await openDraft(ctx, heard);
  const written = await writeDraft(ctx, {
    orderId: opened.id,
    lines: order.lines.map((line) => cartLine(order.message, heard.messageId, line)),
    fulfilment: order.address ? 'delivery' : 'pickup',
    address: order.address,
    note: order.note ?? null,
  });
  if (written.needs.length > 0 || written.refused.length > 0)
    throw new Error(`a seeded order lacks something: ${JSON.stringify([written.needs, written.refused])}`);
  await summariseDraft(ctx, { orderId: opened.id });
  return opened.id;
}

function cartLine(message: string, messageId: string, line: SeedLine): CartLineInput {
  const start = message.indexOf(line.words);
  if (start < 0) throw new Error(`"${line.words}" is not in "${message}"`);
  return {
    product: line.product,
    variant: line.variant ?? null,
    quantity: line.quantity,
    modifiers: [
      ...(line.without ?? []).map((option) => ({ option, mode: 'without' as const })),
      ...(line.add ?? []).map((option) => ({ option, mode: 'add' as const })),
    ],
    confidence: 'sure',
    sources: [{ messageId, start, end: start + line.words.length }],
  };
}

/** What was said then was heard and answered then: no worker sends it to anybody today. */
async function settleMessages(ctx: Context): Promise<void> {
  const ofTenant = eq(messages.tenantId, ctx.tenantId);
  await ctx.tx
    .update(messages)
    .set({ status: 'done' })
    .where(and(ofTenant, eq(messages.status, 'received')));
  await ctx.tx
    .update(messages)
    .set({ status: 'sent', ack: 'read', sentAt: ctx.now })
    .where(and(ofTenant, eq(messages.status, 'queued')));
  await ctx.tx.update(conversations).set({ unreadCount: 0 }).where(eq(conversations.tenantId, ctx.tenantId));
}

/** A demo's waiting order is not rejected while somebody reads the manual. */
async function stopTimers(ctx: Context, orderId: string): Promise<void> {
  await ctx.tx
    .update(timers)
    .set({ doneAt: ctx.now })
    .where(and(eq(timers.tenantId, ctx.tenantId), eq(timers.subjectId, orderId), isNull(timers.doneAt)));
}
