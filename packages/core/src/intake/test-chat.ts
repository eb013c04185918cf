import { messages } from '@novi/db/schema/conversations';
import { and, asc, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { TestShop } from '../testing/test-shop.ts';
import { type HandleResult, handleMessage } from './handle-message.ts';
import { recordMessage } from './record-message.ts';
import type { RecordedMessage, RecordMessageInput } from './schemas.ts';

const worker: Actor = { kind: 'job', name: 'test' };

/** A customer's phone and the worker behind it, for tests of whole conversations. */
export interface TestChat {
  /** The driver reports a message of the customer. */
  hear(text: string, changes?: Partial<RecordMessageInput>): Promise<RecordedMessage>;
  /** The worker's job for this conversation. */
  handle(parse?: Parameters<typeof handleMessage>[2]): Promise<HandleResult>;
  /** A message, answered at once; returns what was queued for it. */
  say(text: string): Promise<string>;
  /** Everything queued or sent to the customer, in order. */
  answers(): Promise<string[]>;
  conversationId(): string;
}

let count = 0;

export function openTestChat(shop: TestShop, phone = '15550001111'): TestChat {
  let conversationId = '';
  const chat: TestChat = {
    async hear(text, changes = {}) {
      count += 1;
      const recorded = await shop.run(worker, (ctx) =>
        recordMessage(ctx, {
          sessionId: shop.sessionId,
          waMessageId: `wa-${count}`,
          chat: { kind: 'phone', value: phone, name: 'Ana' },
          fromMe: false,
          kind: 'text',
          text,
          at: ctx.now,
          ...changes,
        }),
      );
      conversationId = recorded.conversationId;
      return recorded;
    },
    handle: (parse) => shop.run(worker, (ctx) => handleMessage(ctx, { conversationId }, parse)),
    async say(text) {
      const before = (await chat.answers()).length;
      await chat.hear(text);
      await chat.handle();
      return (await chat.answers()).slice(before).join('\n---\n');
    },
    answers: () =>
      shop.run(worker, async (ctx) => {
        if (conversationId === '') return [];
        const rows = await ctx.tx
          .select()
          .from(messages)
          .where(
            and(
              eq(messages.tenantId, ctx.tenantId),
              eq(messages.conversationId, conversationId),
              eq(messages.direction, 'out'),
            ),
          )
          .orderBy(asc(messages.position));
        return rows.map((row) => ctx.vault.open('message', row.textSealed, row.keyVersion));
      }),
    conversationId: () => conversationId,
  };
  return chat;
}
