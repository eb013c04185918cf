import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SeededTenant, seedTenant } from './testing/seed-tenant.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { withRelay } from './with-relay.ts';
import { withTenant } from './with-tenant.ts';

let home: TestDatabase;
let tenants: SeededTenant[];

beforeEach(async () => {
  home = await createTestDatabase();
  tenants = [];
  for (const name of ['A', 'B', 'C', 'D']) tenants.push(await seedTenant(home.database, name));
});
afterEach(() => home.close());

const call = <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  withRelay(home.database, async (tx) => [...(await tx.execute<T>(query))]);
const set = (tenant: SeededTenant, assignments: ReturnType<typeof sql>) =>
  withTenant(home.database, tenant.tenantId, (tx) =>
    tx.execute(
      sql`update wa_sessions set ${assignments}, updated_at = now() where tenant_id = ${tenant.tenantId}`,
    ),
  );
const wantAll = async () => {
  for (const tenant of tenants) await set(tenant, sql`desired_state = 'on'`);
};
const beat = async (owner: string, capacity: number, held: number) =>
  (
    await call<{ share: number; is_other_short: boolean }>(
      sql`select * from app.beat_worker(${owner}, ${capacity}, ${held}, 10000)`,
    )
  )[0];
const claim = (owner: string, limit: number, options: { drivers?: string[]; onlyOverdue?: boolean } = {}) =>
  call<{ tenant_id: string; fence: string }>(sql`select tenant_id, fence from app.claim_free_sessions(
    ${owner}, ${limit}, 10000, ${sql.param(options.drivers ?? ['sandbox'])}::text[], ${options.onlyOverdue ?? false})`);

test('a worker’s share of the wanted sessions is by capacity, and grows when another has gone', async () => {
  await wantAll();
  expect(await beat('w1', 10, 0)).toEqual({ share: 4, is_other_short: false });
  expect(await beat('w2', 10, 0)).toMatchObject({ share: 2 });
  expect(await beat('w3', 2, 0), 'a small one gets less, rounded up').toMatchObject({ share: 1 });
  expect(await beat('w1', 10, 4), 'w2 holds nothing and could hold one').toMatchObject({
    share: 2,
    is_other_short: true,
  });
  await beat('w2', 10, 2);
  expect(await beat('w1', 10, 2)).toMatchObject({ is_other_short: false });
  expect(await beat('w2', 0, 2), 'one that drains has no share').toMatchObject({ share: 0 });
  expect((await beat('w3', 2, 0))?.share).toBe(1);
  expect((await beat('w1', 10, 2))?.share).toBe(4);
});

test('says which workers live and what each can do; one that drains takes no session', async () => {
  const say = (owner: string, capacity: number, drivers: string[], roles: string[]) =>
    call(sql`select * from app.beat_worker(${owner}, ${capacity}, 0, 10000,
      ${sql.param(drivers)}::text[], ${sql.param(roles)}::text[])`);
  const living = async () =>
    (await call(sql`select * from app.living_workers(60000)`)).toSorted((one, other) =>
      String(one.owner).localeCompare(String(other.owner)),
    );
  expect(await living()).toEqual([]);
  await beat('release before', 10, 0);
  await say('w1', 10, ['cloud-api', 'web-js'], ['sessions', 'jobs']);
  await say('w2', 0, ['cloud-api'], ['jobs']);
  expect(await living()).toEqual([
    { owner: 'release before', drivers: [], roles: [] },
    { owner: 'w1', drivers: ['cloud-api', 'web-js'], roles: ['sessions', 'jobs'] },
    { owner: 'w2', drivers: [], roles: ['jobs'] },
  ]);
  await home.asAdmin(`update app.session_workers set seen_at = now() - interval '61 s' where owner <> 'w2'`);
  expect(await living()).toMatchObject([{ owner: 'w2' }]);
});

test('workers that claim at once take what is free between them, each session once', async () => {
  await wantAll();
  const taken = await Promise.all([claim('w1', 2), claim('w2', 2), claim('w3', 2)]);
  const ids = taken.flat().map((row) => row.tenant_id);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(4);
  expect(await claim('w4', 4)).toEqual([]);
});

test('takes only what its drivers can hold, and a lease that ended 2 s ago', async () => {
  await wantAll();
  const [first, second] = tenants as [SeededTenant, SeededTenant];
  await set(first, sql`driver = 'web-js'`);
  expect(await claim('w1', 1, { drivers: ['cloud-api'] })).toEqual([]);
  expect(await claim('w1', 9)).toHaveLength(3);
  await set(second, sql`lease_expires_at = clock_timestamp() - interval '1 second'`);
  expect(await claim('w2', 9)).toEqual([]);
  await set(second, sql`lease_expires_at = clock_timestamp() - interval '3 seconds'`);
  expect(await claim('w2', 9)).toEqual([{ tenant_id: second.tenantId, fence: '2' }]);
});

test('above its share a worker takes only what nobody took for 10 s', async () => {
  await wantAll();
  expect(await claim('w1', 9, { onlyOverdue: true })).toEqual([]);
  const [first] = tenants as [SeededTenant];
  await set(first, sql`lease_expires_at = clock_timestamp() - interval '13 seconds'`);
  expect(await claim('w1', 9, { onlyOverdue: true })).toHaveLength(1);
});
