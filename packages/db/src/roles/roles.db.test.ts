import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LoginRole, loginRoles, roleUrl } from '../role-url.ts';
import { type SeededTenant, seedTenant } from '../testing/seed-tenant.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';

let home: TestDatabase;
let tenant: SeededTenant;
let open: Sql[] = [];

beforeAll(async () => {
  home = await createTestDatabase();
  tenant = await seedTenant(home.database, 'A');
  await seedTenant(home.database, 'B');
});

afterAll(async () => {
  await Promise.all(open.map((sql) => sql.end()));
  open = [];
  await home.close();
});

function as(role: LoginRole): Sql {
  const sql = postgres(roleUrl(home.databaseUrl, role, home.rolePassword), { max: 1, onnotice: () => {} });
  open.push(sql);
  return sql;
}

const refused = { code: '42501' };

test.each(loginRoles)('%s logs in with its own password, and with no other', async (role) => {
  expect(await as(role)`select current_user as role`).toEqual([{ role }]);
  const wrong = postgres(roleUrl(home.databaseUrl, role, 'another password'), { max: 1 });
  await expect(wrong`select 1`).rejects.toMatchObject({ code: '28P01' });
});

test.each(['app_owner', 'app_definer'])('%s cannot log in', async (role) => {
  const url = roleUrl(home.databaseUrl, role as LoginRole, home.rolePassword);
  await expect(postgres(url, { max: 1 })`select 1`).rejects.toMatchObject({
    code: expect.stringMatching(/^28/),
  });
});

test('app_jobs has a schema of its own and sees nothing else', async () => {
  const jobs = as('app_jobs');
  await jobs`create table jobs.probe (id integer)`;
  for (const statement of [
    'select * from public.orders',
    'select * from app.migrations',
    'select app.due_timers(1)',
    'create table public.mine (id integer)',
    'set role app_owner',
  ]) {
    await expect(jobs.unsafe(statement), statement).rejects.toMatchObject(refused);
  }
  await expect(as('app_tenant')`select * from jobs.probe`).rejects.toMatchObject(refused);
});

test('a migration backfills every tenant as app_migrator, while the owner itself sees none', async () => {
  const migrator = as('app_migrator');
  expect(await migrator`update locations set address_line = 'x'`).toMatchObject({ count: 2 });
  await migrator`set role app_owner`;
  expect(await migrator`select * from locations`).toEqual([]);
});

test('a tenant changes what its members are, never who they are', async () => {
  await as('app_tenant').begin(async (tx) => {
    await tx`select set_config('app.tenant_id', ${tenant.tenantId}, true)`;
    expect(await tx`update memberships set role = 'owner'`).toMatchObject({ count: 1 });
    const other = tx.savepoint((inner) => inner`update memberships set user_id = user_id`);
    await expect(other).rejects.toMatchObject(refused);
  });
});

test.each(['app_tenant', 'app_auth', 'app_relay', 'app_platform'] as const)(
  '%s makes nothing and becomes nobody else',
  async (role) => {
    const sql = as(role);
    for (const statement of [
      'create table public.mine (id integer)',
      'create schema mine',
      'create temporary table mine (id integer)',
      'set role app_migrator',
      'select * from pg_authid',
    ]) {
      await expect(sql.unsafe(statement), statement).rejects.toMatchObject(refused);
    }
  },
);
