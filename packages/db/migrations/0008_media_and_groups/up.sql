-- Files, the messages they belong to, groups and their authors, and what becomes of a message after it was sent.
CREATE TABLE "groups" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "session_id" uuid NOT NULL,
  "whatsapp_group_id" text NOT NULL,
  "name" text,
  "group_type" text DEFAULT 'chat' NOT NULL,
  "is_active" boolean DEFAULT true NOT NULL,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  "updated_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "groups_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "groups_whatsapp_group_id" UNIQUE("tenant_id","session_id","whatsapp_group_id")
);
CREATE TABLE "files" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "storage_key" text NOT NULL,
  "mime" text NOT NULL,
  "size_bytes" integer NOT NULL,
  "sha256" text NOT NULL,
  "width" integer,
  "height" integer,
  "name_sealed" "bytea",
  "key_version" integer NOT NULL,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "files_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "files_storage_key" UNIQUE("tenant_id","storage_key")
);
CREATE TABLE "message_media" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "message_id" uuid NOT NULL,
  "session_id" uuid NOT NULL,
  "status" text NOT NULL,
  "file_id" uuid,
  "attempts" integer DEFAULT 0 NOT NULL,
  "not_before" timestamp with time zone,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "message_media_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "message_media_message" UNIQUE("tenant_id","message_id")
);
CREATE TABLE "message_reactions" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "message_id" uuid NOT NULL,
  "customer_id" uuid,
  "emoji_sealed" "bytea" NOT NULL,
  "key_version" integer NOT NULL,
  "reacted_at" timestamp with time zone NOT NULL,
  CONSTRAINT "message_reactions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "message_reactions_person" UNIQUE NULLS NOT DISTINCT("tenant_id","message_id","customer_id")
);

-- A group's conversation has no one customer, and one that was merged gave its own up.
ALTER TABLE "conversations" ALTER COLUMN "customer_id" DROP NOT NULL;
ALTER TABLE "conversations" ADD COLUMN "group_id" uuid;
ALTER TABLE "conversations" ADD COLUMN "merged_into" uuid;
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_group" UNIQUE("tenant_id","group_id");
ALTER TABLE "messages" ADD COLUMN "author_customer_id" uuid;
ALTER TABLE "messages" ADD COLUMN "edited_at" timestamp with time zone;
ALTER TABLE "messages" ADD COLUMN "deleted_at" timestamp with time zone;

ALTER TABLE "conversations" ADD CONSTRAINT "conversations_tenant_id_group_id_groups_tenant_id_id_fk" FOREIGN KEY ("tenant_id","group_id") REFERENCES "groups"("tenant_id","id");
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_tenant_id_merged_into_conversations_tenant_id_id_fk" FOREIGN KEY ("tenant_id","merged_into") REFERENCES "conversations"("tenant_id","id");
ALTER TABLE "message_reactions" ADD CONSTRAINT "message_reactions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "message_reactions" ADD CONSTRAINT "message_reactions_tenant_id_message_id_messages_tenant_id_id_fk" FOREIGN KEY ("tenant_id","message_id") REFERENCES "messages"("tenant_id","id");
ALTER TABLE "message_reactions" ADD CONSTRAINT "message_reactions_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "customers"("tenant_id","id");
ALTER TABLE "messages" ADD CONSTRAINT "messages_tenant_id_author_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","author_customer_id") REFERENCES "customers"("tenant_id","id");
ALTER TABLE "files" ADD CONSTRAINT "files_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "message_media" ADD CONSTRAINT "message_media_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "message_media" ADD CONSTRAINT "message_media_tenant_id_message_id_messages_tenant_id_id_fk" FOREIGN KEY ("tenant_id","message_id") REFERENCES "messages"("tenant_id","id");
ALTER TABLE "message_media" ADD CONSTRAINT "message_media_tenant_id_file_id_files_tenant_id_id_fk" FOREIGN KEY ("tenant_id","file_id") REFERENCES "files"("tenant_id","id");
ALTER TABLE "groups" ADD CONSTRAINT "groups_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "groups" ADD CONSTRAINT "groups_tenant_id_session_id_wa_sessions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","session_id") REFERENCES "wa_sessions"("tenant_id","id");
CREATE INDEX "files_created" ON "files" USING btree ("tenant_id","created_at");
CREATE INDEX "message_media_file" ON "message_media" USING btree ("tenant_id","file_id");
CREATE INDEX "message_media_due" ON "message_media" USING btree ("tenant_id","session_id","created_at") WHERE status = 'pending';

SELECT app.protect(t) FROM unnest(ARRAY['groups', 'files', 'message_media', 'message_reactions']::regclass[]) AS t;

-- Files to be fetched by who holds the lease of their session, tenants taking turns, a few of each at a time.
CREATE FUNCTION app.due_media(p_owner text, p_limit integer)
RETURNS TABLE (tenant_id uuid, session_id uuid, message_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
BEGIN ATOMIC
  WITH ranked AS (
    SELECT m.tenant_id, m.session_id, m.message_id, m.created_at,
        row_number() OVER (PARTITION BY m.tenant_id ORDER BY m.created_at) AS turn
      FROM public.message_media m
      JOIN public.wa_sessions s ON s.tenant_id = m.tenant_id AND s.id = m.session_id
      WHERE m.status = 'pending' AND (m.not_before IS NULL OR m.not_before <= now())
        AND s.owner = p_owner AND s.lease_expires_at > clock_timestamp()
  )
  SELECT r.tenant_id, r.session_id, r.message_id FROM ranked r
    WHERE r.turn <= 10 ORDER BY r.turn, r.created_at LIMIT p_limit;
END;
SELECT app.open_to_definer('message_media');
GRANT SELECT (tenant_id, session_id, message_id, status, not_before, created_at) ON message_media TO app_definer;
GRANT EXECUTE ON FUNCTION app.due_media TO app_relay;
ALTER FUNCTION app.due_media(text, integer) OWNER TO app_definer;
