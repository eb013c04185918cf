-- What a worker can do, said with each heartbeat: the drivers it can hold sessions by, and its roles.
alter table app.session_workers
  add column drivers text[] default '{}' not null,
  add column roles text[] default '{}' not null;

-- As before, and what the worker can do. The release before says nothing of it, and counts as able to do nothing.
drop function app.beat_worker(text, integer, integer, integer);
create function app.beat_worker(
  p_owner text, p_capacity integer, p_held integer, p_ttl_ms integer,
  p_drivers text[] default '{}', p_roles text[] default '{}'
) returns table (share integer, is_other_short boolean)
language sql security definer set search_path = pg_catalog, public
begin atomic
  delete from app.session_workers w where w.seen_at < clock_timestamp() - interval '1 hour';
  insert into app.session_workers as w (owner, capacity, held, seen_at, drivers, roles)
    values (p_owner, p_capacity, p_held, clock_timestamp(), p_drivers, p_roles)
    on conflict (owner) do update
      set capacity = p_capacity, held = p_held, seen_at = clock_timestamp(), drivers = p_drivers, roles = p_roles;
  with live as (
    select w.owner, w.capacity, w.held from app.session_workers w
      where w.seen_at > clock_timestamp() - p_ttl_ms * interval '1 millisecond' and w.capacity > 0
  ), wanted as (
    select count(*)::numeric as sessions from public.wa_sessions s
      where s.desired_state = 'on' or (s.desired_state = 'unlinked' and s.actual_state <> 'unlinked')
  ), total as (
    select greatest(1, coalesce(sum(l.capacity), 1))::numeric as capacity from live l
  )
  select least(p_capacity, ceil(w.sessions * p_capacity / t.capacity))::integer,
      exists (select from live l
        where l.owner <> p_owner and l.held < floor(least(l.capacity, w.sessions * l.capacity / t.capacity)))
    from wanted w, total t;
end;

-- Workers heard of within p_within_ms. One that drains (capacity 0) takes no session by any driver.
create function app.living_workers(p_within_ms integer)
returns table (owner text, drivers text[], roles text[])
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select w.owner, case when w.capacity > 0 then w.drivers else '{}' end, w.roles from app.session_workers w
    where w.seen_at > clock_timestamp() - p_within_ms * interval '1 millisecond';
end;

grant execute on function app.beat_worker, app.living_workers to app_relay;

alter function app.beat_worker(text, integer, integer, integer, text[], text[]) owner to app_definer;
alter function app.living_workers(integer) owner to app_definer;
