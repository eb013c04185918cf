/** As table-checks.ts: who holds which rights, and what code could carry rows across. `ours` and `listed` are there. */
const rights = `
  (select o.name, o.tenant_column, a.grantee, pg_get_userbyid(a.grantee) as role, a.privilege_type
     from ours o join pg_class c on c.oid = o.oid, lateral aclexplode(c.relacl) a
   union all
   select o.name, o.tenant_column, a.grantee, pg_get_userbyid(a.grantee), a.privilege_type
     from ours o join pg_attribute t on t.attrelid = o.oid, lateral aclexplode(t.attacl) a)`;

export const rightChecks: readonly string[] = [
  `select r.name, 'PUBLIC may ' || r.privilege_type from ${rights} r where r.grantee = 0`,
  // TRUNCATE, REFERENCES and TRIGGER pass by row security.
  `select r.name, r.role || ' may ' || r.privilege_type from ${rights} r
     where r.role <> 'app_owner' and r.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')`,
  `select r.name, 'app_tenant has rights on a global table: ' || r.privilege_type from ${rights} r
     where r.role = 'app_tenant' and r.tenant_column is null`,
  `select r.name, r.role || ' has rights on a tenant table: ' || r.privilege_type from ${rights} r
     where r.role in ('app_auth', 'app_relay', 'app_jobs') and r.tenant_column is not null`,
  `select r.name, 'app_relay reaches tables only through functions: ' || r.privilege_type from ${rights} r
     where r.role in ('app_relay', 'app_jobs')`,
  `select r.name, 'app_platform may ' || r.privilege_type from ${rights} r
     where r.role = 'app_platform' and r.privilege_type <> 'SELECT'`,
  `select r.name, 'app_definer may delete tenants'' rows' from ${rights} r
     where r.role = 'app_definer' and r.privilege_type = 'DELETE' and r.tenant_column is not null`,
  `select r.name, r.role || ' may ' || r.privilege_type || ' though append-only' from ${rights} r
     join listed l on l.kind = 'append_only' and l.name = r.name
     where r.role <> 'app_owner' and r.privilege_type in ('UPDATE', 'DELETE')`,
  `select r.name, 'unknown role ' || r.role || ' has rights' from ${rights} r
     where r.grantee <> 0
       and r.role not in ('app_owner', 'app_definer', 'app_tenant', 'app_auth', 'app_platform')`,
  `select s.relname, 'rights on a sequence tell of other tenants'' rows' from pg_class s
     join pg_namespace n on n.oid = s.relnamespace and n.nspname in ('public', 'app'), lateral aclexplode(s.relacl) a
     where s.relkind = 'S' and a.grantee <> s.relowner`,

  // Views run as their owner unless told otherwise; materialised ones cannot be told.
  `select c.relname, 'view without security_invoker' from pg_class c
     join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'app')
     where c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
  `select c.relname, 'materialised view: it holds every tenant''s rows' from pg_class c
     join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'app') where c.relkind = 'm'`,

  `select f.proname, 'security definer function is not listed' from pg_proc f
     join pg_namespace n on n.oid = f.pronamespace and n.nspname in ('public', 'app')
     where f.prosecdef and not exists (select from listed l where l.kind = 'definer' and l.name = f.proname)`,
  `select l.name, 'listed definer function does not exist' from listed l
     where l.kind = 'definer' and not exists (
       select from pg_proc f where f.proname = l.name and f.prosecdef and f.pronamespace = 'app'::regnamespace)`,
  `select f.proname, 'security definer function is owned by ' || pg_get_userbyid(f.proowner) from pg_proc f
     join pg_namespace n on n.oid = f.pronamespace and n.nspname in ('public', 'app')
     where f.prosecdef and pg_get_userbyid(f.proowner) <> 'app_definer'`,
  `select f.proname, 'search_path is not pinned' from pg_proc f
     where f.pronamespace in ('app'::regnamespace, 'public'::regnamespace)
       and not exists (select from unnest(f.proconfig) c where c like 'search\\_path=pg\\_catalog%')`,
  `select f.proname, 'is executable by everyone' from pg_proc f
     where f.pronamespace in ('app'::regnamespace, 'public'::regnamespace)
       and (f.proacl is null or exists (select from aclexplode(f.proacl) a where a.grantee = 0))`,
  `select f.proname, 'is executable by ' || pg_get_userbyid(a.grantee) from pg_proc f
     join listed l on l.kind = 'definer' and l.name = f.proname, lateral aclexplode(f.proacl) a
     where f.prosecdef and pg_get_userbyid(a.grantee) not in (l.detail, 'app_definer')`,

  `select r.rolname, 'may skip row security' from pg_roles r
     where r.rolbypassrls and not r.rolsuper and r.rolname <> 'app_migrator'`,
  `select r.rolname, 'has an attribute that it must not have' from pg_roles r
     where r.rolname like 'app\\_%' and (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolreplication
       or r.rolinherit or (r.rolcanlogin and r.rolname in ('app_owner', 'app_definer')))`,
  `select pg_get_userbyid(m.member), 'is a member of ' || pg_get_userbyid(m.roleid) from pg_auth_members m
     where pg_get_userbyid(m.member) like 'app\\_%'
       and (pg_get_userbyid(m.member), pg_get_userbyid(m.roleid))
         not in (('app_migrator', 'app_owner'), ('app_owner', 'app_definer'))`,
  `select n.nspname, coalesce(nullif(pg_get_userbyid(a.grantee), ''), 'PUBLIC') || ' may ' || a.privilege_type
     from pg_namespace n, lateral aclexplode(n.nspacl) a
     where n.nspname in ('public', 'app', 'jobs') and a.grantee <> n.nspowner and (
       a.grantee = 0
       or (a.privilege_type = 'CREATE' and pg_get_userbyid(a.grantee) not in ('app_owner', 'app_definer'))
       or n.nspname = 'jobs' or pg_get_userbyid(a.grantee) = 'app_jobs')`,
  `select d.datname, 'PUBLIC may ' || a.privilege_type from pg_database d, lateral aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
     where d.datname = current_database() and a.grantee = 0`,
];
