grant select (state_changed_at) on wa_sessions to app_definer;

set local role app_definer;
-- As before, but what is down is what packages/core/src/sessions/session-down.ts says; a test compares the two. Until now a
-- link that was only being made counted as down here, and one that was given back counted at once.
create or replace function app.due_manual_reviews(p_unheld_ms integer, p_limit integer) returns table (tenant_id uuid)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select s.tenant_id from public.wa_sessions s
      left join public.manual_modes m on m.tenant_id = s.tenant_id and m.cause = 'session_down'
    where (coalesce(m.state, 'over') in ('watching', 'on')) is distinct from
      (s.desired_state = 'on' and (
        (s.down_since is not null and s.actual_state <> 'degraded')
        or (s.actual_state in ('ready', 'degraded')
          and coalesce(s.lease_expires_at, s.state_changed_at)
            < clock_timestamp() - p_unheld_ms * interval '1 millisecond')))
  union
  select m.tenant_id from public.manual_modes m where m.state <> 'over' and m.until <= now()
  limit p_limit;
end;
set local role app_owner;
