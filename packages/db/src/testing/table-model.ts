import type { ISql } from 'postgres';

export type Column = {
  name: string;
  type: string;
  nullable: boolean;
  /** The database fills it in when it is left out. */
  filled: boolean;
  /** The database refuses a value. */
  generated: boolean;
};

export type ForeignKey = { name: string; columns: string[]; target: string; targetColumns: string[] };

export type Table = {
  name: string;
  columns: Column[];
  primaryKey: string[];
  foreignKeys: ForeignKey[];
  /** `id` for tenants, `tenant_id` for their tables, null for global tables. */
  tenantColumn: string | null;
};

/** Every table of schema public, parents before children. Read from the catalogue, so that a new table is in it. */
export async function readTables(admin: ISql): Promise<Table[]> {
  const rows = await admin.unsafe<{ table: Table }[]>(`
    select json_build_object(
      'name', c.relname,
      'columns', (select json_agg(json_build_object(
          'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'nullable', not a.attnotnull,
          'filled', a.atthasdef or a.attidentity <> '', 'generated', a.attgenerated <> '' or a.attidentity = 'a')
          order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
      'primaryKey', (select json_agg(a.attname order by k.position)
        from pg_index i, unnest(i.indkey) with ordinality as k (attnum, position), pg_attribute a
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum),
      'foreignKeys', coalesce((select json_agg(json_build_object(
          'name', f.conname, 'target', (select relname from pg_class where oid = f.confrelid),
          'columns', (select json_agg(a.attname order by k.position) from unnest(f.conkey) with ordinality
            as k (attnum, position), pg_attribute a where a.attrelid = f.conrelid and a.attnum = k.attnum),
          'targetColumns', (select json_agg(a.attname order by k.position) from unnest(f.confkey) with ordinality
            as k (attnum, position), pg_attribute a where a.attrelid = f.confrelid and a.attnum = k.attnum)))
        from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '[]'),
      'tenantColumn', case when c.relname = 'tenants' then 'id' else (select a.attname from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'tenant_id' and c.relname <> 'platform_access') end
    ) as table
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`);
  return parentsFirst(rows.map((row) => row.table));
}

function parentsFirst(tables: Table[]): Table[] {
  const sorted: Table[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const missing = new Set(waiting.map((table) => table.name));
    const ready = waiting.filter((table) =>
      table.foreignKeys.every((key) => key.target === table.name || !missing.has(key.target)),
    );
    if (ready.length === 0) throw new Error(`Foreign keys in a circle: ${[...missing].join(', ')}`);
    sorted.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return sorted;
}
