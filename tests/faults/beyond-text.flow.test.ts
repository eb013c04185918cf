import { deflateSync } from 'node:zlib';
import { getThread } from '@novi/core/conversations/get-thread';
import { listConversations } from '@novi/core/conversations/list-conversations';
import { readFile } from '@novi/core/edge/read-file';
import { openLocalStorage } from '@novi/integrations/storage/local-storage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { phoneOn } from './support/phone.ts';
import { openPizzeria, type Pizzeria } from './support/pizzeria.ts';

let pizzeria: Pizzeria;

beforeAll(async () => {
  pizzeria = await openPizzeria();
  await pizzeria.startWorker();
  await pizzeria.link();
});
afterAll(() => pizzeria.close());

/** The thread the shop has with a customer, or in a group, by its name. */
async function threadOf(isIt: (chat: { customerPhone: string | null; groupName: string | null }) => boolean) {
  const { shop } = pizzeria;
  const { conversations } = await shop.run(shop.owner, (ctx) => listConversations(ctx));
  const chat = conversations.find(isIt);
  if (!chat) return null;
  return shop.run(shop.owner, (ctx) => getThread(ctx, { conversationId: chat.id }));
}
const with_ = (phone: string) => threadOf(({ customerPhone }) => customerPhone === phone);
const patience = { timeout: 30_000 };

/** A picture of one colour. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const rows = deflateSync(Buffer.alloc((1 + width * 3) * height, 90));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const image = (bytes: Buffer, name = 'proof.png') => ({
  kind: 'image',
  media: { mime: 'image/png', name, base64: bytes.toString('base64') },
});
const mediaOf = async (phone: string) => (await with_(phone))?.messages[0]?.media;

it('stores the picture of a payment with its message, sealed, while the bot answers', async () => {
  const bytes = png(40, 30);
  const phone = phoneOn(pizzeria.sandbox.url, '447700908001');
  await phone.sendAny({ to: pizzeria.number, text: '', ...image(bytes) });
  await phone.waitFor(pizzeria.number, /\S/);
  await expect.poll(async () => (await mediaOf(phone.phone))?.status, patience).toBe('stored');
  const media = await mediaOf(phone.phone);
  expect(media).toMatchObject({ mime: 'image/png', name: 'proof.png', width: 40, height: 30 });
  const { tenantId, owner } = pizzeria.shop;
  const run = { tenantId, actor: owner };
  const files = openLocalStorage(pizzeria.uploads);
  const stored = await readFile({ ...pizzeria.world.edge, files }, run, media?.fileId ?? '');
  expect(stored.bytes.equals(bytes)).toBe(true);
  expect((await files.get(stored.storageKey))?.includes(bytes.subarray(0, 8))).toBe(false);
});

it('says that a file is larger than 10 MB, and stores nothing of it', async () => {
  const phone = phoneOn(pizzeria.sandbox.url, '447700908002');
  await phone.sendAny({ to: pizzeria.number, text: '', ...image(Buffer.alloc(10_485_761, 1)) });
  await expect.poll(async () => (await mediaOf(phone.phone))?.status, patience).toBe('too_large');
  expect((await mediaOf(phone.phone))?.fileId).toBeNull();
});

it('does not keep what is not what it says', async () => {
  const phone = phoneOn(pizzeria.sandbox.url, '447700908003');
  const page = Buffer.from('<!doctype html><script>alert(1)</script>');
  await phone.sendAny({ to: pizzeria.number, text: '', ...image(page) });
  await expect.poll(async () => (await mediaOf(phone.phone))?.status, patience).toBe('unsafe');
});

it('keeps a group with its authors, and says nothing in it', async () => {
  const [ana, bruno] = ['447700908004', '447700908005'];
  const created = await fetch(`${pizzeria.sandbox.url}/sandbox/api/groups`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Friday', members: [ana, bruno, pizzeria.number] }),
  });
  const { id: group } = (await created.json()) as { id: string };
  await phoneOn(pizzeria.sandbox.url, ana).send(group, '2 cokes for pickup please');
  await phoneOn(pizzeria.sandbox.url, bruno).send(group, 'and a water');
  const friday = () => threadOf(({ groupName }) => groupName === 'Friday');
  await expect.poll(async () => (await friday())?.messages.length, patience).toBe(2);
  // A direct message that is answered after it proves that the group's had their turn.
  const direct = phoneOn(pizzeria.sandbox.url, '447700908006');
  await direct.send(pizzeria.number, 'hello');
  await direct.waitFor(pizzeria.number, /\S/);
  const thread = await friday();
  expect(thread?.messages.map(({ authorName, text }) => [authorName, text])).toEqual([
    ['+447700908004', '2 cokes for pickup please'],
    ['+447700908005', 'and a water'],
  ]);
  expect(thread?.draft).toBeNull();
});

it('shows what a customer changed, deleted and reacted with', async () => {
  const phone = phoneOn(pizzeria.sandbox.url, '447700908007');
  const api = `${pizzeria.sandbox.url}/sandbox/api/phones/${phone.phone}/messages`;
  const change = (method: string, path: string, body?: unknown) =>
    fetch(`${api}/${path}`, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
  await phone.send(pizzeria.number, 'good morning', 'EDITED-1');
  await phone.send(pizzeria.number, 'secret', 'REVOKED-1');
  const answer = await phone.waitFor(pizzeria.number, /\S/);
  await change('PATCH', 'EDITED-1', { text: 'good evening' });
  await change('DELETE', 'REVOKED-1');
  await change('PUT', `${answer.id}/reaction`, { emoji: '👍' });
  const seen = async () => (await with_(phone.phone))?.messages ?? [];
  await expect.poll(async () => (await seen())[0]?.text, patience).toBe('good evening');
  const deleted = async () => (await seen()).filter(({ deletedAt }) => deletedAt).map(({ text }) => text);
  await expect.poll(deleted, patience).toEqual(['']);
  await expect
    .poll(
      async () => (await seen()).flatMap(({ reactions }) => reactions.map(({ emoji }) => emoji)),
      patience,
    )
    .toEqual(['👍']);
});
