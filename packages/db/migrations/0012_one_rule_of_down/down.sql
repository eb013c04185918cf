set local role app_definer;
-- Shops whose manual mode must be looked at: a number that was linked and is to be on went down (by its holder's word,
-- or because nobody has held it for p_unheld_ms) or came back; or a state's time is over.
create or replace function app.due_manual_reviews(p_unheld_ms integer, p_limit integer) returns table (tenant_id uuid)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select s.tenant_id from public.wa_sessions s
      left join public.manual_modes m on m.tenant_id = s.tenant_id and m.cause = 'session_down'
    where (coalesce(m.state, 'over') in ('watching', 'on')) is distinct from
      (s.desired_state = 'on' and s.number is not null and (
        s.actual_state not in ('ready', 'degraded')
        or coalesce(s.lease_expires_at < clock_timestamp() - p_unheld_ms * interval '1 millisecond', true)))
  union
  select m.tenant_id from public.manual_modes m where m.state <> 'over' and m.until <= now()
  limit p_limit;
end;
set local role app_owner;

revoke select (state_changed_at) on wa_sessions from app_definer;
