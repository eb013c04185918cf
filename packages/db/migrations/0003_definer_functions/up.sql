-- The closed list of what may cross tenants. Each function belongs to app_definer, pins its search_path, reads and
-- writes only the columns granted here, and is executable by one role. Those for app_relay return ids, never content.

-- app_auth: before a tenant is known -------------------------------------------------------------------------------

create function app.memberships_of(p_user_id uuid)
returns table (tenant_id uuid, membership_id uuid, role text, display_name text, tenant_name text, is_active boolean)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select m.tenant_id, m.id, m.role, m.display_name, t.name, t.is_active
    from public.memberships m join public.tenants t on t.id = m.tenant_id
    where m.user_id = p_user_id
    order by m.created_at, m.id;
end;

-- Everything a new tenant needs, or nothing. A taken short code is a unique violation (tenants_short_code_unique).
create function app.provision_tenant(
  p_tenant_id uuid, p_name text, p_short_code text, p_currency text, p_time_zone text, p_locales text[],
  p_settings jsonb, p_user_id uuid, p_display_name text, p_wrapped_key bytea, p_location_id uuid,
  p_membership_id uuid, p_session_id uuid, p_driver text
) returns void
language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into public.tenants (id, name, short_code, currency, time_zone, locales, settings)
    values (p_tenant_id, p_name, p_short_code, p_currency, p_time_zone, p_locales, p_settings);
  insert into public.tenant_keys (tenant_id, version, wrapped_key) values (p_tenant_id, 1, p_wrapped_key);
  insert into public.locations (tenant_id, id, name) values (p_tenant_id, p_location_id, p_name);
  insert into public.memberships (tenant_id, id, user_id, role, display_name)
    values (p_tenant_id, p_membership_id, p_user_id, 'owner', p_display_name);
  insert into public.catalogs (tenant_id, currency) values (p_tenant_id, p_currency);
  insert into public.event_counters (tenant_id) values (p_tenant_id);
  insert into public.order_counters (tenant_id) values (p_tenant_id);
  insert into public.wa_sessions (tenant_id, id, location_id, driver)
    values (p_tenant_id, p_session_id, p_location_id, p_driver);
end;

-- A person joins an existing tenant. The caller has checked the invitation.
create function app.add_membership(
  p_tenant_id uuid, p_membership_id uuid, p_user_id uuid, p_role text, p_display_name text
) returns void
language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into public.memberships (tenant_id, id, user_id, role, display_name)
    values (p_tenant_id, p_membership_id, p_user_id, p_role, p_display_name);
end;

-- The order behind a tracking link that has not expired. The token has 128 random bits or more and is stored hashed.
create function app.tracking_lookup(p_token_hash text) returns table (tenant_id uuid, order_id uuid)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select d.tenant_id, d.order_id from public.deliveries d
    where d.tracking_token_hash = p_token_hash and d.tracking_expires_at > now();
end;

-- app_relay: what is due, across tenants ----------------------------------------------------------------------------

-- Conversations with unread messages, oldest first, tenants taking turns, at most 20 of one tenant at a time.
create function app.due_conversations(p_limit integer) returns table (tenant_id uuid, conversation_id uuid)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  with waiting as (
    select m.tenant_id, m.conversation_id, min(m."position") as oldest
      from public.messages m where m.status = 'received'
      group by m.tenant_id, m.conversation_id
  ), ranked as (
    select w.*, row_number() over (partition by w.tenant_id order by w.oldest) as turn
      from waiting w
      join public.conversations c on c.tenant_id = w.tenant_id and c.id = w.conversation_id
      where c.hold_until is null or c.hold_until <= now()
  )
  select r.tenant_id, r.conversation_id from ranked r where r.turn <= 20 order by r.turn, r.oldest limit p_limit;
end;

-- Conversations whose first unsent message may go now. Only the head counts: message n + 1 is not sent before n. A
-- message in `sending` belongs to a sender that died when the session has a new holder since, or after 30 s; whoever
-- takes it looks it up before resending.
create function app.due_outbox(p_limit integer)
returns table (tenant_id uuid, conversation_id uuid, session_id uuid, owner text)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  with heads as (
    select distinct on (m.tenant_id, m.conversation_id)
        m.tenant_id, m.conversation_id, m.session_id, m."position", m.status, m.not_before, m.claimed_at, m.claimed_fence
      from public.messages m where m.status in ('queued', 'sending')
      order by m.tenant_id, m.conversation_id, m."position"
  ), ranked as (
    select h.*, s.owner, row_number() over (partition by h.tenant_id order by h."position") as turn
      from heads h
      join public.wa_sessions s on s.tenant_id = h.tenant_id and s.id = h.session_id
      where (h.status = 'queued' and (h.not_before is null or h.not_before <= now()))
        or (h.status = 'sending' and (h.claimed_fence < s.fence or h.claimed_at < now() - interval '30 seconds'))
  )
  select r.tenant_id, r.conversation_id, r.session_id, r.owner
    from ranked r where r.turn <= 20 order by r.turn, r."position" limit p_limit;
end;

create function app.due_timers(p_limit integer) returns table (tenant_id uuid, timer_id uuid)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  with ranked as (
    select t.tenant_id, t.id, t.due_at, row_number() over (partition by t.tenant_id order by t.due_at) as turn
      from public.timers t where t.done_at is null and t.due_at <= now()
  )
  select r.tenant_id, r.id from ranked r where r.turn <= 20 order by r.turn, r.due_at limit p_limit;
end;

-- Takes the lease of up to p_capacity sessions that want a holder: those to be on, and those to be unlinked that are
-- not yet. By the database's clock. The last holder stopped at the end of its lease; 2 s more cover its slack. The
-- fence rises with every claim, so a holder that does not know it lost is refused.
create function app.claim_sessions(p_owner text, p_capacity integer, p_ttl_ms integer)
returns table (tenant_id uuid, session_id uuid, fence bigint, driver text)
language sql security definer set search_path = pg_catalog, public
begin atomic
  with wanted as (
    select s.tenant_id, s.id from public.wa_sessions s
      where (s.desired_state = 'on' or (s.desired_state = 'unlinked' and s.actual_state <> 'unlinked'))
        and (s.lease_expires_at is null or s.lease_expires_at < clock_timestamp() - interval '2 seconds')
      order by s.lease_expires_at nulls first, s.tenant_id, s.id
      limit p_capacity for update skip locked
  )
  update public.wa_sessions s
    set owner = p_owner, fence = s.fence + 1,
        lease_expires_at = clock_timestamp() + p_ttl_ms * interval '1 millisecond'
    from wanted w where s.tenant_id = w.tenant_id and s.id = w.id
    returning s.tenant_id, s.id, s.fence, s.driver;
end;

-- Renews [{tenantId, sessionId, fence}]. What is missing from the answer was lost: its holder must stop.
create function app.renew_sessions(p_owner text, p_ttl_ms integer, p_leases jsonb)
returns table (tenant_id uuid, session_id uuid)
language sql security definer set search_path = pg_catalog, public
begin atomic
  update public.wa_sessions s
    set lease_expires_at = clock_timestamp() + p_ttl_ms * interval '1 millisecond'
    from jsonb_to_recordset(p_leases) as l ("tenantId" uuid, "sessionId" uuid, fence bigint)
    where s.tenant_id = l."tenantId" and s.id = l."sessionId" and s.fence = l.fence and s.owner = p_owner
      and s.lease_expires_at > clock_timestamp()
    returning s.tenant_id, s.id;
end;

-- Gives a lease back at once, after the holder has stopped. False when it was no longer held.
create function app.release_session(p_tenant_id uuid, p_session_id uuid, p_owner text, p_fence bigint)
returns boolean
language sql security definer set search_path = pg_catalog, public
begin atomic
  with released as (
    update public.wa_sessions s set owner = null, lease_expires_at = null
      where s.tenant_id = p_tenant_id and s.id = p_session_id and s.owner = p_owner and s.fence = p_fence
      returning s.id
  )
  select exists (select from released);
end;

-- What a worker holds now, and what the merchant wants of it.
create function app.session_leases(p_owner text)
returns table (tenant_id uuid, session_id uuid, fence bigint, driver text, desired_state text)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select s.tenant_id, s.id, s.fence, s.driver, s.desired_state from public.wa_sessions s
    where s.owner = p_owner and s.lease_expires_at > now();
end;

-- Takes mail to send. A claim counts as an attempt and hides the mail until its backoff of 2^n minutes has passed, so a
-- sender that dies loses nothing. The content is sealed with the master key.
create function app.claim_mail(p_limit integer) returns table (id uuid, content_sealed bytea, attempts integer)
language sql security definer set search_path = pg_catalog, public
begin atomic
  with due as (
    select m.id from public.mail_outbox m
      where m.status = 'queued' and m.next_attempt_at <= now()
      order by m.next_attempt_at limit p_limit for update skip locked
  )
  update public.mail_outbox m
    set attempts = m.attempts + 1, next_attempt_at = now() + power(2, m.attempts + 1) * interval '1 minute'
    from due where m.id = due.id
    returning m.id, m.content_sealed, m.attempts;
end;

-- Records how sending went. The eighth failure is the last.
create function app.finish_mail(p_id uuid, p_ok boolean, p_error text) returns void
language sql security definer set search_path = pg_catalog, public
begin atomic
  update public.mail_outbox m
    set status = case when p_ok then 'sent' when m.attempts >= 8 then 'dead' else 'queued' end,
        sent_at = case when p_ok then now() end,
        last_error = p_error
    where m.id = p_id and m.status = 'queued';
end;

-- app_platform: the console -----------------------------------------------------------------------------------------

-- Writes down who looks at whom and why, for 5 minutes, and returns the row's id. Refuses who is no platform admin.
create function app.open_platform_access(p_id uuid, p_admin_id uuid, p_reason text, p_tenant_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  if not exists (select from public.platform_admins a where a.user_id = p_admin_id) then
    raise exception 'not a platform admin' using errcode = '42501';
  end if;
  if length(btrim(p_reason)) = 0 then
    raise exception 'a platform access needs a reason' using errcode = '42501';
  end if;
  insert into public.platform_access (id, admin_id, tenant_id, reason, expires_at)
    values (p_id, p_admin_id, p_tenant_id, p_reason, now() + interval '5 minutes');
end
$$;

-- Everyone's edge: rate limits -----------------------------------------------------------------------------------------

-- GCRA: the request conforms when its theoretical arrival time is at most p_burst intervals ahead of now. Returns 0 when
-- it is taken, else the milliseconds until it would be. One row and one statement per key, by the database's clock.
create function app.take_limit(p_key text, p_interval_ms double precision, p_burst integer) returns double precision
language plpgsql security definer set search_path = pg_catalog
as $$
declare
  step interval := p_interval_ms * interval '1 millisecond';
  instant timestamptz := clock_timestamp();
  blocked_at timestamptz;
begin
  insert into app.rate_limits as l (key, arrival_at) values (p_key, instant + step)
    on conflict (key) do update set arrival_at = greatest(l.arrival_at, instant) + step
      where greatest(l.arrival_at, instant) + step <= instant + step * p_burst;
  if found then
    return 0;
  end if;
  select l.arrival_at + step - step * p_burst into blocked_at from app.rate_limits l where l.key = p_key;
  return greatest(1, extract(epoch from blocked_at - instant) * 1000);
end
$$;

-- Forgets keys whose limit is full again. Returns how many.
create function app.forget_limits() returns bigint
language sql security definer set search_path = pg_catalog
begin atomic
  with gone as (delete from app.rate_limits l where l.arrival_at < now() returning 1)
  select count(*) from gone;
end;

-- Owners, rights ------------------------------------------------------------------------------------------------------

select app.open_to_definer(t) from unnest(array[
  'catalogs', 'conversations', 'deliveries', 'event_counters', 'locations', 'memberships', 'messages',
  'order_counters', 'tenant_keys', 'tenants', 'timers', 'wa_sessions'
]::regclass[]) as t;

grant select (tenant_id, id, user_id, role, display_name, created_at), insert on memberships to app_definer;
grant select (id, name, is_active), insert on tenants to app_definer;
grant insert on tenant_keys, locations, catalogs, event_counters, order_counters to app_definer;
grant select (tenant_id, order_id, tracking_token_hash, tracking_expires_at) on deliveries to app_definer;
grant select (tenant_id, id, hold_until) on conversations to app_definer;
grant select (tenant_id, conversation_id, session_id, "position", status, not_before, claimed_at, claimed_fence)
  on messages to app_definer;
grant select (tenant_id, id, due_at, done_at) on timers to app_definer;
grant select (tenant_id, id, driver, desired_state, actual_state, owner, fence, lease_expires_at), insert,
  update (owner, fence, lease_expires_at) on wa_sessions to app_definer;
grant select, update (status, attempts, next_attempt_at, last_error, sent_at) on mail_outbox to app_definer;
grant select on platform_admins to app_definer;
grant insert on platform_access to app_definer;
grant select, insert, update, delete on app.rate_limits to app_definer;

-- Before the owner changes, because from then on only app_definer could give the right.
grant execute on function
  app.memberships_of, app.provision_tenant, app.add_membership, app.tracking_lookup, app.take_limit to app_auth;
grant execute on function
  app.due_conversations, app.due_outbox, app.due_timers, app.claim_sessions, app.renew_sessions, app.release_session,
  app.session_leases, app.claim_mail, app.finish_mail, app.forget_limits to app_relay;
grant execute on function app.open_platform_access to app_platform;

alter function app.memberships_of(uuid) owner to app_definer;
alter function app.provision_tenant(
  uuid, text, text, text, text, text[], jsonb, uuid, text, bytea, uuid, uuid, uuid, text) owner to app_definer;
alter function app.add_membership(uuid, uuid, uuid, text, text) owner to app_definer;
alter function app.tracking_lookup(text) owner to app_definer;
alter function app.due_conversations(integer) owner to app_definer;
alter function app.due_outbox(integer) owner to app_definer;
alter function app.due_timers(integer) owner to app_definer;
alter function app.claim_sessions(text, integer, integer) owner to app_definer;
alter function app.renew_sessions(text, integer, jsonb) owner to app_definer;
alter function app.release_session(uuid, uuid, text, bigint) owner to app_definer;
alter function app.session_leases(text) owner to app_definer;
alter function app.claim_mail(integer) owner to app_definer;
alter function app.finish_mail(uuid, boolean, text) owner to app_definer;
alter function app.open_platform_access(uuid, uuid, text, uuid) owner to app_definer;
alter function app.take_limit(text, double precision, integer) owner to app_definer;
alter function app.forget_limits() owner to app_definer;

create index timers_due on timers (tenant_id, due_at) where done_at is null;
