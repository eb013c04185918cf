/**
 * Queries over pg_catalog that return (object, problem) and should return nothing. check-isolation.ts puts two common
 * table expressions in front of them: `ours`, every table of public and app with its tenant column (null for a global
 * one), and `listed` (kind, name, detail), what expectations.ts allows.
 */
export const tableChecks: readonly string[] = [
  // A table that is neither listed as global nor has the column.
  `select o.name, 'has no tenant column and is not listed as global' from ours o
     where o.tenant_column is not null and o.attnum is null`,
  `select l.name, 'is listed but does not exist' from listed l
     where l.kind in ('global_table', 'append_only') and not exists (select from ours o where o.name = l.name)`,
  `select o.name, 'tenant column is nullable' from ours o
     join pg_attribute a on a.attrelid = o.oid and a.attnum = o.attnum where not a.attnotnull`,
  `select o.name, 'row security is not enabled' from ours o
     join pg_class c on c.oid = o.oid where o.tenant_column is not null and not c.relrowsecurity`,
  `select o.name, 'row security is not forced' from ours o
     join pg_class c on c.oid = o.oid where o.tenant_column is not null and not c.relforcerowsecurity`,
  `select o.name, 'is owned by ' || pg_get_userbyid(c.relowner) from ours o
     join pg_class c on c.oid = o.oid where pg_get_userbyid(c.relowner) <> 'app_owner'`,

  // Policies: the canonical one, and no other than the two known kinds beside it.
  `select o.name, 'lacks the canonical tenant policy' from ours o
     where o.tenant_column is not null and not exists (
       select from pg_policy p where p.polrelid = o.oid and p.polname = 'tenant_isolation' and p.polpermissive
         and p.polcmd = '*' and p.polroles = array['app_tenant'::regrole::oid]
         and pg_get_expr(p.polqual, o.oid) = format('(%I = app.tenant_id())', o.tenant_column)
         and pg_get_expr(p.polwithcheck, o.oid) = format('(%I = app.tenant_id())', o.tenant_column))`,
  `select o.name, 'has an unexpected policy ' || p.polname from ours o
     join pg_policy p on p.polrelid = o.oid
     where not (p.polname = 'tenant_isolation' and o.tenant_column is not null)
       and not (p.polname = 'platform_read' and p.polcmd = 'r' and p.polroles = array['app_platform'::regrole::oid]
         and pg_get_expr(p.polqual, o.oid) in (
           format('(%I = app.platform_tenant_id())', o.tenant_column),
           case when o.is_root then '((app.platform_tenant_id() IS NULL) OR (id = app.platform_tenant_id()))' end))
       and not (p.polname = 'definer' and p.polroles = array['app_definer'::regrole::oid]
         and pg_get_expr(p.polqual, o.oid) = 'true')`,

  // Keys and indexes begin with the tenant: a unique key across tenants would tell of another's rows.
  `select o.name, 'has no primary key' from ours o
     where not exists (select from pg_index i where i.indrelid = o.oid and i.indisprimary)`,
  `select o.name, 'index does not begin with the tenant: ' || x.relname from ours o
     join pg_index i on i.indrelid = o.oid join pg_class x on x.oid = i.indexrelid
     where o.tenant_column is not null and i.indkey[0] is distinct from o.attnum
       and not exists (select from listed l where l.kind = 'global_key' and l.name = o.schema || '.' || x.relname)`,
  `select o.name, 'exclusion constraint does not begin with the tenant: ' || k.conname from ours o
     join pg_constraint k on k.conrelid = o.oid and k.contype = 'x'
     where o.tenant_column is not null and k.conkey[1] <> o.attnum`,
  `select o.name, 'foreign key does not carry the tenant: ' || k.conname from ours o
     join pg_constraint k on k.conrelid = o.oid and k.contype = 'f' join ours p on p.oid = k.confrelid
     where o.tenant_column is not null and (k.conkey[1] <> o.attnum or k.confkey[1] is distinct from p.attnum)
       and not exists (
         select from listed l where l.kind = 'global_reference' and l.name = o.schema || '.' || k.conname)`,
  `select o.name, 'foreign key of a global table points into tenants'' rows: ' || k.conname from ours o
     join pg_constraint k on k.conrelid = o.oid and k.contype = 'f' join ours p on p.oid = k.confrelid
     where o.tenant_column is null and p.tenant_column is not null`,
  `select o.name, 'on delete would clear the tenant column: ' || k.conname from ours o
     join pg_constraint k on k.conrelid = o.oid and k.contype = 'f'
     where o.tenant_column is not null and k.confdeltype in ('n', 'd')
       and (k.confdelsetcols is null or o.attnum = any (k.confdelsetcols))`,

  // Append-only: the trigger holds against everyone, owner included.
  `select o.name, 'lacks its append_only trigger' from ours o
     join listed l on l.kind = 'append_only' and l.name = o.name
     where not exists (
       select from pg_trigger t where t.tgrelid = o.oid and t.tgname = 'append_only' and t.tgenabled in ('O', 'A')
         and t.tgtype & 2 = 2 and t.tgtype & (8 | 16 | 32) = (8 | 16 | 32))`,
];
