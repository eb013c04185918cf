drop index timers_due;

set local role app_definer;
drop function app.memberships_of, app.provision_tenant, app.add_membership, app.tracking_lookup,
  app.due_conversations, app.due_outbox, app.due_timers, app.claim_sessions, app.renew_sessions, app.release_session,
  app.session_leases, app.claim_mail, app.finish_mail, app.open_platform_access, app.take_limit, app.forget_limits;
set local role app_owner;

drop policy definer on catalogs;
drop policy definer on conversations;
drop policy definer on deliveries;
drop policy definer on event_counters;
drop policy definer on locations;
drop policy definer on memberships;
drop policy definer on messages;
drop policy definer on order_counters;
drop policy definer on tenant_keys;
drop policy definer on tenants;
drop policy definer on timers;
drop policy definer on wa_sessions;
revoke all on catalogs, conversations, deliveries, event_counters, locations, mail_outbox, memberships, messages,
  order_counters, platform_admins, tenant_keys, tenants, timers, wa_sessions, app.rate_limits from app_definer;
revoke insert on platform_access from app_definer;
