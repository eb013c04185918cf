import { events } from '@novi/db/schema/events';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { withRelay } from '@novi/db/with-relay';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { holdSession } from '../testing/live-session.ts';
import { openTestShop, openTestWorld, staff, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { alertMail } from './alert-mail.ts';
import { dueAlert, tellAlert } from './alert-session.ts';
import { causeInWords } from './causes.ts';
import { findSession } from './find-session.ts';
import { getSession } from './get-session.ts';
import { noteHeard } from './note-heard.ts';
import { reportSession } from './report-session.ts';
import { requestLink } from './request-link.ts';
import { requestRestart } from './request-restart.ts';
import { causeCodeSchema, type ReportSession } from './schemas.ts';
import { downOf } from './session-down.ts';

const worker: Actor = { kind: 'job', name: 'session' };
let world: TestWorld;
let shop: TestShop;
let held: { sessionId: string; fence: number };

beforeAll(async () => {
  world = await openTestWorld();
  world.clock.now = new Date();
});
afterAll(() => world.close());
beforeEach(async () => {
  shop = await openTestShop(world);
  held = await holdSession(shop);
});

const report = (changes: Omit<ReportSession, 'sessionId' | 'fence'>) =>
  shop.run(worker, (ctx) => reportSession(ctx, { ...held, ...changes }));
const see = (actor = shop.owner) => shop.run(actor, (ctx) => getSession(ctx));
const change = (values: Partial<typeof waSessions.$inferInsert>) =>
  shop.run(worker, (ctx) =>
    ctx.tx.update(waSessions).set(values).where(eq(waSessions.tenantId, shop.tenantId)),
  );
const row = async () => {
  const [found] = await shop.run(worker, (ctx) =>
    ctx.tx.select().from(waSessions).where(eq(waSessions.tenantId, shop.tenantId)),
  );
  if (!found) throw new Error('no session');
  return found;
};
const toReady = async () => {
  await report({ state: 'starting' });
  await report({ state: 'ready', number: '34911222333' });
};
const due = async (afterMs: number) => {
  const rows = await withRelay(world.edge.database, (tx) =>
    tx.execute<{ tenant_id: string }>(sql`select tenant_id from app.due_session_alerts(${afterMs}, 1000)`),
  );
  return rows.some((each) => each.tenant_id === shop.tenantId);
};
const alert = () => shop.run(worker, (ctx) => dueAlert(ctx, { sessionId: shop.sessionId }));
const mark = async () => {
  const told = await alert();
  return (
    told && shop.run(worker, (ctx) => tellAlert(ctx, { sessionId: shop.sessionId, mailsSealed: [], ...told }))
  );
};
const pairing = {
  driver: 'web-js',
  emailVerified: true,
  method: 'pairing_code',
  phone: '+34 600 11-22',
} as const;

describe('a pairing code', () => {
  it('is asked for with a phone, which is sealed and forgotten once it is linked', async () => {
    await shop.run(shop.owner, (ctx) => requestLink(ctx, pairing));
    expect((await row()).linkPhoneSealed?.includes('346001122')).toBe(false);
    await report({ state: 'starting' });
    const linkCode = { code: 'ABCD1234', forMs: 60_000 };
    await report({ state: 'awaiting_scan', linkCode: { ...linkCode, method: 'pairing_code' } });
    expect(await see()).toMatchObject({ pairingCode: 'ABCD1234', qr: null });
    expect(await see(staff('cashier'))).toMatchObject({ pairingCode: null, qr: null });
    const told = await shop.run(worker, (ctx) =>
      ctx.tx.select().from(events).where(eq(events.tenantId, shop.tenantId)),
    );
    expect(JSON.stringify(told)).not.toMatch(/ABCD1234|346001122/);
    await report({ state: 'syncing', number: '346001122' });
    expect(await row()).toMatchObject({ linkPhoneSealed: null, linkCodeSealed: null });
  });

  it('needs a phone, and a driver that has pairing codes', async () => {
    for (const input of [
      { ...pairing, phone: undefined },
      { ...pairing, driver: 'sandbox' as const },
      { ...pairing, phone: 'mine' },
    ]) {
      const asked = shop.run(shop.owner, (ctx) => requestLink(ctx, input));
      await expect(asked).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
  });

  it('asked for while a QR is shown begins anew; the same wish again does not', async () => {
    const ask = (input: Parameters<typeof requestLink>[1]) =>
      shop.run(shop.owner, (ctx) => requestLink(ctx, input));
    const qr = { driver: 'web-js', emailVerified: true } as const;
    await ask(qr);
    await report({ state: 'starting' });
    await ask(qr);
    expect((await row()).restartsWanted).toBe(0);
    await ask(pairing);
    expect((await row()).restartsWanted).toBe(1);
  });
});

describe('requestRestart', () => {
  it('asks the holder, by a number that grows', async () => {
    world.signals.length = 0;
    await shop.run(shop.owner, requestRestart);
    expect((await row()).restartsWanted).toBe(1);
    expect(world.signals).toContainEqual({ kind: 'session', tenantId: shop.tenantId, id: shop.sessionId });
  });

  it('is a manager’s, and for a session that is wanted', async () => {
    const byCashier = shop.run(staff('cashier'), requestRestart);
    await expect(byCashier).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await change({ desiredState: 'off' });
    await expect(shop.run(shop.owner, requestRestart)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('being down', () => {
  const down = () => shop.run(worker, async (ctx) => downOf(await findSession(ctx), ctx.now));

  it('begins when a session that was ready is not, and ends when it is again', async () => {
    await report({ state: 'starting' });
    expect(await down()).toMatchObject({ isDown: false });
    await report({ state: 'ready', number: '1' });
    await report({ state: 'reconnecting', causeCode: 'network' });
    await report({ state: 'starting' });
    expect(await down()).toMatchObject({ isDown: true, since: world.clock.now, needsPerson: false });
    await report({ state: 'ready' });
    expect(await down()).toMatchObject({ isDown: false, since: null });
  });

  it('is not what a merchant wanted', async () => {
    await toReady();
    await report({ state: 'unlinked', causeCode: 'unlinked_by_shop', desiredState: 'off' });
    expect(await down()).toMatchObject({ isDown: false });
  });

  it('is seen when nobody holds the session any more', async () => {
    await toReady();
    await change({ leaseExpiresAt: new Date(world.clock.now.getTime() - 60_000) });
    expect(await down()).toMatchObject({ isDown: true, isUnheld: true });
    expect((await see()).cause).toBe(causeInWords('en', 'no_worker'));
    expect(await due(30_000)).toBe(true);
    expect(await due(90_000)).toBe(false);
  });
});

describe('the owners', () => {
  it('are told once when it is down for long, and once when it is back', async () => {
    await toReady();
    await report({ state: 'reconnecting', causeCode: 'network' });
    expect(await due(60_000)).toBe(false);
    await change({ downSince: new Date(world.clock.now.getTime() - 61_000) });
    expect(await due(60_000)).toBe(true);
    expect(await alert()).toMatchObject({ kind: 'down', causeCode: 'network', shopName: "Luigi's" });
    expect((await alert())?.userIds).toHaveLength(1);
    expect(await mark()).toBe(true);
    expect(await alert()).toBeNull();
    expect(await due(60_000)).toBe(false);
    await report({ state: 'ready' });
    expect(await due(60_000)).toBe(true);
    expect(await alert()).toMatchObject({ kind: 'back' });
    expect(await mark()).toBe(true);
    expect([await due(0), await alert()]).toEqual([false, null]);
    const kinds = await shop.run(worker, (ctx) =>
      ctx.tx.select({ kind: events.kind }).from(events).where(eq(events.tenantId, shop.tenantId)),
    );
    const told = kinds.map(({ kind }) => kind).filter((kind) => /alert|recovered/.test(kind));
    expect(told).toEqual(['session.alert', 'session.recovered']);
  });

  it.each([
    { state: 'banned', causeCode: 'banned' },
    { state: 'conflict', causeCode: 'conflict' },
    { state: 'unlinked', causeCode: 'unlinked_on_phone' },
    { state: 'failed', causeCode: 'failed' },
  ] as const)('are told at once of $causeCode, which waits for a person', async (end) => {
    await toReady();
    await report({ ...end, desiredState: 'off' });
    expect(await due(600_000)).toBe(true);
    expect(await see()).toMatchObject({ isDown: true, needsPerson: true });
  });

  it('are not told of a link they never finished', async () => {
    await report({ state: 'starting' });
    await report({ state: 'failed', causeCode: 'failed', desiredState: 'off' });
    expect([await due(0), await alert()]).toEqual([false, null]);
  });

  it('read it in their own language', () => {
    const since = new Date('2026-11-23T18:00:00Z');
    const facts = { number: '34911', shopName: 'Luigi', timeZone: 'Europe/Madrid', userIds: [] };
    const told = { kind: 'down', since, causeCode: 'banned', ...facts } as const;
    const mail = (locale: string) => alertMail(told, { email: 'l@novi.test', locale }, 'https://novi.test');
    expect(mail('es-ES').text).toContain('19:00');
    const languages = ['en', 'es', 'pt', 'fr', 'de', 'hi', 'ar', 'id'];
    expect(new Set(languages.map((language) => mail(language).subject)).size).toBe(8);
    for (const language of languages) {
      const texts = causeCodeSchema.options.map((code) => causeInWords(language, code));
      expect(new Set(texts).size).toBe(texts.length);
      expect(mail(language).text).toContain(causeInWords(language, 'banned'));
    }
  });
});

it('notes when something was last heard, by the holder alone', async () => {
  const at = new Date('2026-11-23T18:00:00Z');
  await shop.run(worker, (ctx) => noteHeard(ctx, { ...held, at }));
  expect(await see()).toMatchObject({ lastHeardAt: at });
  const later = new Date(at.getTime() + 60_000);
  await shop.run(worker, (ctx) => noteHeard(ctx, { ...held, at: later }));
  await shop.run(worker, (ctx) => noteHeard(ctx, { ...held, at }));
  expect(await see(), 'what is read again is older than what was heard since').toMatchObject({
    lastHeardAt: later,
  });
  const ahead = new Date(world.clock.now.getTime() + 3_600_000);
  await shop.run(worker, (ctx) => noteHeard(ctx, { ...held, at: ahead }));
  expect(await see(), 'by a phone whose clock is ahead').toMatchObject({ lastHeardAt: world.clock.now });
  const stale = shop.run(worker, (ctx) => noteHeard(ctx, { ...held, fence: 0, at }));
  await expect(stale).rejects.toMatchObject({ code: 'STALE_FENCE' });
});
