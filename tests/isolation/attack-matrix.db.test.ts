import { roleUrl } from '@novi/db/role-url';
import { seedRows } from '@novi/db/testing/seed-rows';
import { readTables, type Table } from '@novi/db/testing/table-model';
import { createTestDatabase } from '@novi/db/testing/test-database';
import postgres, { type TransactionSql } from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { attempt } from './matrix/attacker.ts';
import { type Cell, cells } from './matrix/cells.ts';

const home = await createTestDatabase();
const admin = postgres(home.databaseUrl, { max: 1, onnotice: () => {} });
const tenant = postgres(roleUrl(home.databaseUrl, 'app_tenant', home.rolePassword), { max: 1 });
const tables = await readTables(admin);
const tenantTables = tables.filter((table) => table.tenantColumn !== null);
const own = await seedRows(admin, tables, 'canary of A');
const theirs = await seedRows(admin, tables, 'canary of B');
const before = await rowsOfB();

afterAll(async () => {
  await tenant.end();
  await admin.end();
  await home.close();
});

async function rowsOfB(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const table of tenantTables) {
    found[table.name] = await admin.unsafe(
      `select * from ${table.name} where ${table.tenantColumn} = '${theirs.get('tenants')?.id}'`,
    );
  }
  return found;
}

const rolledBack = Symbol('rolled back');

/** Runs `fn` in a transaction that is rolled back whatever it does. */
async function trial(sql: typeof tenant, fn: (tx: TransactionSql) => Promise<void>): Promise<void> {
  const run = sql.begin(async (tx) => {
    await fn(tx);
    throw rolledBack;
  });
  await run.catch((error: unknown) => {
    if (error !== rolledBack) throw error;
  });
}

async function asA(tx: TransactionSql): Promise<void> {
  await tx`select set_config('app.tenant_id', ${own.get('tenants')?.id ?? ''}, true)`;
}

describe.each(tenantTables.map((table) => [table.name, table] as const))('%s', (_, table: Table) => {
  test.each(Object.entries(cells))("as A on B's row: %s", async (_name, cell: Cell) => {
    await trial(tenant, async (tx) => {
      await asA(tx);
      await cell({ tx, table, tables, own, theirs });
    });
  });

  test('without a tenant: refused', async () => {
    await trial(tenant, async (tx) => {
      expect(await attempt(tx, `select * from ${table.name}`)).toEqual({ code: '42501' });
    });
  });
});

describe.each(tables.filter((table) => table.tenantColumn === null).map((table) => table.name))(
  'global table %s',
  (name) => {
    test.each([
      `select * from ${name}`,
      `insert into ${name} default values`,
      `update ${name} set id = null`,
      `delete from ${name}`,
      `truncate ${name}`,
      `copy ${name} to stdout`,
    ])('is closed to tenants: %s', async (statement) => {
      await trial(tenant, async (tx) => {
        await asA(tx);
        expect(await attempt(tx, statement.replace('set id', `set "${firstColumn(name)}"`))).toEqual({
          code: '42501',
        });
      });
    });
  },
);

function firstColumn(name: string): string {
  return tables.find((table) => table.name === name)?.columns[0]?.name ?? '';
}

test("after all attacks B's rows are as they were, and every table had one", async () => {
  expect(await rowsOfB()).toEqual(before);
  for (const table of tenantTables) expect(before[table.name], table.name).toHaveLength(1);
});

describe('the matrix goes red when the wall has a hole', () => {
  const holes: [string, string, string][] = [
    ['select', 'orders', 'alter policy tenant_isolation on orders using (true)'],
    ['update', 'orders', 'alter policy tenant_isolation on orders using (true) with check (true)'],
    ['delete', 'timers', 'alter policy tenant_isolation on timers using (true)'],
    ["insert with B's tenant", 'customers', 'alter policy tenant_isolation on customers with check (true)'],
    ['move a row to B', 'timers', 'alter policy tenant_isolation on timers using (true) with check (true)'],
    ['copy out', 'messages', 'alter table messages disable row level security'],
    ['select', 'products', 'drop policy tenant_isolation on products'],
    ['truncate', 'timers', 'grant truncate on timers to app_tenant'],
    ['update', 'events', 'grant update on events to app_tenant'],
    [
      "reference B's row",
      'order_lines',
      `alter table order_lines drop constraint order_lines_tenant_id_product_id_products_tenant_id_id_fk,
        add foreign key (product_id) references lone_products (id)`,
    ],
  ];

  test.each(holes)('%s on %s after: %s', async (cell, name, sabotage) => {
    const table = tables.find((each) => each.name === name);
    if (!table) throw new Error(`No table ${name}`);
    expect(await verdict(cell, table, 'select 1')).toBe('green');
    expect(await verdict(cell, table, sabotage)).toBe('red');
  });
});

/** How a cell turns out after `sabotage`, which is rolled back: hence all in one connection, as the tenant's role. */
async function verdict(cell: string, table: Table, sabotage: string): Promise<string> {
  let found = 'not run';
  await trial(admin, async (tx) => {
    await tx.unsafe('create table lone_products as select distinct id from products');
    await tx.unsafe('alter table lone_products add primary key (id)');
    await tx.unsafe(sabotage);
    await tx.unsafe('set local role app_tenant');
    await asA(tx);
    found = await tx
      .savepoint((inner) => cells[cell]?.({ tx: inner, table, tables, own, theirs }))
      .then(
        () => 'green',
        () => 'red',
      );
  });
  return found;
}
