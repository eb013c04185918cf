import type { ISql } from 'postgres';
import {
  appendOnlyTables,
  definerFunctions,
  globalKeys,
  globalReferences,
  globalTables,
  tenantRoot,
} from './expectations.ts';
import { rightChecks } from './right-checks.ts';
import { tableChecks } from './table-checks.ts';

type Listed = { kind: string; name: string; detail: string };

/**
 * Everything in this database's catalogue that could let one tenant see or change another's rows, as sentences; none
 * when all is well. A new table fails until it is protected or listed with a reason. `admin` must be a superuser.
 */
export async function checkIsolation(admin: ISql): Promise<string[]> {
  const listed = JSON.stringify(listExpectations());
  const checks = [...tableChecks, ...rightChecks].map((check) => `(${check})`).join('\nunion all\n');
  const rows = await admin.unsafe<{ object: string; problem: string }[]>(
    `with listed as (select * from json_to_recordset($1::text::json) as l (kind text, name text, detail text)),
      ours as (
        select t.*, a.attnum from (
          select c.oid, n.nspname as schema, n.nspname || '.' || c.relname as name,
              n.nspname || '.' || c.relname = $2 as is_root,
              case when n.nspname || '.' || c.relname = $2 then 'id'
                when exists (select from listed l
                  where l.kind = 'global_table' and l.name = n.nspname || '.' || c.relname) then null
                else 'tenant_id' end as tenant_column
            from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'app')
            where c.relkind in ('r', 'p', 'f')
        ) t left join pg_attribute a
          on a.attrelid = t.oid and a.attname = t.tenant_column and not a.attisdropped
      ),
      found (object, problem) as (${checks})
    select object, problem from found order by object, problem`,
    [listed, tenantRoot],
  );
  return rows.map((row) => `${row.object}: ${row.problem}`);
}

function listExpectations(): Listed[] {
  const rows = (kind: string, entries: Record<string, string>) =>
    Object.entries(entries).map(([name, detail]) => ({ kind, name, detail }));
  return [
    ...rows('global_table', globalTables),
    ...rows('global_key', globalKeys),
    ...rows('global_reference', globalReferences),
    ...rows('definer', definerFunctions),
    ...appendOnlyTables.map((name) => ({ kind: 'append_only', name, detail: '' })),
  ];
}
