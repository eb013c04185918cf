import { customers } from '@novi/db/schema/conversations';
import { files, messageMedia } from '@novi/db/schema/files';
import { orders } from '@novi/db/schema/orders';
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { getThread } from '../conversations/get-thread.ts';
import { listConversations } from '../conversations/list-conversations.ts';
import { sendReply } from '../conversations/send-reply.ts';
import { recordFile } from '../files/record-file.ts';
import { maxFetches, settleMedia } from '../files/settle-media.ts';
import { claimMessage } from '../outbox/claim-message.ts';
import { holdSession } from '../testing/live-session.ts';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { handleMessage } from './handle-message.ts';
import { recordEdit } from './record-edit.ts';
import { recordMessage } from './record-message.ts';
import { recordReaction } from './record-reaction.ts';
import { recordRevoke } from './record-revoke.ts';
import type { RecordMessageInput } from './schemas.ts';

const worker: Actor = { kind: 'job', name: 'test' };
const ana = { kind: 'phone', value: '34600111222', name: 'Ana' } as const;
const bruno = { kind: 'phone', value: '34600333444', name: 'Bruno' } as const;
const friday = { kind: 'group', value: '120363@g.us', name: 'Friday team' } as const;
let world: TestWorld;
let shop: TestShop;
let count = 0;

beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await openTestShop(world);
  count = 0;
});

const hear = (text: string, changes: Partial<RecordMessageInput> = {}) => {
  count += 1;
  const waMessageId = `wa-${count}`;
  return shop.run(worker, (ctx) =>
    recordMessage(ctx, {
      sessionId: shop.sessionId,
      waMessageId,
      chat: ana,
      fromMe: false,
      kind: 'text',
      text,
      at: ctx.now,
      ...changes,
    }),
  );
};
const handle = (conversationId: string) => shop.run(worker, (ctx) => handleMessage(ctx, { conversationId }));
const thread = (conversationId: string) => shop.run(shop.owner, (ctx) => getThread(ctx, { conversationId }));
const heard = (n: number) => ({ sessionId: shop.sessionId, waMessageId: `wa-${n}`, at: world.clock.now });
const edit = (n: number, text: string) => shop.run(worker, (ctx) => recordEdit(ctx, { ...heard(n), text }));
const revoke = (n: number) => shop.run(worker, (ctx) => recordRevoke(ctx, heard(n)));
const drafts = () =>
  shop.run(worker, (ctx) =>
    ctx.tx.select().from(orders).where(eq(orders.tenantId, shop.tenantId)).orderBy(asc(orders.createdAt)),
  );

describe('in a group', () => {
  it('is one conversation with names, which the bot neither reads nor answers', async () => {
    const first = await hear('two cokes, pickup', { chat: friday, author: ana });
    const second = await hear('a water', { chat: friday, author: bruno });
    expect(second.conversationId).toBe(first.conversationId);
    expect(await handle(first.conversationId)).toEqual({ kind: 'nothing' });
    expect(world.signals.filter(({ id }) => id === first.conversationId)).toEqual([]);
    const { conversation, messages: shown, draft } = await thread(first.conversationId);
    expect(conversation).toMatchObject({ kind: 'group', groupName: 'Friday team', unreadCount: 2 });
    expect(shown.map(({ authorName, text }) => [authorName, text])).toEqual([
      ['Ana', 'two cokes, pickup'],
      ['Bruno', 'a water'],
    ]);
    expect(draft).toBeNull();
  });

  it('is not the same conversation as with one of its members', async () => {
    const group = await hear('hello all', { chat: friday, author: ana });
    expect((await hear('hello')).conversationId).not.toBe(group.conversationId);
  });

  it('lets the staff answer, to the group', async () => {
    const { conversationId } = await hear('anybody there?', { chat: friday, author: ana });
    await shop.run(shop.owner, (ctx) =>
      sendReply(ctx, { conversationId, text: 'Yes!', idempotencyKey: 'one' }),
    );
    const lease = await holdSession(shop);
    const claimed = await shop.run(worker, (ctx) =>
      claimMessage(ctx, { ...lease, conversationId, waMessageId: 'ours-1' }),
    );
    expect(claimed).toMatchObject({ kind: 'send', message: { to: '120363@g.us', text: 'Yes!' } });
    expect((await thread(conversationId)).conversation.mode).toBe('bot');
  });

  it('keeps what the shop’s own phone says there, and follows its new name', async () => {
    const { conversationId } = await hear('hi', { chat: friday, author: ana });
    await hear('on our way', { chat: { ...friday, name: 'Saturday team' }, fromMe: true });
    const { conversation, messages: shown } = await thread(conversationId);
    expect(conversation.groupName).toBe('Saturday team');
    expect(shown.at(-1)).toMatchObject({ author: 'shop_phone', text: 'on our way' });
  });
});

describe('an edited message', () => {
  it('is read in its new form when it was not answered yet', async () => {
    const { conversationId } = await hear('1 coke, pickup');
    await edit(1, '2 waters, pickup');
    await handle(conversationId);
    const { draft, messages: shown } = await thread(conversationId);
    expect(draft?.lines.map(({ name, quantity }) => [name, quantity])).toEqual([['Water', 2]]);
    expect(shown[0]).toMatchObject({ text: '2 waters, pickup', editedAt: world.clock.now });
  });

  it('is shown as edited when it was answered, and a person looks at the order that rests on it', async () => {
    const { conversationId } = await hear('1 coke, pickup');
    await handle(conversationId);
    await edit(1, '3 cokes, pickup');
    await edit(1, '3 cokes, pickup');
    await handle(conversationId);
    const { conversation, draft, messages: shown } = await thread(conversationId);
    expect(draft?.lines.map(({ quantity }) => quantity)).toEqual([1]);
    expect(conversation).toMatchObject({ mode: 'human', modeReason: 'changed_words' });
    expect(shown[0]).toMatchObject({ text: '3 cokes, pickup', understanding: null });
    expect(shown.filter(({ text }) => text.startsWith('I see that you changed'))).toHaveLength(1);
  });

  it('leaves the bot where it is when no order rests on it', async () => {
    const { conversationId } = await hear('good morning');
    await handle(conversationId);
    await edit(1, 'good evening');
    expect((await thread(conversationId)).conversation.mode).toBe('bot');
  });

  it('that nobody here knows changes nothing', async () => {
    await expect(edit(9, 'what?')).resolves.toBeUndefined();
  });
});

describe('a deleted message', () => {
  it('is not acted on when it was not answered yet, and nothing of it is left', async () => {
    const { conversationId } = await hear('1 coke, pickup');
    await revoke(1);
    expect(await handle(conversationId)).toEqual({ kind: 'nothing' });
    expect(await drafts()).toEqual([]);
    const [shown] = (await thread(conversationId)).messages;
    expect(shown).toMatchObject({ text: '', payload: null, deletedAt: world.clock.now });
  });

  it('is erased with its file and its reactions when it was answered', async () => {
    const { conversationId } = await hear('my proof', {
      kind: 'image',
      media: { mime: 'image/png', sizeBytes: 9 },
    });
    await handle(conversationId);
    const [message] = (await thread(conversationId)).messages;
    await shop.run(worker, async (ctx) => {
      const fileId = await recordFile(ctx, aFile(shop), ctx.vault.keyVersion);
      await settleMedia(ctx, message?.id ?? '', { kind: 'stored', fileId });
      await recordReaction(ctx, { ...heard(1), by: null, emoji: '👍' });
    });
    expect((await thread(conversationId)).messages[0]).toMatchObject({
      media: { status: 'stored', mime: 'image/png', name: 'proof.png' },
      reactions: [{ emoji: '👍', by: null }],
    });
    await revoke(1);
    expect((await thread(conversationId)).messages[0]).toMatchObject({
      text: '',
      media: null,
      reactions: [],
    });
    expect(await rows(files)).toEqual([]);
  });

  it('hands the chat to a person when an order rests on it', async () => {
    const { conversationId } = await hear('1 coke, pickup');
    await handle(conversationId);
    await revoke(1);
    expect((await thread(conversationId)).conversation).toMatchObject({ mode: 'human' });
  });
});

describe('a reaction', () => {
  it('is one for each person, the last, until it is taken back', async () => {
    const { conversationId } = await hear('hello', { chat: friday, author: ana });
    const react = (by: typeof ana | typeof bruno, emoji: string) =>
      shop.run(worker, (ctx) => recordReaction(ctx, { ...heard(1), by, emoji }));
    await react(ana, '👍');
    await react(ana, '❤️');
    await react(bruno, '🎉');
    const reactions = async () => (await thread(conversationId)).messages[0]?.reactions;
    expect(await reactions()).toEqual([
      { emoji: '❤️', by: { name: 'Ana' } },
      { emoji: '🎉', by: { name: 'Bruno' } },
    ]);
    await react(bruno, '');
    expect(await reactions()).toEqual([{ emoji: '❤️', by: { name: 'Ana' } }]);
  });
});

describe('a file', () => {
  const media = { mime: 'image/jpeg', sizeBytes: 1000, name: 'proof.jpg' };

  it('waits to be fetched, and is tried a few times', async () => {
    const { conversationId } = await hear('', { kind: 'image', media });
    const [message] = (await thread(conversationId)).messages;
    const fail = () => shop.run(worker, (ctx) => settleMedia(ctx, message?.id ?? '', { kind: 'later' }));
    const status = async () => (await thread(conversationId)).messages[0]?.media?.status;
    expect(await status()).toBe('pending');
    for (let n = 1; n < maxFetches; n += 1) await fail();
    expect(await status()).toBe('pending');
    await fail();
    expect(await status()).toBe('failed');
  });

  it('that was fetched twice is kept once', async () => {
    const { conversationId } = await hear('', { kind: 'image', media });
    const [message] = (await thread(conversationId)).messages;
    const store = () =>
      shop.run(worker, async (ctx) => {
        const fileId = await recordFile(ctx, aFile(shop), ctx.vault.keyVersion);
        await settleMedia(ctx, message?.id ?? '', { kind: 'stored', fileId });
        return fileId;
      });
    const first = await store();
    await store();
    expect((await rows(files)).map(({ id }) => id)).toEqual([first]);
    expect(await rows(messageMedia)).toMatchObject([{ status: 'stored', fileId: first }]);
  });
});

describe('a customer known by two names', () => {
  const byLid = { kind: 'lid', value: '99@lid' } as const;
  const both = { ...byLid, phone: ana.value };

  it('goes on in the conversation that the opaque id began', async () => {
    const first = await hear('1 coke', { chat: byLid });
    const second = await hear('pickup', { chat: both });
    const third = await hear('thanks');
    expect(new Set([first, second, third].map(({ conversationId }) => conversationId)).size).toBe(1);
  });

  it('has one conversation and one cart when both names had one', async () => {
    const lid = await hear('1 coke', { chat: byLid });
    await handle(lid.conversationId);
    const phone = await hear('2 waters');
    await handle(phone.conversationId);
    expect((await drafts()).map(({ status }) => status)).toEqual(['draft', 'draft']);

    const merged = await hear('pickup', { chat: both });
    expect(merged.conversationId).toBe(phone.conversationId);
    await handle(merged.conversationId);
    const { messages: shown, draft } = await thread(lid.conversationId);
    expect(shown.filter(({ direction }) => direction === 'in').map(({ text }) => text)).toEqual([
      '1 coke',
      '2 waters',
      'pickup',
    ]);
    expect(draft?.lines.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['Water', 2],
      ['Coke', 1],
    ]);
    expect(draft?.totalMinor).toBe(550);
    expect((await drafts()).map(({ status }) => status).sort()).toEqual(['awaiting_confirm', 'expired']);
    expect(await rows(customers)).toHaveLength(1);
  });

  it('loses no placed order of either name', async () => {
    const lid = await hear('1 coke, pickup', { chat: byLid });
    await handle(lid.conversationId);
    await hear('yes', { chat: byLid });
    await handle(lid.conversationId);
    await hear('hello');
    const { conversationId } = await hear('where is my order?', { chat: both });
    expect(await drafts()).toMatchObject([{ status: 'placed', conversationId }]);
  });

  it('keeps a message that was on its way to the other conversation', async () => {
    await hear('1 coke', { chat: byLid });
    const { conversationId } = await hear('2 waters');
    const begin = Promise.withResolvers<void>();
    const late = begin.promise.then(() => hear('and quick', { chat: byLid }));
    count += 1;
    await shop.run(worker, async (ctx) => {
      const merging = { ...heard(50), chat: both, fromMe: false, kind: 'text', text: 'pickup' } as const;
      await recordMessage(ctx, merging);
      begin.resolve();
      const waiting = sql`select 1 from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))`;
      await expect.poll(async () => (await ctx.tx.execute(waiting)).length, { timeout: 15_000 }).toBe(1);
    });
    expect(await late).toEqual({ inserted: true, conversationId });
    const { conversation, messages: shown } = await thread(conversationId);
    expect(shown.map(({ text }) => text).sort()).toEqual(['1 coke', '2 waters', 'and quick', 'pickup']);
    expect(conversation.unreadCount).toBe(4);
    const listed = await shop.run(shop.owner, (ctx) => listConversations(ctx));
    expect(listed.conversations.map(({ id }) => id)).toEqual([conversationId]);
  });
});

const rows = <T extends typeof files | typeof messageMedia | typeof customers>(table: T) =>
  shop.run(worker, (ctx) =>
    ctx.tx
      .select()
      .from(table as typeof files)
      .where(eq((table as typeof files).tenantId, shop.tenantId)),
  ) as Promise<(typeof table.$inferSelect)[]>;

const aFile = ({ tenantId }: TestShop) => ({
  storageKey: `${tenantId}/${Math.random().toString(16).slice(2)}`,
  mime: 'image/png',
  sizeBytes: 9,
  sha256: 'ab',
  width: 1,
  height: 1,
  name: 'proof.png',
});
