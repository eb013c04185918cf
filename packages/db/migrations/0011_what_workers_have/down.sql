set local role app_definer;
drop function app.living_workers, app.beat_worker;
set local role app_owner;

alter table app.session_workers drop column drivers, drop column roles;

-- Notes that a worker lives, with how many sessions it could hold and does. Returns its share of all wanted sessions by
-- capacity among the workers seen within p_ttl_ms, rounded up, and whether another holds fewer than its own share
-- rounded down: only then is it worth giving one back.
create function app.beat_worker(p_owner text, p_capacity integer, p_held integer, p_ttl_ms integer)
returns table (share integer, is_other_short boolean)
language sql security definer set search_path = pg_catalog, public
begin atomic
  delete from app.session_workers w where w.seen_at < clock_timestamp() - interval '1 hour';
  insert into app.session_workers as w (owner, capacity, held, seen_at)
    values (p_owner, p_capacity, p_held, clock_timestamp())
    on conflict (owner) do update set capacity = p_capacity, held = p_held, seen_at = clock_timestamp();
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

grant execute on function app.beat_worker to app_relay;
alter function app.beat_worker(text, integer, integer, integer) owner to app_definer;
