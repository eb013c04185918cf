import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ClosedHandleError } from './errors.ts';
import { isTransient } from './is-transient.ts';
import { type SeededTenant, seedTenant } from './testing/seed-tenant.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { throughWire, type Wire } from './testing/wire.ts';
import { withTenant } from './with-tenant.ts';

let home: TestDatabase;
let wire: Wire;
let shops: SeededTenant[];

beforeAll(async () => {
  home = await createTestDatabase();
  wire = await throughWire(home, 5_000);
  shops = [];
  for (const name of ['A', 'B', 'C']) shops.push(await seedTenant(home.database, name));
});

afterAll(async () => {
  await wire.close();
  await home.close();
});

const endConnections = () =>
  home.asAdmin(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = 'app_tenant'`,
  );
const idOf = (index: number) => shops[index % shops.length]?.tenantId ?? '';

test('however often connections are ended in mid-work, every transaction ends, and its pool is whole', async () => {
  const rounds = 12;
  let ended = 0;
  const unexpected: unknown[] = [];
  const work = async (index: number) => {
    while (ended < rounds) {
      await withTenant(wire.database, idOf(index), async (tx) => {
        await tx.execute(sql`select 1`);
        await Promise.all([tx.execute(sql`select 2`), tx.execute(sql`select 3`)]);
        await tx.execute(sql`select count(*) from categories`);
      }).catch((error: unknown) => {
        if (!isTransient(error)) unexpected.push(error);
      });
    }
  };
  const working = Promise.all(Array.from({ length: 20 }, (_, index) => work(index)));
  for (; ended < rounds; ended += 1) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await endConnections();
  }
  await working;
  expect(unexpected).toEqual([]);
  expect(wire.database.tenantPool.admission.inside).toBe(0);
});

test('a connection that ends while it reads the types of arrays fails nobody', async () => {
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => failures.push(error);
  process.on('unhandledRejection', onFailure);
  const fresh = await throughWire(home, 5_000);
  fresh.endAt('typarray');
  expect(await withTenant(fresh.database, idOf(0), (tx) => tx.execute(sql`select 1 as one`))).toEqual([
    { one: 1 },
  ]);
  await fresh.close();
  process.off('unhandledRejection', onFailure);
  expect(failures).toEqual([]);
});

test('who goes on after the connection was lost speaks in nobody else’s transaction', async () => {
  const lost = Promise.withResolvers<void>();
  const late = Promise.withResolvers<unknown>();
  const first = withTenant(wire.database, idOf(0), async (tx) => {
    await tx.execute(sql`select 1`);
    await endConnections();
    await lost.promise;
    late.resolve(
      await Promise.resolve()
        .then(() => tx.execute(sql`select 1`))
        .catch((error: unknown) => error),
    );
  });
  expect(isTransient(await first.catch((error: unknown) => error))).toBe(true);
  lost.resolve();
  expect(await late.promise).toMatchObject({ cause: expect.any(ClosedHandleError) });
});
