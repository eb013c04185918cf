import { cloudNumbers } from '@novi/db/schema/cloud-numbers';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { holdSession } from '../testing/live-session.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { connectCloudNumber } from './connect-cloud-number.ts';
import { getCloudNumber } from './get-cloud-number.ts';
import { openCloudNumber } from './open-cloud-number.ts';
import { reportSession } from './report-session.ts';
import { requestLink } from './request-link.ts';

let world: TestWorld;
let shop: TestShop;
let count = 0;

beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await openTestShop(world);
  count += 1;
});

const given = (change: object = {}) => ({
  phoneNumberId: `10000${count}`,
  wabaId: '200001',
  accessToken: 'EAA-very-secret',
  catalogId: '300001',
  emailVerified: true,
  ...change,
});
const connect = (change: object = {}, of = shop, actor = of.owner) =>
  of.run(actor, (ctx) => connectCloudNumber(ctx, given(change)));
const session = async () => {
  const [row] = await shop.run(shop.owner, (ctx) =>
    ctx.tx
      .select()
      .from(waSessions)
      .where(and(eq(waSessions.tenantId, shop.tenantId), eq(waSessions.id, shop.sessionId))),
  );
  return row;
};

describe('connectCloudNumber', () => {
  it('changes the driver of the session there is, and seals what speaks for the number', async () => {
    await connect();
    expect(await session()).toMatchObject({ driver: 'cloud-api', desiredState: 'on', watermark: null });
    const [row] = await shop.run(shop.owner, (ctx) => ctx.tx.select().from(cloudNumbers));
    expect(row?.credentialsSealed.includes('EAA-very-secret')).toBe(false);
    const opened = await shop.run(shop.owner, (ctx) => openCloudNumber(ctx, shop.sessionId));
    expect(opened).toMatchObject({ accessToken: 'EAA-very-secret', appSecret: null });
  });

  it('never tells the token again', async () => {
    await connect();
    const view = await shop.run(shop.owner, (ctx) => getCloudNumber(ctx));
    expect(view).toMatchObject({ catalog: { catalogId: '300001', state: 'waiting' } });
    expect(JSON.stringify(view)).not.toContain('secret');
  });

  it('is a manager’s, with a confirmed e-mail', async () => {
    await expect(connect({}, shop, staff('cashier'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(connect({ emailVerified: false })).rejects.toMatchObject({ code: 'EMAIL_NOT_VERIFIED' });
  });

  it('refuses a number that another shop has', async () => {
    await connect();
    await expect(connect({}, await openTestShop(world))).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('changing to the Cloud API and back', () => {
  const link = (driver: 'sandbox' | 'cloud-api') =>
    shop.run(shop.owner, (ctx) => requestLink(ctx, { driver, emailVerified: true }));

  it('needs a number that was connected', async () => {
    await expect(link('cloud-api')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('needs no unlinking, and begins with what the new driver knows', async () => {
    await connect();
    const held = await holdSession(shop);
    const worker = { kind: 'job', name: 'session' } as const;
    const report = (state: 'starting' | 'ready') =>
      shop.run(worker, (ctx) => reportSession(ctx, { ...held, state, number: '15550100001' }));
    await report('starting');
    await report('ready');
    await link('sandbox');
    expect(await session()).toMatchObject({ driver: 'sandbox', number: null });
    await link('cloud-api');
    expect(await session()).toMatchObject({ driver: 'cloud-api' });
  });

  it('stands although the old driver ends', async () => {
    const held = await holdSession(shop);
    const worker = { kind: 'job', name: 'session' } as const;
    await connect();
    await shop.run(worker, (ctx) => reportSession(ctx, { ...held, driver: 'sandbox', state: 'starting' }));
    await shop.run(worker, (ctx) =>
      reportSession(ctx, { ...held, driver: 'sandbox', state: 'unlinked', desiredState: 'off' }),
    );
    expect(await session()).toMatchObject({ actualState: 'unlinked', desiredState: 'on' });
  });
});
