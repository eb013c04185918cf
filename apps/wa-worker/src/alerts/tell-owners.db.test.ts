import { openMail, sealMail } from '@novi/core/mail/sealed-mail';
import { dueAlert, tellAlert } from '@novi/core/sessions/alert-session';
import { reportSession } from '@novi/core/sessions/report-session';
import type { ReportSession } from '@novi/core/sessions/schemas';
import { holdSession } from '@novi/core/testing/live-session';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '@novi/core/testing/test-shop';
import { withRelay } from '@novi/db/with-relay';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tellOwners } from './tell-owners.ts';

const worker = { kind: 'job', name: 'session' } as const;
let world: TestWorld;
let shop: TestShop;
let held: { sessionId: string; fence: number };

beforeAll(async () => {
  world = await openTestWorld();
  world.clock.now = new Date();
  shop = await openTestShop(world);
  held = await holdSession(shop);
});
afterAll(() => world.close());

const report = (changes: Omit<ReportSession, 'sessionId' | 'fence'>) =>
  shop.run(worker, (ctx) => reportSession(ctx, { ...held, ...changes }));

/** What was queued since it was last asked. */
async function newMails() {
  const rows = await withRelay(world.edge.database, (tx) =>
    tx.execute<{ content_sealed: Buffer }>(sql`select content_sealed from app.claim_mail(20)`),
  );
  return rows.map((row) => openMail(world.edge.masterKey, row.content_sealed));
}

it('writes each owner once when the number is down, and once when it is back', async () => {
  await report({ state: 'starting' });
  await report({ state: 'ready', number: '34911222333' });
  await report({ state: 'reconnecting', causeCode: 'network' });
  await tellOwners(world.edge, 60_000);
  expect(await newMails(), 'not yet').toEqual([]);
  await tellOwners(world.edge, 0);
  await tellOwners(world.edge, 0);
  const [down, ...none] = await newMails();
  expect(none).toEqual([]);
  expect(down?.subject).toContain('is down');
  expect(down?.text).toContain('Novi is reconnecting by itself');
  expect(world.signals).toContainEqual({ kind: 'mail', tenantId: shop.tenantId, id: shop.sessionId });
  await report({ state: 'ready' });
  await tellOwners(world.edge, 0);
  await tellOwners(world.edge, 0);
  const [back, ...more] = await newMails();
  expect(back?.subject).toContain('is back');
  expect(more).toEqual([]);
});

it('sends no mail of an incident that was over before it was noted: nobody would be told that it is back', async () => {
  world.clock.now = new Date(world.clock.now.getTime() + 1_000);
  await report({ state: 'reconnecting', causeCode: 'network' });
  const { sessionId } = held;
  const alert = await shop.run(worker, (ctx) => dueAlert(ctx, { sessionId }));
  if (!alert) throw new Error('nothing is due');
  const mail = sealMail(world.edge.masterKey, { to: 'ana@novi.test', subject: 'down', text: '' });
  const tell = () => shop.run(worker, (ctx) => tellAlert(ctx, { sessionId, ...alert, mailsSealed: [mail] }));
  await report({ state: 'ready' });
  expect(await tell()).toBe(false);
  world.clock.now = new Date(world.clock.now.getTime() + 1_000);
  await report({ state: 'reconnecting', causeCode: 'network' });
  expect(await tell(), 'of the incident before').toBe(false);
  expect(await newMails()).toEqual([]);
});

it('tells each once when several workers look at once', async () => {
  await report({ state: 'banned', causeCode: 'banned', desiredState: 'off' });
  await Promise.all([tellOwners(world.edge, 60_000), tellOwners(world.edge, 60_000)]);
  expect(await newMails()).toHaveLength(1);
});
