-- What every later migration uses to put a table behind its tenant's wall.

-- The tenant of this transaction. Unset fails loudly: a forgotten context must not look like an empty shop.
-- Compared bare (not inside a sub-select) it gives the planner right row estimates on indexes that lead with tenant_id.
create function app.tenant_id() returns uuid
language plpgsql stable parallel safe
set search_path = pg_catalog
as $$
declare
  value text := current_setting('app.tenant_id', true);
begin
  if value is null or value = '' then
    raise exception 'no tenant in this transaction' using errcode = '42501', hint = 'Go through withTenant.';
  end if;
  return value::uuid;
end
$$;
grant execute on function app.tenant_id() to app_tenant;

-- Nobody changes what was written, whatever their rights: grants alone would not stop the owner or a migration.
create function app.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog
as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = '42501';
end
$$;

-- Puts a tenant table behind row security. FORCE, because the owner would be exempt otherwise. TRUNCATE and REFERENCES
-- are never granted: row security does not apply to them.
create function app.protect(target regclass, append_only boolean default false, tenant_column name default 'tenant_id')
returns void
language plpgsql
set search_path = pg_catalog
as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant_isolation on %s to app_tenant using (%2$I = app.tenant_id()) with check (%2$I = app.tenant_id())',
    target, tenant_column);
  execute format(
    'create policy platform_read on %s for select to app_platform using (%I = app.platform_tenant_id())',
    target, tenant_column);
  execute format('grant select on %s to app_tenant, app_platform', target);
  if append_only then
    execute format('grant insert on %s to app_tenant', target);
    perform app.make_append_only(target);
  else
    execute format('grant insert, update, delete on %s to app_tenant', target);
  end if;
end
$$;

create function app.make_append_only(target regclass) returns void
language plpgsql
set search_path = pg_catalog
as $$
begin
  execute format(
    'create trigger append_only before update or delete or truncate on %s for each statement execute function app.refuse_change()',
    target);
end
$$;

-- Lets the SECURITY DEFINER functions see every tenant's rows of a table. What they may do there is granted column by
-- column beside this call, so that a table a function does not need stays closed to it.
create function app.open_to_definer(target regclass) returns void
language plpgsql
set search_path = pg_catalog
as $$
begin
  execute format('create policy definer on %s to app_definer using (true) with check (true)', target);
end
$$;
