import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkIsolation } from './isolation/check-isolation.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let home: TestDatabase;
let admin: Sql;

beforeAll(async () => {
  home = await createTestDatabase();
  admin = postgres(home.databaseUrl, { max: 1, onnotice: () => {} });
});

afterAll(async () => {
  await admin.end();
  await home.close();
});

test('nothing in the catalogue lets one tenant reach another', async () => {
  expect(await checkIsolation(admin)).toEqual([]);
});

const undone = Symbol('undone');

/**
 * What the checker finds after `sabotage`, which is rolled back. Roles belong to the whole server: when another test
 * file migrates at this moment, PostgreSQL refuses one of the two (XX000), and it is tried again.
 */
async function problemsAfter(sabotage: string): Promise<string[]> {
  for (;;) {
    let found: string[] = [];
    const attempt = admin.begin(async (tx) => {
      await tx.unsafe(
        sabotage.replace('database current', `database ${new URL(home.databaseUrl).pathname.slice(1)}`),
      );
      found = await checkIsolation(tx);
      throw undone;
    });
    const outcome: unknown = await attempt.catch((error: unknown) => error);
    if (outcome === undone) return found;
    if ((outcome as { code?: string }).code !== 'XX000') throw outcome;
  }
}

test.each([
  ['drop policy tenant_isolation on orders', 'public.orders: lacks the canonical tenant policy'],
  [
    'alter policy tenant_isolation on orders with check (true)',
    'public.orders: lacks the canonical tenant policy',
  ],
  ['create policy extra on orders using (true)', 'public.orders: has an unexpected policy extra'],
  ['create policy tenant_isolation on users using (true)', 'public.users: has an unexpected policy'],
  ['alter table orders disable row level security', 'public.orders: row security is not enabled'],
  ['alter table orders no force row level security', 'public.orders: row security is not forced'],
  ['create table public.notes (id uuid primary key)', 'public.notes: has no tenant column'],
  ['create table public.notes (tenant_id uuid)', 'public.notes: tenant column is nullable'],
  ['create table public.notes (tenant_id uuid)', 'public.notes: has no primary key'],
  [
    'create table public.notes (tenant_id uuid, id uuid, primary key (id, tenant_id))',
    'public.notes: index does not begin with the tenant: notes_pkey',
  ],
  ['create unique index by_number on orders (number)', 'public.orders: index does not begin with the tenant'],
  [
    'alter table order_lines add column x uuid references tenants (id)',
    'public.order_lines: foreign key does not carry the tenant',
  ],
  [
    'alter table order_lines add foreign key (tenant_id, product_id) references products on delete set null',
    'public.order_lines: on delete would clear the tenant column',
  ],
  ['alter table events disable trigger append_only', 'public.events: lacks its append_only trigger'],
  ['grant update on events to app_tenant', 'public.events: app_tenant may UPDATE though append-only'],
  ['grant select on orders to public', 'public.orders: PUBLIC may SELECT'],
  ['grant truncate on orders to app_tenant', 'public.orders: app_tenant may TRUNCATE'],
  ['grant all on orders to app_tenant', 'public.orders: app_tenant may REFERENCES'],
  ['grant select (email) on users to app_tenant', 'public.users: app_tenant has rights on a global table'],
  ['grant select on orders to app_auth', 'public.orders: app_auth has rights on a tenant table'],
  ['grant select on users to app_relay', 'public.users: app_relay reaches tables only through functions'],
  ['grant update on orders to app_platform', 'public.orders: app_platform may UPDATE'],
  [
    'grant usage on sequence messages_position_seq to app_tenant',
    'messages_position_seq: rights on a sequence',
  ],
  ['alter table orders owner to app_tenant', 'public.orders: is owned by app_tenant'],
  ['create view public.all_orders as select * from orders', 'all_orders: view without security_invoker'],
  ['create materialized view public.totals as select 1 as x', 'totals: materialised view'],
  [
    'create function app.leak() returns bigint language sql security definer return 1',
    'leak: security definer function is not listed',
  ],
  ['create function app.leak() returns bigint language sql return 1', 'leak: search_path is not pinned'],
  ['create function app.leak() returns bigint language sql return 1', 'leak: is executable by everyone'],
  [
    'alter function app.due_outbox(integer) owner to app_owner',
    'due_outbox: security definer function is owned by',
  ],
  ['grant execute on function app.due_outbox to app_tenant', 'due_outbox: is executable by app_tenant'],
  ['drop function app.due_timers', 'due_timers: listed definer function does not exist'],
  ['alter role app_tenant bypassrls', 'app_tenant: may skip row security'],
  ['alter role app_tenant createrole', 'app_tenant: has an attribute that it must not have'],
  ['grant app_owner to app_tenant', 'app_tenant: is a member of app_owner'],
  ['grant temporary on database current to public', 'PUBLIC may TEMPORARY'],
  ['grant create on schema public to app_tenant', 'public: app_tenant may CREATE'],
  ['grant usage on schema jobs to app_tenant', 'jobs: app_tenant may USAGE'],
])('the checker sees: %s', async (sabotage, problem) => {
  expect(await problemsAfter(sabotage)).toEqual(expect.arrayContaining([expect.stringContaining(problem)]));
});
