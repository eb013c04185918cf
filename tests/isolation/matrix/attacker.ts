import type { Row, Rows } from '@novi/db/testing/seed-rows';
import type { Table } from '@novi/db/testing/table-model';
import type { TransactionSql } from 'postgres';

/** Tenant A in a transaction of its own, its own rows, and the rows of B that it is after. */
export type Attack = {
  tx: TransactionSql;
  table: Table;
  tables: readonly Table[];
  own: Rows;
  theirs: Rows;
};

export type Outcome = { rows: Row[]; count: number; code?: never } | { code: string };

/** Runs one statement in a savepoint: what it returned, or the SQLSTATE it was refused with. */
export async function attempt(tx: TransactionSql, statement: string): Promise<Outcome> {
  try {
    const result = await tx.savepoint((inner) => inner.unsafe<Row[]>(statement));
    return { rows: [...result], count: result.count };
  } catch (error) {
    const { code } = error as { code?: string };
    if (!code) throw error;
    return { code };
  }
}

export function rowOf(rows: Rows, table: Table): Row {
  const row = rows.get(table.name);
  if (!row) throw new Error(`No seeded row of ${table.name}`);
  return row;
}

export function wherePrimaryKey(table: Table, row: Row): string {
  return table.primaryKey.map((name) => `"${name}" = ${literal(row[name])}`).join(' and ');
}

export function insertStatement(table: Table, row: Row): string {
  const columns = Object.keys(row).map((name) => `"${name}"`);
  return `insert into ${table.name} (${columns.join(', ')}) values (${Object.values(row).map(literal).join(', ')})`;
}

export function literal(value: string | undefined): string {
  return value === undefined ? 'null' : `'${value.replaceAll("'", "''")}'`;
}

/** Whether app_tenant holds a right on the whole table. */
export async function may(tx: TransactionSql, table: Table, right: string): Promise<boolean> {
  const [row] = await tx`select has_table_privilege('app_tenant', ${table.name}, ${right}) as may`;
  return row?.may === true;
}

/** A column that app_tenant may update and that is in no key; undefined when there is none. */
export async function updatableColumn(tx: TransactionSql, table: Table): Promise<string | undefined> {
  const rows = await tx<{ name: string }[]>`
    select a.attname as name from pg_attribute a
      where a.attrelid = ${table.name}::regclass and a.attnum > 0 and not a.attisdropped
        and a.attidentity = '' and has_column_privilege('app_tenant', a.attrelid, a.attnum, 'UPDATE')
      order by a.attname = any (${table.primaryKey}), a.attnum desc limit 1`;
  return rows[0]?.name;
}
