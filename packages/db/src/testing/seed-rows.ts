import type { ISql } from 'postgres';
import { uuidv7 } from 'uuidv7';
import type { Table } from './table-model.ts';

/** Values as text, as PostgreSQL reads them. */
export type Row = Record<string, string>;
/** One row of each table that belongs together; parents before children. */
export type Rows = Map<string, Row>;

let counter = 0;

/**
 * Inserts one row into each of `tables` (parents first) for one tenant, every foreign key filled, and returns the rows.
 * Texts and bytes carry `canary`, so that they are recognised wherever they turn up. Rows in `given` are used as
 * parents and not inserted. Throws for a column type it has no value for: a new kind of table needs a thought.
 */
export async function seedRows(
  sql: ISql,
  tables: readonly Table[],
  canary: string,
  given: Rows = new Map(),
): Promise<Rows> {
  const rows: Rows = new Map(given);
  for (const table of tables) {
    if (rows.has(table.name)) continue;
    const row = makeRow(table, canary, rows);
    await insertRow(sql, table, row);
    rows.set(table.name, row);
  }
  return rows;
}

/** A row of `table` that fits to `parents` and clashes with no other. */
export function makeRow(table: Table, canary: string, parents: Rows): Row {
  const row: Row = {};
  counter += 1;
  for (const column of table.columns) {
    if (column.generated || ((column.nullable || column.filled) && !isKey(table, column.name))) continue;
    row[column.name] = freshValue(column.type, `${canary} ${table.name}.${column.name} ${counter}`);
  }
  const tenant = parents.get('tenants');
  if (table.tenantColumn && tenant) row[table.tenantColumn] = tenant.id ?? '';
  for (const key of table.foreignKeys) {
    // A row that may point at another of its own table points at itself.
    const parent = key.target === table.name ? row : parents.get(key.target);
    if (!parent) throw new Error(`${table.name} needs a row of ${key.target} first`);
    for (const [index, column] of key.columns.entries()) {
      row[column] = parent[key.targetColumns[index] ?? ''] ?? '';
    }
  }
  return row;
}

export async function insertRow(sql: ISql, table: Table, row: Row): Promise<void> {
  const columns = Object.keys(row);
  const typeOf = (name: string) => table.columns.find((column) => column.name === name)?.type ?? 'text';
  const values = columns.map((name, index) => `$${index + 1}::text::${typeOf(name)}`);
  await sql.unsafe(
    `insert into ${table.name} (${columns.map((name) => `"${name}"`).join(', ')}) values (${values.join(', ')})`,
    Object.values(row),
  );
}

function isKey(table: Table, column: string): boolean {
  return table.primaryKey.includes(column) || table.foreignKeys.some((key) => key.columns.includes(column));
}

function freshValue(type: string, canary: string): string {
  switch (type) {
    case 'uuid':
      return uuidv7();
    case 'text':
      return canary;
    case 'bytea':
      return `\\x${Buffer.from(canary).toString('hex')}`;
    case 'integer':
    case 'bigint':
      return String(1000 + counter);
    case 'boolean':
      return 'true';
    case 'jsonb':
      return JSON.stringify({ canary });
    case 'text[]':
      return '{en}';
    case 'timestamp with time zone':
      return new Date(Date.UTC(2040, 0, 1) + counter).toISOString();
    default:
      throw new Error(`seed-rows has no value for type ${type}: add one`);
  }
}
