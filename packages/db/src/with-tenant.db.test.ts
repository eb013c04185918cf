import { AsyncResource } from 'node:async_hooks';
import { eq, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ClosedHandleError, DatabaseBusyError, NestedTransactionError } from './errors.ts';
import { openDatabase } from './open-database.ts';
import { roleUrl } from './role-url.ts';
import { categories } from './schema/catalog.ts';
import { tenants } from './schema/tenants.ts';
import { type SeededTenant, seedTenant } from './testing/seed-tenant.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';
import { withAuth } from './with-auth.ts';
import { type TenantTx, withTenant } from './with-tenant.ts';

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

const row = (tenantId: string, name: string) => ({ tenantId, id: uuidv7(), name, position: 1 });
const names = (tx: TenantTx) =>
  tx
    .select({ name: categories.name })
    .from(categories)
    .orderBy(categories.name)
    .then((rows) => rows.map((each) => each.name));

test('shows one tenant its rows, without any where', async () => {
  await withTenant(home.database, a.tenantId, (tx) => tx.insert(categories).values(row(a.tenantId, 'of A')));
  await withTenant(home.database, b.tenantId, (tx) => tx.insert(categories).values(row(b.tenantId, 'of B')));
  expect(await withTenant(home.database, a.tenantId, names)).toEqual(['of A']);
  expect(await withTenant(home.database, b.tenantId, names)).toEqual(['of B']);
  const shops = await withTenant(home.database, a.tenantId, (tx) => tx.select().from(tenants));
  expect(shops.map((shop) => shop.id)).toEqual([a.tenantId]);
});

test('rolls everything back when the callback throws', async () => {
  const failure = new Error('no');
  const attempt = withTenant(home.database, a.tenantId, async (tx) => {
    await tx.insert(categories).values(row(a.tenantId, 'half'));
    throw failure;
  });
  await expect(attempt).rejects.toBe(failure);
  expect(await withTenant(home.database, a.tenantId, names)).toEqual(['of A']);
});

test('fails, and commits nothing, when a statement failed although its error was caught', async () => {
  const attempt = withTenant(home.database, a.tenantId, async (tx) => {
    await tx.insert(categories).values(row(a.tenantId, 'half'));
    await tx
      .insert(categories)
      .values(row(b.tenantId, 'stray'))
      .catch(() => {});
  });
  await expect(attempt).rejects.toMatchObject({ name: 'PostgresError', code: '42501' });
  expect(await withTenant(home.database, a.tenantId, names)).toEqual(['of A']);
});

test('a savepoint contains a failure', async () => {
  await withTenant(home.database, a.tenantId, async (tx) => {
    await expect(
      tx.transaction(async (inner) => {
        await inner.insert(categories).values(row(a.tenantId, 'inner'));
        await inner.transaction((deeper) => deeper.insert(categories).values(row(b.tenantId, 'stray')));
      }),
    ).rejects.toThrow();
    expect(await names(tx)).toEqual(['of A']);
  });
});

test('a read-only transaction refuses to write', async () => {
  const attempt = withTenant(
    home.database,
    a.tenantId,
    (tx) => tx.insert(categories).values(row(a.tenantId, 'x')),
    { readOnly: true },
  );
  await expect(attempt).rejects.toMatchObject({ code: '25006' });
});

test('refuses what is not a tenant id before it reaches the database', async () => {
  await expect(withTenant(home.database, "x' or true", names)).rejects.toBeInstanceOf(TypeError);
});

test('a handle that outlived its transaction refuses, while another tenant is on that connection', async () => {
  const one = openDatabase({ ...home, max: { tenant: 1 } });
  const kept = await withTenant(one, a.tenantId, async (tx) => tx);
  const keptSavepoint = await withTenant(one, a.tenantId, (tx) => tx.transaction(async (inner) => inner));
  await withTenant(one, b.tenantId, async () => {
    await expect(kept.select().from(categories)).rejects.toThrow(
      expect.objectContaining({ cause: expect.any(ClosedHandleError) }),
    );
    await expect(keptSavepoint.select().from(categories)).rejects.toThrow();
    await expect(kept.transaction(async () => {})).rejects.toBeInstanceOf(ClosedHandleError);
  });
  await one.close();
});

test('a transaction inside a transaction is refused; after it has ended it is not', async () => {
  let later: (() => Promise<string[]>) | undefined;
  await withTenant(home.database, a.tenantId, async () => {
    await expect(withTenant(home.database, a.tenantId, names)).rejects.toBeInstanceOf(NestedTransactionError);
    await expect(withAuth(home.database, async () => {})).rejects.toBeInstanceOf(NestedTransactionError);
    later = () => withTenant(home.database, a.tenantId, names);
  });
  expect(await later?.()).toEqual(['of A']);
});

test('without a tenant there is an error, not an empty answer', async () => {
  const bare = postgres(roleUrl(home.databaseUrl, 'app_tenant', home.rolePassword), { max: 1 });
  await expect(bare`select * from categories`).rejects.toMatchObject({ code: '42501' });
  await bare.begin(async (tx) => {
    await tx`select set_config('app.tenant_id', ${a.tenantId}, true)`;
    expect(await tx`select name from categories`).toHaveLength(1);
  });
  // The setting ended with its transaction and left an empty string behind.
  await expect(bare`select * from categories`).rejects.toMatchObject({ code: '42501' });
  await bare.end();
});

test('many callers of two tenants on a small pool each see their own', async () => {
  const small = openDatabase({ ...home, max: { tenant: 2 } });
  const answers = await Promise.all(
    Array.from({ length: 60 }, async (_, index) => {
      const tenant = index % 2 ? a : b;
      return withTenant(small, tenant.tenantId, async (tx) => {
        const before = await names(tx);
        const [seen] = await tx.execute<{ id: string }>(sql`select app.tenant_id() as id`);
        return [...before, seen?.id, ...(await names(tx))];
      });
    }),
  );
  for (const [index, answer] of answers.entries()) {
    expect(answer).toEqual(index % 2 ? ['of A', a.tenantId, 'of A'] : ['of B', b.tenantId, 'of B']);
  }
  expect([small.tenantPool.admission.inside, small.tenantPool.admission.waiting]).toEqual([0, 0]);
  await small.close();
});

/** Another call chain, as another request would be. */
const outside = new AsyncResource('outside');

test('a caller who waits too long is told so', async () => {
  const small = openDatabase({ ...home, max: { tenant: 1 }, waitMs: 1 });
  await withTenant(small, a.tenantId, async (tx) => {
    await names(tx);
    const other = outside.runInAsyncScope(() => withTenant(small, b.tenantId, names));
    await expect(other).rejects.toBeInstanceOf(DatabaseBusyError);
  });
  await small.close();
});

test('a connection killed in mid-transaction fails that caller alone, and the pool goes on', async () => {
  const small = openDatabase({ ...home, max: { tenant: 1 } });
  const admin = postgres(home.databaseUrl, { max: 1 });
  const kill = async (tx: TenantTx) => {
    const [backend] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await tx.insert(categories).values(row(a.tenantId, 'lost'));
    await admin`select pg_terminate_backend(${backend?.pid ?? 0}, 5000)`;
  };
  const inQuery = withTenant(small, a.tenantId, async (tx) => {
    await tx.insert(categories).values(row(a.tenantId, 'lost'));
    await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
  });
  await expect(inQuery).rejects.toThrow();
  // The driver would hand the killed query's error to whoever comes next.
  expect(await withTenant(small, b.tenantId, names)).toEqual(['of B']);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const stuck = withTenant(small, a.tenantId, async (tx) => {
    await kill(tx);
    await released;
    throw new Error('the callback went on after its connection died');
  });
  await expect(stuck).rejects.toMatchObject({ code: expect.stringMatching(/CONNECTION_|57P01/) });
  // The pool's one connection is a new one by now, and in the other tenant's transaction. The late end of the first
  // callback must not reach it.
  await withTenant(small, b.tenantId, async (tx) => {
    await tx.insert(categories).values(row(b.tenantId, 'kept'));
    release();
    await new Promise((resolve) => setImmediate(resolve));
    await tx.update(categories).set({ position: 2 }).where(eq(categories.name, 'kept'));
  });
  expect(await withTenant(small, b.tenantId, names)).toEqual(['kept', 'of B']);
  expect(await withTenant(small, a.tenantId, names)).toEqual(['of A']);
  await admin.end();
  await small.close();
});

test('statements are prepared: the second transaction on a connection plans nothing anew', async () => {
  const small = openDatabase({ ...home, max: { tenant: 1 } });
  const prepared = () =>
    withTenant(small, a.tenantId, async (tx) => {
      await names(tx);
      return tx.execute<{ calls: string }>(
        sql`select sum(generic_plans + custom_plans) as calls from pg_prepared_statements where statement like 'select "name" from "categories"%'`,
      );
    });
  await prepared();
  await prepared();
  expect(Number((await prepared())[0]?.calls)).toBe(3);
  await small.close();
});
