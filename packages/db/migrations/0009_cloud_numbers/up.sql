-- Numbers that go by Meta's Cloud API, and their catalogs at Meta.
CREATE TABLE "cloud_numbers" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "session_id" uuid NOT NULL,
  "phone_number_id" text NOT NULL,
  "waba_id" text NOT NULL,
  "is_coexistence" boolean DEFAULT false NOT NULL,
  "credentials_sealed" "bytea" NOT NULL,
  "key_version" integer NOT NULL,
  "verify_token_hash" text,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  "updated_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "cloud_numbers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "cloud_numbers_tenant_id_session_id_unique" UNIQUE("tenant_id","session_id")
);
ALTER TABLE "cloud_numbers" ADD CONSTRAINT "cloud_numbers_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "cloud_numbers" ADD CONSTRAINT "cloud_numbers_tenant_id_session_id_wa_sessions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","session_id") REFERENCES "wa_sessions"("tenant_id","id");
CREATE UNIQUE INDEX "cloud_numbers_phone_number_id" ON "cloud_numbers" USING btree ("phone_number_id");
SELECT app.protect('cloud_numbers');

CREATE TABLE "catalog_syncs" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "session_id" uuid NOT NULL,
  "catalog_id" text NOT NULL,
  "synced_version" integer DEFAULT 0 NOT NULL,
  "synced" jsonb DEFAULT '{}'::jsonb NOT NULL,
  "refused" jsonb DEFAULT '[]'::jsonb NOT NULL,
  "handle" text,
  "attempts" integer DEFAULT 0 NOT NULL,
  "next_attempt_at" timestamp with time zone,
  "resync_at" timestamp with time zone,
  "last_error" text,
  "synced_at" timestamp with time zone,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  "updated_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "catalog_syncs_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "catalog_syncs_tenant_id_session_id_unique" UNIQUE("tenant_id","session_id")
);
ALTER TABLE "catalog_syncs" ADD CONSTRAINT "catalog_syncs_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "catalog_syncs" ADD CONSTRAINT "catalog_syncs_tenant_id_session_id_wa_sessions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","session_id") REFERENCES "wa_sessions"("tenant_id","id");
SELECT app.protect('catalog_syncs');

-- Since when nobody knows whether a message went out, by a driver that cannot ask.
ALTER TABLE "messages" ADD COLUMN "unknown_since" timestamp with time zone;

-- Whose a webhook is. Meta names the number and nothing of ours.
create function app.cloud_number_lookup(p_phone_number_id text) returns table (tenant_id uuid, session_id uuid)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select n.tenant_id, n.session_id from public.cloud_numbers n where n.phone_number_id = p_phone_number_id;
end;

-- Whether a token of Meta's handshake is one that a shop has chosen; says nothing of which.
create function app.is_cloud_verify_token(p_token_hash text) returns boolean
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select exists (select from public.cloud_numbers n where n.verify_token_hash = p_token_hash);
end;

-- Catalogs at Meta that are behind their menus, or whose last batch is to be asked after; those that failed wait.
create function app.due_catalog_syncs(p_limit integer) returns table (tenant_id uuid, sync_id uuid)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select s.tenant_id, s.id from public.catalog_syncs s
    join public.catalogs c on c.tenant_id = s.tenant_id
    join public.wa_sessions w on w.tenant_id = s.tenant_id and w.id = s.session_id
    where w.driver = 'cloud-api' and w.desired_state = 'on'
      and (s.next_attempt_at is null or s.next_attempt_at <= now())
      and (s.synced_version < c.version or s.resync_at <= now() or s.handle is not null)
    order by s.next_attempt_at nulls first, s.tenant_id limit p_limit;
end;

select app.open_to_definer(t) from unnest(array['cloud_numbers', 'catalog_syncs']::regclass[]) as t;
grant select (tenant_id, session_id, phone_number_id, verify_token_hash) on cloud_numbers to app_definer;
grant select (tenant_id, id, session_id, synced_version, handle, next_attempt_at, resync_at)
  on catalog_syncs to app_definer;
grant select (tenant_id, version) on catalogs to app_definer;

grant execute on function app.cloud_number_lookup, app.is_cloud_verify_token to app_auth;
grant execute on function app.due_catalog_syncs to app_relay;

alter function app.cloud_number_lookup(text) owner to app_definer;
alter function app.is_cloud_verify_token(text) owner to app_definer;
alter function app.due_catalog_syncs(integer) owner to app_definer;
