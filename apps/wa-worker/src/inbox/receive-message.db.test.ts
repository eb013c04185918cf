import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '@novi/core/testing/test-shop';
import { messages } from '@novi/db/schema/conversations';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { InboundMessage } from '../whatsapp/port.ts';
import { receiveMessage } from './receive-message.ts';

let world: TestWorld;
let shop: TestShop;

beforeAll(async () => {
  world = await openTestWorld();
  shop = await openTestShop(world);
});
afterAll(() => world.close());

const message = (changes: Partial<InboundMessage>): InboundMessage => ({
  waMessageId: 'A1',
  chat: { kind: 'phone', value: '447700906001', phone: '447700906001' },
  fromMe: false,
  kind: 'text',
  text: 'one coke',
  at: world.clock.now,
  ...changes,
});

const receive = (changes: Partial<InboundMessage>) =>
  receiveMessage(world.edge, (_name, effect) => effect(), shop, message(changes));

const kept = (waMessageId: string) =>
  shop.run(shop.owner, (ctx) =>
    ctx.tx.select({ kind: messages.kind }).from(messages).where(eq(messages.waMessageId, waMessageId)),
  );

it('keeps that somebody wrote when what they wrote can never be stored, and goes on', async () => {
  await receive({ waMessageId: 'BAD', kind: 'hologram' as InboundMessage['kind'] });
  await receive({ waMessageId: 'GOOD' });
  expect([await kept('BAD'), await kept('GOOD')]).toEqual([[{ kind: 'other' }], [{ kind: 'text' }]]);
});

it('goes on even when nothing of it can be stored', async () => {
  await expect(receive({ waMessageId: '' })).resolves.toBeUndefined();
});

it('throws while the database is out of reach, so that the network tells it again', async () => {
  const gone = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  const edge = new Proxy(world.edge, {
    get(target, key, receiver) {
      if (key === 'database') throw gone;
      return Reflect.get(target, key, receiver);
    },
  });
  await expect(receiveMessage(edge, (_name, effect) => effect(), shop, message({}))).rejects.toBe(gone);
});
