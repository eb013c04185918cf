-- What a session's supervisor and the pool of workers need to know.
alter table wa_sessions
  add column link_method text default 'qr' not null,
  add column link_phone_sealed bytea,
  add column link_phone_key_version integer default 1 not null,
  add column link_code_method text,
  add column restarts_wanted integer default 0 not null,
  add column last_ready_at timestamp with time zone,
  add column last_heard_at timestamp with time zone,
  add column down_since timestamp with time zone,
  add column alerted_at timestamp with time zone;

-- Workers that hold sessions, by their own heartbeats. A row is who a lease's `owner` is, and nothing of any tenant.
create table app.session_workers (
  owner text primary key,
  capacity integer not null,
  held integer not null,
  seen_at timestamp with time zone not null
);

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

-- Takes the lease of up to p_limit sessions that want a holder: those to be on, and those to be unlinked that are not
-- yet. Tenants take turns. By the database's clock. The last holder stopped at the end of its lease; 2 s more cover its
-- slack. The fence rises with every claim, so a holder that does not know it lost is refused. p_only_overdue: only what
-- has been free for 10 s, for a worker that has its share already.
create function app.claim_free_sessions(
  p_owner text, p_limit integer, p_ttl_ms integer, p_drivers text[], p_only_overdue boolean
) returns table (tenant_id uuid, session_id uuid, fence bigint, driver text)
language sql security definer set search_path = pg_catalog, public
begin atomic
  with free as (
    select s.tenant_id, s.id, s.lease_expires_at,
        row_number() over (partition by s.tenant_id order by s.lease_expires_at nulls first, s.id) as turn
      from public.wa_sessions s
      where (s.desired_state = 'on' or (s.desired_state = 'unlinked' and s.actual_state <> 'unlinked'))
        and (s.lease_expires_at is null or s.lease_expires_at < clock_timestamp() - interval '2 seconds')
        and s.driver = any (p_drivers)
        and (not p_only_overdue
          or coalesce(s.lease_expires_at, s.updated_at) < clock_timestamp() - interval '10 seconds')
  ), taken as (
    select s.tenant_id, s.id from public.wa_sessions s
      join free f on f.tenant_id = s.tenant_id and f.id = s.id
      -- Asked again of the locked row: another worker may have taken it since.
      where s.lease_expires_at is null or s.lease_expires_at < clock_timestamp() - interval '2 seconds'
      order by f.turn, f.lease_expires_at nulls first, s.tenant_id, s.id
      limit p_limit for update of s skip locked
  )
  update public.wa_sessions s
    set owner = p_owner, fence = s.fence + 1,
        lease_expires_at = clock_timestamp() + p_ttl_ms * interval '1 millisecond'
    from taken t where s.tenant_id = t.tenant_id and s.id = t.id
    returning s.tenant_id, s.id, s.fence, s.driver;
end;

-- What a worker holds now, what the merchant wants of it, and how often somebody asked for it to be begun anew.
create function app.held_sessions(p_owner text)
returns table (
  tenant_id uuid, session_id uuid, fence bigint, driver text, desired_state text, restarts_wanted integer
)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select s.tenant_id, s.id, s.fence, s.driver, s.desired_state, s.restarts_wanted from public.wa_sessions s
    where s.owner = p_owner and s.lease_expires_at > now();
end;

-- Sessions whose owner is to be told: one that was ready needs a person or has been down for p_after_ms (by its own
-- word, or because nobody holds it), and nobody was told yet; or somebody was told, and it is ready again.
create function app.due_session_alerts(p_after_ms integer, p_limit integer)
returns table (tenant_id uuid, session_id uuid)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select s.tenant_id, s.id from public.wa_sessions s
    where case when s.alerted_at is null then
        (s.down_since is not null and (
          s.desired_state <> 'on' or s.actual_state in ('conflict', 'unlinked', 'banned', 'failed')
          or s.down_since < clock_timestamp() - p_after_ms * interval '1 millisecond'))
        or (s.desired_state = 'on' and s.actual_state in ('ready', 'degraded')
          and s.lease_expires_at < clock_timestamp() - p_after_ms * interval '1 millisecond')
      else s.down_since is null end
    order by s.tenant_id, s.id limit p_limit;
end;

grant select (updated_at, restarts_wanted, down_since, alerted_at) on wa_sessions to app_definer;
grant select, insert, update, delete on app.session_workers to app_definer;

grant execute on function app.beat_worker, app.claim_free_sessions, app.held_sessions, app.due_session_alerts to app_relay;

alter function app.beat_worker(text, integer, integer, integer) owner to app_definer;
alter function app.claim_free_sessions(text, integer, integer, text[], boolean) owner to app_definer;
alter function app.held_sessions(text) owner to app_definer;
alter function app.due_session_alerts(integer, integer) owner to app_definer;
