import type { ISql } from 'postgres';

/**
 * Everything the migrations made, one line each and sorted: two databases with equal fingerprints are the same to us.
 * Columns are without their position, since a taken-back ALTER may reorder them.
 */
export async function catalogueFingerprint(admin: ISql): Promise<string[]> {
  const rows = await admin.unsafe<{ line: string }[]>(`
    with r as (
      select c.*, n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'app') and c.relname not like 'migrations%')
    select format('%s %s owner=%s acl=%s rls=%s%s persistence=%s', relkind, oid::regclass,
        relowner::regrole, (select array_agg(a::text order by a::text) from unnest(coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner))) a),
        relrowsecurity, relforcerowsecurity, relpersistence) as line from r
    union all
    select format('column %s.%s %s notnull=%s default=%s identity=%s acl=%s', r.oid::regclass, a.attname,
        format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, nullif(a.attacl, '{}'))
      from r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum where r.relkind in ('r', 'p')
    union all
    select format('constraint %s %s %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
      from pg_constraint k join r on r.oid = k.conrelid
    union all
    select format('index %s', pg_get_indexdef(r.oid)) from r where r.relkind = 'i'
    union all
    select format('policy %s %s %s %s %s %s', p.polrelid::regclass, p.polname, p.polcmd, p.polroles::regrole[],
        pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) from pg_policy p
    union all
    select pg_get_triggerdef(t.oid) from pg_trigger t join r on r.oid = t.tgrelid where not t.tgisinternal
    union all
    select format('function %s owner=%s acl=%s %s', f.oid::regprocedure, f.proowner::regrole,
        (select array_agg(a::text order by a::text) from unnest(coalesce(f.proacl, acldefault('f', f.proowner))) a),
        pg_get_functiondef(f.oid)) from pg_proc f where f.pronamespace in ('public'::regnamespace, 'app'::regnamespace)
    union all
    select format('schema %s owner=%s acl=%s', nspname, nspowner::regrole, nspacl) from pg_namespace
      where nspname in ('public', 'app', 'jobs')
    order by line`);
  return rows.map((row) => row.line);
}
