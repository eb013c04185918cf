import { platformAlerts } from '@novi/db/schema/platform';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { withAuth } from '@novi/db/with-auth';
import { withRelay } from '@novi/db/with-relay';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openMail } from '../mail/sealed-mail.ts';
import { openTestShop, openTestWorld, type TestShop, type TestWorld } from '../testing/test-shop.ts';
import { findProblems } from './find-problems.ts';
import { watchPlatform } from './watch-platform.ts';

let world: TestWorld;
let shop: TestShop;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.test.asAdmin(`delete from platform_alerts`);
  await world.test.asAdmin(`delete from mail_outbox`);
  await world.test.asAdmin(`delete from platform_admins`);
  await world.test.asAdmin(
    `update wa_sessions set actual_state = 'off', desired_state = 'off', number = null`,
  );
  await world.test.asAdmin(`delete from app.session_workers`);
  await beat('jobs', 0);
  shop = await openTestShop(world);
  if (shop.owner.kind !== 'user') throw new Error('an owner is a user');
  await world.test.asAdmin(`insert into platform_admins (user_id) values ($1)`, [shop.owner.userId]);
});

/** One worker of a role, last heard of so many seconds ago. */
const beat = (role: string, secondsAgo: number) =>
  world.test.asAdmin(
    `insert into app.session_workers (owner, capacity, held, seen_at, roles)
    values ($1, 0, 0, clock_timestamp() - $2::integer * interval '1 second', array[$1])
    on conflict (owner) do update set seen_at = excluded.seen_at`,
    [role, String(secondsAgo)],
  );
const found = () => findProblems(world.edge.database);
const look = async () => watchPlatform(world.edge, await found());
const alerts = () => withAuth(world.edge.database, (tx) => tx.select().from(platformAlerts));
const mails = async () => {
  const rows = await withRelay(world.edge.database, (tx) =>
    tx.execute<{ content_sealed: Buffer }>(sql`select content_sealed from app.claim_mail(50)`),
  );
  return rows.map((row) => openMail(world.edge.masterKey, row.content_sealed));
};
const session = (of: TestShop, changes: Record<string, unknown>) =>
  of.run(of.owner, (ctx) =>
    ctx.tx
      .update(waSessions)
      .set(changes)
      .where(and(eq(waSessions.tenantId, of.tenantId), eq(waSessions.id, of.sessionId))),
  );
const pass = (seconds: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + seconds * 1000);
};

describe('an incident', () => {
  it('is one row and one mail however long it lasts, and a mail more when it is over', async () => {
    await session(shop, { actualState: 'banned' });
    await look();
    pass(30);
    await Promise.all([look(), look()]);
    const [row, ...more] = await alerts();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ kind: 'session_banned', subject: shop.tenantId, resolvedAt: null });
    expect(row?.count).toBeGreaterThan(1);
    const [begun, ...others] = await mails();
    expect(begun?.subject).toBe('Novi: WhatsApp has restricted the number of a shop');
    expect(begun?.text).toContain('docs/operations/alerts.md#session-banned');
    expect(others).toEqual([]);

    await session(shop, { actualState: 'off' });
    pass(60);
    await look();
    expect(await mails()).toEqual([]);
    pass(60);
    await look();
    expect((await alerts())[0]?.resolvedAt).toEqual(world.clock.now);
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'Novi: solved: WhatsApp has restricted the number of a shop',
    ]);
  });

  it('that comes again is a new one', async () => {
    await session(shop, { actualState: 'failed' });
    await look();
    await session(shop, { actualState: 'off' });
    pass(120);
    await look();
    await session(shop, { actualState: 'failed' });
    await look();
    expect(await alerts()).toHaveLength(2);
  });
});

describe('findProblems', () => {
  it('finds nothing in a shop that is well', async () => {
    expect(await found()).toEqual([]);
  });

  it('finds sessions that several shops have lost at once, and those that nobody takes', async () => {
    const down = { desiredState: 'on', actualState: 'reconnecting', number: '1' };
    const shops = [shop, await openTestShop(world), await openTestShop(world), await openTestShop(world)];
    for (const each of shops.slice(1)) {
      await session(each, { ...down, leaseExpiresAt: sql`clock_timestamp() + interval '1 minute'` });
    }
    expect(await found()).toEqual([]);
    await session(shop, { ...down, leaseExpiresAt: sql`clock_timestamp() - interval '2 minutes'` });
    expect(await found()).toEqual([
      { kind: 'sessions_down', subject: 'platform' },
      { kind: 'no_worker', subject: 'sessions' },
    ]);
  });

  it('finds that no worker with the role jobs has beaten for a minute, whoever else lives', async () => {
    await beat('sessions', 0);
    await beat('jobs', 40);
    expect(await found()).toEqual([]);
    await beat('jobs', 61);
    expect(await found()).toEqual([{ kind: 'no_jobs_worker', subject: 'platform' }]);
  });

  it('finds messages that were given up, old backlogs, and a shop whose messages cannot be read', async () => {
    const { conversationId } = await shop.addCustomer();
    await world.test.asAdmin(
      `insert into messages (tenant_id, id, conversation_id, session_id, direction, author, text_sealed,
        key_version, status, created_at)
      select $1, gen_random_uuid(), $2, $3, 'out', 'bot', '', 1, 'dead', now()
      from generate_series(1, 21)`,
      [shop.tenantId, conversationId, shop.sessionId],
    );
    await world.test.asAdmin(
      `insert into messages (tenant_id, id, conversation_id, session_id, direction, author, text_sealed,
        key_version, status, created_at)
      values ($1, gen_random_uuid(), $2, $3, 'in', 'customer', '', 1,
        'received', now() - interval '6 minutes')`,
      [shop.tenantId, conversationId, shop.sessionId],
    );
    await world.test.asAdmin(`insert into mail_outbox (id, content_sealed, created_at)
      values (gen_random_uuid(), '', now() - interval '6 minutes')`);
    await world.test.asAdmin(
      `insert into manual_modes (tenant_id, id, cause, state, since)
      values ($1, gen_random_uuid(), 'parser_failing', 'ending', now())`,
      [shop.tenantId],
    );
    expect(await found()).toEqual([
      { kind: 'dead_messages', subject: 'platform' },
      { kind: 'backlog', subject: 'conversations' },
      { kind: 'backlog', subject: 'mail' },
      { kind: 'parser_failing', subject: shop.tenantId },
    ]);
  });
});
