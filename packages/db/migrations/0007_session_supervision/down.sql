set local role app_definer;
drop function app.beat_worker, app.claim_free_sessions, app.held_sessions, app.due_session_alerts;
set local role app_owner;

drop table app.session_workers;
revoke select (updated_at) on wa_sessions from app_definer;
alter table wa_sessions
  drop column link_method,
  drop column link_phone_sealed,
  drop column link_phone_key_version,
  drop column link_code_method,
  drop column restarts_wanted,
  drop column last_ready_at,
  drop column last_heard_at,
  drop column down_since,
  drop column alerted_at;
