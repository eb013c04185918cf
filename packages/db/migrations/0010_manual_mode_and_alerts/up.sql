-- Why a shop's bot is silent by itself.
CREATE TABLE "manual_modes" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "cause" text NOT NULL,
  "state" text NOT NULL,
  "since" timestamp with time zone NOT NULL,
  "until" timestamp with time zone,
  "count" integer DEFAULT 1 NOT NULL,
  "updated_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "manual_modes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "manual_modes_cause" UNIQUE("tenant_id","cause")
);
ALTER TABLE "manual_modes" ADD CONSTRAINT "manual_modes_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
CREATE INDEX "manual_modes_open" ON "manual_modes" USING btree ("tenant_id","until") WHERE state <> 'over';
SELECT app.protect('manual_modes');

-- What platform admins must know: written by whoever may write them a mail, read in the console.
CREATE TABLE "platform_alerts" (
  "id" uuid PRIMARY KEY NOT NULL,
  "kind" text NOT NULL,
  "subject" text NOT NULL,
  "first_seen_at" timestamp with time zone NOT NULL,
  "last_seen_at" timestamp with time zone NOT NULL,
  "count" integer DEFAULT 1 NOT NULL,
  "resolved_at" timestamp with time zone
);
CREATE UNIQUE INDEX "platform_alerts_open" ON "platform_alerts" USING btree ("kind","subject") WHERE resolved_at is null;
CREATE INDEX "platform_alerts_recent" ON "platform_alerts" USING btree ("last_seen_at" DESC NULLS LAST);
GRANT SELECT, INSERT, UPDATE ON platform_alerts TO app_auth;
GRANT SELECT ON platform_alerts TO app_platform;

CREATE INDEX "messages_dead" ON "messages" USING btree ("tenant_id","created_at") WHERE status = 'dead';

-- Shops whose manual mode must be looked at: a number that was linked and is to be on went down (by its holder's word,
-- or because nobody has held it for p_unheld_ms) or came back; or a state's time is over.
create function app.due_manual_reviews(p_unheld_ms integer, p_limit integer) returns table (tenant_id uuid)
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

-- What is critically wrong now, as (kind, subject): ids and names of queues only.
create function app.platform_problems(
  p_tenants_down integer, p_dead_an_hour integer, p_backlog_ms integer, p_unheld_ms integer
) returns table (kind text, subject text)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select 'session_' || s.actual_state, s.tenant_id::text from public.wa_sessions s
    where s.actual_state in ('banned', 'failed')
  union all
  select 'sessions_down', 'platform' from public.wa_sessions s
    where s.desired_state = 'on' and s.number is not null and s.actual_state not in ('ready', 'degraded')
    having count(distinct s.tenant_id) > p_tenants_down
  union all
  select 'no_worker', 'sessions' from public.wa_sessions s
    where s.desired_state = 'on'
      and coalesce(s.lease_expires_at, s.updated_at) < clock_timestamp() - p_unheld_ms * interval '1 millisecond'
    having count(*) > 0
  union all
  select 'dead_messages', 'platform' from public.messages m
    where m.status = 'dead' and m.created_at > now() - interval '1 hour'
    having count(*) > p_dead_an_hour
  union all
  select 'backlog', 'conversations' from public.messages m
      join public.conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
    where m.status = 'received' and m.created_at < now() - p_backlog_ms * interval '1 millisecond'
      and (c.hold_until is null or c.hold_until < now() - p_backlog_ms * interval '1 millisecond')
    having count(*) > 0
  union all
  select 'backlog', 'mail' from public.mail_outbox m
    where m.status = 'queued' and m.attempts = 0 and m.created_at < now() - p_backlog_ms * interval '1 millisecond'
    having count(*) > 0
  union all
  select 'parser_failing', m.tenant_id::text from public.manual_modes m
    where m.cause = 'parser_failing' and m.state in ('on', 'ending');
end;

select app.open_to_definer('manual_modes');
grant select (tenant_id, cause, state, until) on manual_modes to app_definer;
grant select (number) on wa_sessions to app_definer;
grant select (created_at) on messages to app_definer;

grant execute on function app.due_manual_reviews, app.platform_problems to app_relay;

alter function app.due_manual_reviews(integer, integer) owner to app_definer;
alter function app.platform_problems(integer, integer, integer, integer) owner to app_definer;
