import { getSession } from '@novi/core/sessions/get-session';
import { holdSession } from '@novi/core/testing/live-session';
import { openTestShop, openTestWorld, type TestWorld } from '@novi/core/testing/test-shop';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { InboundMessage, WhatsAppClient } from '../whatsapp/port.ts';
import { doDuty } from './do-duty.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

it('reading again what was missed moves when the line was last heard, to the newest of it', async () => {
  const shop = await openTestShop(world);
  const held = await holdSession(shop);
  const minutesAgo = (minutes: number) => new Date(world.clock.now.getTime() - minutes * 60_000);
  const missed = [5, 2, 9].map(
    (minutes): InboundMessage => ({
      waMessageId: `missed-${minutes}`,
      chat: { kind: 'phone', value: '34600000001' },
      fromMe: false,
      kind: 'text',
      text: 'are you there?',
      at: minutesAgo(minutes),
    }),
  );
  const client: Pick<WhatsAppClient, 'fetchSince'> = {
    async fetchSince(_watermark, tell) {
      for (const message of missed) await tell(message);
      return 'w1';
    },
  };
  const session = {
    edge: world.edge,
    step: <T>(_name: string, effect: () => Promise<T>) => effect(),
    lease: { tenantId: shop.tenantId, driver: 'sandbox', ...held },
    client: client as WhatsAppClient,
  };
  const lastHeard = async () => (await shop.run(shop.owner, (ctx) => getSession(ctx))).lastHeardAt;
  await doDuty(session, 'backfill', 1000);
  expect(await lastHeard()).toEqual(minutesAgo(2));
  missed.splice(0);
  await doDuty(session, 'backfill', 1000);
  expect(await lastHeard(), 'nothing was missed').toEqual(minutesAgo(2));
});
