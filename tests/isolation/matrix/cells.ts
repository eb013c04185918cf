import { makeRow, type Row, seedRows } from '@novi/db/testing/seed-rows';
import type { ForeignKey } from '@novi/db/testing/table-model';
import { expect } from 'vitest';
import {
  type Attack,
  attempt,
  insertStatement,
  may,
  rowOf,
  updatableColumn,
  wherePrimaryKey,
} from './attacker.ts';

/**
 * One way to reach another tenant's row. Each cell makes the same attempt twice: on B's row, where it must find or
 * change nothing, and on A's own, where it must work; an attempt that cannot work on one's own row proves nothing.
 * Where A holds no such right at all, the cell asserts that instead.
 */
export type Cell = (attack: Attack) => Promise<void>;

const INSUFFICIENT_PRIVILEGE = { code: '42501' };
const FOREIGN_KEY_VIOLATION = { code: '23503' };

export const cells: Record<string, Cell> = {
  async select(attack) {
    await expectOnlyOwn(attack, (where) => `select * from ${attack.table.name} where ${where}`);
    const { tx, table, own } = attack;
    const all = await attempt(tx, `select ${table.tenantColumn} as tenant from ${table.name}`);
    expect(all).toMatchObject({ rows: [{ tenant: own.get('tenants')?.id }] });
  },

  async 'select for update'(attack) {
    const { tx, table, own } = attack;
    const lock = (where: string) => `select 1 from ${table.name} where ${where} for update`;
    if (await updatableColumn(tx, table)) return expectOnlyOwn(attack, lock);
    expect(await attempt(tx, lock(wherePrimaryKey(table, rowOf(own, table))))).toEqual(
      INSUFFICIENT_PRIVILEGE,
    );
  },

  async "insert with B's tenant"(attack) {
    const { tx, table, theirs } = attack;
    const foreign = makeRow(table, 'forged', theirs);
    expect(await attempt(tx, insertStatement(table, foreign))).toEqual(INSUFFICIENT_PRIVILEGE);
    if (!(await may(tx, table, 'INSERT'))) return;
    expect(await attempt(tx, insertStatement(table, await freshOwn(attack)))).toMatchObject({ count: 1 });
  },

  async 'insert returning'(attack) {
    const { tx, table, theirs } = attack;
    const foreign = insertStatement(table, makeRow(table, 'forged', theirs));
    expect(await attempt(tx, `${foreign} returning *`)).toEqual(INSUFFICIENT_PRIVILEGE);
    if (!(await may(tx, table, 'INSERT'))) return;
    const own = insertStatement(table, await freshOwn(attack));
    expect(await attempt(tx, `${own} returning *`)).toMatchObject({ rows: [expect.anything()] });
  },

  async "reference B's row"(attack) {
    const { tx, table, own, theirs } = attack;
    for (const key of table.foreignKeys.filter((each) => each.columns.length > 1)) {
      if (await may(tx, table, 'INSERT')) {
        const row = await freshOwn(attack);
        const stray = { ...row, ...pointedAt(key, rowOfTarget(attack, key, theirs)) };
        expect(await attempt(tx, insertStatement(table, stray)), key.name).toEqual(FOREIGN_KEY_VIOLATION);
        expect(await attempt(tx, insertStatement(table, row)), key.name).toMatchObject({ count: 1 });
      }
      if (!(await may(tx, table, 'UPDATE'))) continue;
      const repoint = (target: Row) =>
        `update ${table.name} set ${assignments(pointedAt(key, target))} where ${wherePrimaryKey(table, rowOf(own, table))}`;
      expect(await attempt(tx, repoint(rowOfTarget(attack, key, theirs)))).toEqual(FOREIGN_KEY_VIOLATION);
      expect(await attempt(tx, repoint(rowOfTarget(attack, key, own)))).toMatchObject({ count: 1 });
    }
  },

  async update(attack) {
    const { tx, table } = attack;
    const column = await updatableColumn(tx, table);
    const change = (where: string) =>
      `update ${table.name} set "${column ?? table.primaryKey[0]}" = default where ${where}`;
    if (!column) return expectRefused(attack, change);
    const set = (where: string) => `update ${table.name} set "${column}" = "${column}" where ${where}`;
    await expectOnlyOwn(attack, set);
    expect(await attempt(tx, set('true'))).toMatchObject({ count: 1 });
  },

  async 'update returning'(attack) {
    const { tx, table } = attack;
    const column = (await updatableColumn(tx, table)) ?? table.primaryKey[0];
    const change = (where: string) =>
      `update ${table.name} set "${column}" = "${column}" where ${where} returning *`;
    if (await updatableColumn(tx, table)) await expectOnlyOwn(attack, change);
    else await expectRefused(attack, change);
  },

  async 'move a row to B'(attack) {
    const { tx, table, own, theirs } = attack;
    const move = (tenant: string | undefined) =>
      `update ${table.name} set ${table.tenantColumn} = '${tenant}' where ${wherePrimaryKey(table, rowOf(own, table))}`;
    expect(await attempt(tx, move(theirs.get('tenants')?.id))).toEqual(INSUFFICIENT_PRIVILEGE);
    const stay = await attempt(tx, move(own.get('tenants')?.id));
    if (await may(tx, table, 'UPDATE')) expect(stay).toMatchObject({ count: 1 });
    else expect(stay).toEqual(INSUFFICIENT_PRIVILEGE);
  },

  async delete(attack) {
    const { tx, table, theirs } = attack;
    const remove = (row: Row) => `delete from ${table.name} where ${wherePrimaryKey(table, row)} returning *`;
    if (!(await may(tx, table, 'DELETE'))) {
      return expectRefused(attack, (where) => `delete from ${table.name} where ${where}`);
    }
    expect(await attempt(tx, remove(rowOf(theirs, table)))).toMatchObject({ count: 0, rows: [] });
    const row = await freshOwn(attack);
    if (await may(tx, table, 'INSERT')) await tx.unsafe(insertStatement(table, row));
    const target = (await may(tx, table, 'INSERT')) ? row : rowOf(attack.own, table);
    expect(await attempt(tx, remove(target))).toMatchObject({ count: 1 });
  },

  async upsert(attack) {
    const { tx, table, own, theirs } = attack;
    const key = table.primaryKey.map((name) => `"${name}"`).join(', ');
    const tenant = table.tenantColumn;
    const upsert = (row: Row) =>
      `${insertStatement(table, row)} on conflict (${key}) do update set "${tenant}" = excluded."${tenant}"`;
    expect(await attempt(tx, upsert(rowOf(theirs, table)))).toEqual(INSUFFICIENT_PRIVILEGE);
    const control = await attempt(tx, upsert(rowOf(own, table)));
    const allowed = (await may(tx, table, 'INSERT')) && (await may(tx, table, 'UPDATE'));
    if (allowed) expect(control).toMatchObject({ count: 1 });
    else expect(control).toEqual(INSUFFICIENT_PRIVILEGE);
  },

  async 'copy out'({ tx, table, own, theirs }) {
    const stream = await tx.unsafe(`copy ${table.name} to stdout`).readable();
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    expect(text).toContain(own.get('tenants')?.id);
    expect(text).not.toContain(theirs.get('tenants')?.id);
    expect(text.trimEnd().split('\n')).toHaveLength(1);
  },

  // PostgreSQL has no COPY FROM under row security, and TRUNCATE ignores it: no control can exist for these two.
  async 'copy in'({ tx, table }) {
    const outcome = await attempt(tx, `copy ${table.name} from stdin`);
    expect(outcome).toEqual((await may(tx, table, 'INSERT')) ? { code: '0A000' } : INSUFFICIENT_PRIVILEGE);
  },

  async truncate({ tx, table }) {
    expect(await may(tx, table, 'TRUNCATE')).toBe(false);
    expect(await attempt(tx, `truncate ${table.name} cascade`)).toEqual(INSUFFICIENT_PRIVILEGE);
  },
};

async function expectOnlyOwn(attack: Attack, statement: (where: string) => string): Promise<void> {
  const { tx, table, own, theirs } = attack;
  const onTheirs = await attempt(tx, statement(wherePrimaryKey(table, rowOf(theirs, table))));
  expect(onTheirs).toEqual({ rows: [], count: 0 });
  const onOwn = await attempt(tx, statement(wherePrimaryKey(table, rowOf(own, table))));
  expect(onOwn).toMatchObject({ count: 1 });
}

async function expectRefused(attack: Attack, statement: (where: string) => string): Promise<void> {
  for (const rows of [attack.theirs, attack.own]) {
    const where = wherePrimaryKey(attack.table, rowOf(rows, attack.table));
    expect(await attempt(attack.tx, statement(where))).toEqual(INSUFFICIENT_PRIVILEGE);
  }
}

/** A row of A's that can be inserted: with new parents, and, where there is one row a tenant, after removing that one. */
async function freshOwn({ tx, table, tables, own }: Attack): Promise<Row> {
  const global = tables.filter((each) => each.tenantColumn === null).map((each) => each.name);
  const given = new Map([...own].filter(([name]) => name === 'tenants' || global.includes(name)));
  const ancestors = ancestorsOf(table.name, tables).filter((each) => each.name !== table.name);
  const parents = await seedRows(tx, ancestors, 'fresh', given);
  if (table.primaryKey.length === 1 && (await may(tx, table, 'DELETE'))) {
    await tx.unsafe(`delete from ${table.name}`);
  }
  return makeRow(table, 'fresh', parents);
}

function ancestorsOf(name: string, tables: Attack['tables']): Attack['tables'] {
  const wanted = new Set([name]);
  for (const table of [...tables].reverse()) {
    if (wanted.has(table.name)) for (const key of table.foreignKeys) wanted.add(key.target);
  }
  return tables.filter((table) => wanted.has(table.name));
}

function rowOfTarget({ tables }: Attack, key: ForeignKey, rows: Attack['own']): Row {
  const target = tables.find((table) => table.name === key.target);
  if (!target) throw new Error(`No table ${key.target}`);
  return rowOf(rows, target);
}

/** The reference without its tenant: that one must stay A's for the attempt to get past the policy. */
function pointedAt(key: ForeignKey, target: Row): Row {
  const pairs = key.columns.map((column, index) => [column, target[key.targetColumns[index] ?? '']] as const);
  return Object.fromEntries(pairs.slice(1).map(([column, value]) => [column, value ?? '']));
}

function assignments(row: Row): string {
  return Object.entries(row)
    .map(([column, value]) => `"${column}" = '${value}'`)
    .join(', ');
}
