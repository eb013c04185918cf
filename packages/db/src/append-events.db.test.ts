import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendEvents, type NewEvent } from './append-events.ts';
import { roleUrl } from './role-url.ts';
import { events } from './schema/events.ts';
import { type SeededTenant, seedTenant } from './testing/seed-tenant.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { withTenant } from './with-tenant.ts';

let home: TestDatabase;
let a: SeededTenant;
let b: SeededTenant;

beforeAll(async () => {
  home = await createTestDatabase();
  a = await seedTenant(home.database, 'A');
  b = await seedTenant(home.database, 'B');
});

afterAll(async () => {
  await home.close();
});

const event = (tenant: SeededTenant, kind: string): NewEvent => ({
  tenantId: tenant.tenantId,
  kind,
  subjectType: 'tenant',
  subjectId: tenant.tenantId,
  actor: { kind: 'job' },
});
const append = (tenant: SeededTenant, ...kinds: string[]) =>
  withTenant(home.database, tenant.tenantId, (tx) =>
    appendEvents(
      tx,
      kinds.map((kind) => event(tenant, kind)),
    ),
  );

test('numbers from 1 without a gap, in the order given, each tenant for itself', async () => {
  expect(await append(a)).toEqual([]);
  expect(await append(a, 'one', 'two')).toEqual([1, 2]);
  expect(await append(b, 'other')).toEqual([1]);
  await withTenant(home.database, a.tenantId, async (tx) => {
    const at = new Date('2026-01-02T03:04:05.678Z');
    await appendEvents(tx, [{ ...event(a, 'three'), at, payload: { text: "o'clock", count: 3 } }]);
  });
  const rows = await withTenant(home.database, a.tenantId, (tx) =>
    tx.select().from(events).orderBy(events.seq),
  );
  expect(rows.map(({ seq, kind }) => [seq, kind])).toEqual([
    [1, 'one'],
    [2, 'two'],
    [3, 'three'],
  ]);
  expect(rows[2]).toMatchObject({
    at: new Date('2026-01-02T03:04:05.678Z'),
    actor: { kind: 'job' },
    payload: { text: "o'clock", count: 3 },
  });
  expect(rows[0]?.payload).toEqual({});
});

test('numbers follow the order of commits: who comes second waits for the first to end', async () => {
  const first = postgres(roleUrl(home.databaseUrl, 'app_tenant', home.rolePassword), { max: 1 });
  let second: Promise<number[]> | undefined;
  const before = (await append(a, 'before'))[0] ?? 0;
  await first.begin(async (tx) => {
    await tx`select set_config('app.tenant_id', ${a.tenantId}, true)`;
    await tx`update event_counters set last_seq = last_seq + 1`;
    second = append(a, 'second');
    const seen = await Promise.race([second, append(b, 'not held up')]);
    expect(seen).toEqual([2]);
  });
  expect(await second).toEqual([before + 2]);
  await first.end();
});

test("refuses another tenant's event", async () => {
  const attempt = withTenant(home.database, a.tenantId, (tx) => appendEvents(tx, [event(b, 'stray')]));
  await expect(attempt).rejects.toMatchObject({ code: '42501' });
});

test.each(['update events set kind = $1', 'delete from events where kind = $1'])(
  'nobody rewrites what happened, not even the owner: %s',
  async (statement) => {
    await append(a, 'fact');
    const admin = postgres(home.databaseUrl, { max: 1 });
    await expect(admin.unsafe(statement, ['fact'])).rejects.toThrow('events is append-only');
    await admin.end();
  },
);
