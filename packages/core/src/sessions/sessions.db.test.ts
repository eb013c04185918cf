import { events } from '@novi/db/schema/events';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { holdSession, letLeaseEnd } from '../testing/live-session.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { getSession } from './get-session.ts';
import { reportSession } from './report-session.ts';
import { requestLink } from './request-link.ts';
import { requestUnlink } from './request-unlink.ts';
import type { ReportSession, RequestLink } from './schemas.ts';
import { setWatermark } from './set-watermark.ts';

const worker: Actor = { kind: 'job', name: 'session' };
let world: TestWorld;
let shop: TestShop;
let held: { sessionId: string; fence: number };

beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await openTestShop(world);
  held = await holdSession(shop);
});

const report = (changes: Omit<ReportSession, 'sessionId' | 'fence'>) =>
  shop.run(worker, (ctx) => reportSession(ctx, { ...held, ...changes }));
const see = (actor = shop.owner, locale = 'en') => shop.run(actor, (ctx) => getSession(ctx, { locale }));
const link = (input: RequestLink, actor = shop.owner) => shop.run(actor, (ctx) => requestLink(ctx, input));
const row = async () => {
  const [found] = await shop.run(worker, (ctx) =>
    ctx.tx.select().from(waSessions).where(eq(waSessions.tenantId, shop.tenantId)),
  );
  return found;
};
async function toScan(forMs = 20_000) {
  await report({ state: 'starting' });
  await report({ state: 'awaiting_scan', linkCode: { code: 'qr-secret', forMs } });
}

describe('requestLink', () => {
  it('notes the wish and wakes a worker', async () => {
    world.signals.length = 0;
    await link({ driver: 'sandbox', emailVerified: false });
    expect(await row()).toMatchObject({ desiredState: 'on', driver: 'sandbox' });
    expect(world.signals).toContainEqual({ kind: 'session', tenantId: shop.tenantId, id: shop.sessionId });
  });

  it('links a real number only for a confirmed e-mail', async () => {
    const driver = 'web-js';
    await expect(link({ driver, emailVerified: false })).rejects.toMatchObject({
      code: 'EMAIL_NOT_VERIFIED',
    });
    await link({ driver, emailVerified: true });
    expect((await row())?.driver).toBe(driver);
  });

  it('does not change the driver under a live link', async () => {
    await report({ state: 'starting' });
    await expect(link({ driver: 'web-js', emailVerified: true })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is a manager’s', async () => {
    for (const attempt of [
      link({ emailVerified: true }, staff('cashier')),
      shop.run(staff('cashier'), requestUnlink),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('requestUnlink', () => {
  it('asks the holder to end the link, and asks for nothing where there is none', async () => {
    await shop.run(shop.owner, requestUnlink);
    expect((await row())?.desiredState).toBe('unlinked');
    await report({ state: 'starting' });
    await report({ state: 'unlinked', causeCode: 'unlinked_by_shop', desiredState: 'off' });
    await shop.run(shop.owner, requestUnlink);
    expect((await row())?.desiredState).toBe('off');
  });
});

describe('reportSession', () => {
  it('shows the code to managers only, sealed, and forgets it once it was scanned', async () => {
    await toScan();
    expect((await see()).qr).toBe('qr-secret');
    expect((await see(staff('cashier'))).qr).toBeNull();
    expect((await row())?.linkCodeSealed?.includes('qr-secret')).toBe(false);
    await report({ state: 'syncing', number: '34911222333' });
    expect(await see()).toMatchObject({ state: 'syncing', qr: null, expiresAt: null, number: '34911222333' });
    expect((await row())?.linkCodeSealed).toBeNull();
  });

  it('shows no code that is over', async () => {
    await toScan(1);
    expect(await see()).toMatchObject({ state: 'awaiting_scan', qr: null, expiresAt: null });
  });

  it('shows a code as long as it counts, whatever the clocks of worker and server say', async () => {
    const { now } = world.clock;
    world.clock.now = new Date(now.getTime() - 600_000);
    await toScan();
    world.clock.now = new Date(now.getTime() + 600_000);
    expect((await see()).qr).toBe('qr-secret');
    world.clock.now = now;
  });

  it('never puts the code into an event', async () => {
    await toScan();
    const rows = await shop.run(worker, (ctx) =>
      ctx.tx.select().from(events).where(eq(events.tenantId, shop.tenantId)),
    );
    expect(rows.map(({ kind }) => kind)).toContain('session.awaiting_scan');
    expect(JSON.stringify(rows)).not.toContain('qr-secret');
  });

  it('says why in the merchant’s language', async () => {
    await report({ state: 'starting' });
    await report({ state: 'banned', causeCode: 'banned', desiredState: 'off' });
    expect(await see()).toMatchObject({ state: 'banned', causeCode: 'banned' });
    expect((await see(shop.owner, 'es-MX')).cause).toContain('restringió');
    expect((await row())?.desiredState).toBe('off');
  });

  it('takes a repeated report for no news', async () => {
    await report({ state: 'starting' });
    await report({ state: 'ready', number: '1' });
    const count = async () =>
      (await shop.run(worker, (ctx) => ctx.tx.select().from(events).where(eq(events.kind, 'session.ready'))))
        .length;
    const before = await count();
    await report({ state: 'ready', number: '1' });
    expect(await count()).toBe(before);
  });

  it('refuses a move the machine does not know', async () => {
    await expect(report({ state: 'ready' })).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  it.each([
    ['another holder came', () => holdSession(shop, 2)],
    ['the lease ended', () => letLeaseEnd(shop)],
  ])('refuses the old holder when %s', async (_, spoil) => {
    await spoil();
    await expect(report({ state: 'starting' })).rejects.toMatchObject({ code: 'STALE_FENCE' });
    const mark = shop.run(worker, (ctx) => setWatermark(ctx, { ...held, watermark: '9' }));
    await expect(mark).rejects.toMatchObject({ code: 'STALE_FENCE' });
    expect(await row()).toMatchObject({ actualState: 'off', watermark: null });
  });
});

describe('setWatermark', () => {
  it('keeps where to fetch from', async () => {
    await shop.run(worker, (ctx) => setWatermark(ctx, { ...held, watermark: '41' }));
    expect((await row())?.watermark).toBe('41');
  });
});
