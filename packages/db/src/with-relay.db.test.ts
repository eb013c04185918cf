import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mailOutbox } from './schema/mail.ts';
import { timers } from './schema/tenants.ts';
import { users } from './schema/users.ts';
import { seedConversation } from './testing/seed-conversation.ts';
import { type SeededTenant, seedTenant } from './testing/seed-tenant.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { withAuth } from './with-auth.ts';
import { type RelayTx, withRelay } from './with-relay.ts';
import { withTenant } from './with-tenant.ts';

let home: TestDatabase;
let a: SeededTenant;
let b: SeededTenant;

beforeEach(async () => {
  home = await createTestDatabase();
  a = await seedTenant(home.database, 'A');
  b = await seedTenant(home.database, 'B');
});

afterEach(async () => {
  await home.close();
});

const asRelay = <T>(fn: (tx: RelayTx) => Promise<T>) => withRelay(home.database, fn);
const call = (query: ReturnType<typeof sql>) => asRelay(async (tx) => [...(await tx.execute(query))]);
const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);

test('conversations with unread messages, tenants in turn, the oldest first, at most 20 of one', async () => {
  const ofA: string[] = [];
  for (let i = 0; i < 22; i += 1) {
    ofA.push((await seedConversation(home.database, a, [{ status: 'received' }])).conversationId);
  }
  const ofB = (await seedConversation(home.database, b, [{ status: 'received' }, { status: 'received' }]))
    .conversationId;
  await seedConversation(home.database, b, [{ status: 'done' }, { status: 'queued' }]);
  await seedConversation(home.database, b, [{ status: 'received' }], { holdUntil: minutesFromNow(1) });
  const due = await call(sql`select * from app.due_conversations(100)`);
  expect(due.slice(0, 3)).toEqual([
    { tenant_id: a.tenantId, conversation_id: ofA[0] },
    { tenant_id: b.tenantId, conversation_id: ofB },
    { tenant_id: a.tenantId, conversation_id: ofA[1] },
  ]);
  expect(due).toHaveLength(21);
  expect(await call(sql`select * from app.due_conversations(2)`)).toHaveLength(2);
  // A hold that has passed holds nothing.
  await seedConversation(home.database, b, [{ status: 'received' }], { holdUntil: minutesFromNow(-1) });
  expect(await call(sql`select * from app.due_conversations(100)`)).toHaveLength(22);
});

test('outbound: only the head of a conversation counts', async () => {
  const waiting = (messages: Parameters<typeof seedConversation>[2]) =>
    seedConversation(home.database, a, messages).then((seeded) => seeded.conversationId);
  const ready = await waiting([{ status: 'sent' }, { status: 'queued' }]);
  const notYet = await waiting([{ status: 'queued', notBefore: minutesFromNow(1) }, { status: 'queued' }]);
  const inFlight = await waiting([{ status: 'sending', claimedAt: new Date() }, { status: 'queued' }]);
  const abandoned = await waiting([{ status: 'sending', claimedAt: minutesFromNow(-1) }]);
  const behindDead = await waiting([{ status: 'dead' }, { status: 'queued', notBefore: minutesFromNow(-1) }]);
  await call(sql`select * from app.claim_sessions('nobody wants one', 5, 1000)`);
  const due = await call(sql`select conversation_id, session_id, owner from app.due_outbox(10)`);
  expect(due.map((row) => row.conversation_id)).toEqual([ready, abandoned, behindDead]);
  expect(due[0]).toMatchObject({ session_id: a.sessionId, owner: null });
  expect([notYet, inFlight]).toHaveLength(2);
});

test('timers that are due and not done', async () => {
  const timer = (dueAt: Date, doneAt?: Date) => ({
    tenantId: a.tenantId,
    id: uuidv7(),
    kind: 'order_expire' as const,
    subjectId: uuidv7(),
    dueAt,
    doneAt,
  });
  const due = timer(minutesFromNow(-1));
  await withTenant(home.database, a.tenantId, (tx) =>
    tx.insert(timers).values([due, timer(minutesFromNow(1)), timer(minutesFromNow(-1), new Date())]),
  );
  expect(await call(sql`select * from app.due_timers(10)`)).toEqual([
    { tenant_id: a.tenantId, timer_id: due.id },
  ]);
});

async function want(tenant: SeededTenant, desired: string, actual = 'off'): Promise<void> {
  await withTenant(home.database, tenant.tenantId, (tx) =>
    tx.execute(sql`update wa_sessions set desired_state = ${desired}, actual_state = ${actual}`),
  );
}

async function endLease(tenant: SeededTenant, secondsAgo: number): Promise<void> {
  await withTenant(home.database, tenant.tenantId, (tx) =>
    tx.execute(
      sql`update wa_sessions set lease_expires_at = clock_timestamp() - ${secondsAgo} * interval '1 second'`,
    ),
  );
}

const claim = (owner: string) =>
  call(sql`select session_id, fence, driver from app.claim_sessions(${owner}, 5, 10000)`);

test('one worker holds a session; the next gets it 2 s after the lease ended, with a higher fence', async () => {
  expect(await claim('w1')).toEqual([]);
  await want(a, 'on');
  const taken = await Promise.all([claim('w1'), claim('w2'), claim('w3')]);
  expect(taken.flat()).toEqual([{ session_id: a.sessionId, fence: '1', driver: 'sandbox' }]);
  await endLease(a, 1);
  expect(await claim('w2')).toEqual([]);
  await endLease(a, 3);
  expect(await claim('w2')).toEqual([{ session_id: a.sessionId, fence: '2', driver: 'sandbox' }]);
  expect(await call(sql`select session_id, fence, desired_state from app.session_leases('w2')`)).toEqual([
    { session_id: a.sessionId, fence: '2', desired_state: 'on' },
  ]);
});

test('a session that is to be unlinked is claimed until it is', async () => {
  await want(a, 'unlinked', 'ready');
  await want(b, 'unlinked', 'unlinked');
  expect((await claim('w1')).map((row) => row.session_id)).toEqual([a.sessionId]);
});

test('a lease is renewed and released by its holder alone', async () => {
  await want(a, 'on');
  await claim('w1');
  const lease = (fence: number) => [{ tenantId: a.tenantId, sessionId: a.sessionId, fence }];
  const renew = (owner: string, fence: number) =>
    call(
      sql`select session_id from app.renew_sessions(${owner}, 10000, ${JSON.stringify(lease(fence))}::jsonb)`,
    );
  const release = async (owner: string, fence: number) =>
    (
      await call(sql`select app.release_session(${a.tenantId}, ${a.sessionId}, ${owner}, ${fence}) as done`)
    )[0]?.done;
  expect(await renew('w1', 1)).toEqual([{ session_id: a.sessionId }]);
  expect(await renew('w2', 1)).toEqual([]);
  expect(await renew('w1', 0)).toEqual([]);
  await endLease(a, 1);
  expect(await renew('w1', 1), 'a lease that ran out is not revived').toEqual([]);
  expect(await release('w2', 1)).toBe(false);
  expect(await release('w1', 1)).toBe(true);
  expect(await release('w1', 1)).toBe(false);
  expect(await claim('w2')).toMatchObject([{ fence: '2' }]);
});

test('mail is claimed once, comes back after its backoff, and dies at the eighth failure', async () => {
  const id = uuidv7();
  await withAuth(home.database, (tx) =>
    tx.insert(mailOutbox).values({ id, contentSealed: Buffer.from('sealed') }),
  );
  const claimMail = () => call(sql`select id, content_sealed, attempts from app.claim_mail(10)`);
  const both = await Promise.all([claimMail(), claimMail()]);
  expect(both.flat()).toEqual([{ id, content_sealed: Buffer.from('sealed'), attempts: 1 }]);
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    await call(sql`select app.finish_mail(${id}, false, 'refused')`);
    await admin(`update mail_outbox set next_attempt_at = now()`);
    if (attempt < 8) expect(await claimMail()).toMatchObject([{ attempts: attempt + 1 }]);
  }
  expect(await claimMail()).toEqual([]);
  expect(await admin('select status, last_error from mail_outbox')).toEqual([
    { status: 'dead', last_error: 'refused' },
  ]);
});

test('reads no table at all', async () => {
  for (const table of [users, timers, mailOutbox]) {
    await expect(asRelay((tx) => tx.select().from(table))).rejects.toMatchObject({ code: '42501' });
  }
});

async function admin(statement: string): Promise<unknown[]> {
  const { default: postgres } = await import('postgres');
  const connection = postgres(home.databaseUrl, { max: 1 });
  const rows = [...(await connection.unsafe(statement))];
  await connection.end();
  return rows;
}
