-- The first tables, as the drizzle schema describes them, and below them who may do what.

CREATE TABLE "catalogs" (
  "tenant_id" uuid PRIMARY KEY NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  "currency" text NOT NULL,
  "updated_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "categories" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "name" text NOT NULL,
  "position" integer NOT NULL,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "categories_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

CREATE TABLE "modifier_groups" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "product_id" uuid NOT NULL,
  "slug" text NOT NULL,
  "name" text NOT NULL,
  "min_choices" integer DEFAULT 0 NOT NULL,
  "max_choices" integer NOT NULL,
  "position" integer NOT NULL,
  CONSTRAINT "modifier_groups_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "modifier_groups_tenant_id_product_id_slug_unique" UNIQUE("tenant_id","product_id","slug")
);

CREATE TABLE "modifier_options" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "group_id" uuid NOT NULL,
  "slug" text NOT NULL,
  "name" text NOT NULL,
  "price_minor" integer DEFAULT 0 NOT NULL,
  "is_included" boolean DEFAULT false NOT NULL,
  "position" integer NOT NULL,
  CONSTRAINT "modifier_options_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "modifier_options_tenant_id_group_id_slug_unique" UNIQUE("tenant_id","group_id","slug")
);

CREATE TABLE "product_variants" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "product_id" uuid NOT NULL,
  "slug" text NOT NULL,
  "name" text NOT NULL,
  "price_minor" integer NOT NULL,
  "position" integer NOT NULL,
  "is_default" boolean DEFAULT false NOT NULL,
  "archived_at" timestamp with time zone,
  CONSTRAINT "product_variants_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

CREATE TABLE "products" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "category_id" uuid NOT NULL,
  "slug" text NOT NULL,
  "name" text NOT NULL,
  "description" text DEFAULT '' NOT NULL,
  "unit" text DEFAULT 'each' NOT NULL,
  "price_minor" integer NOT NULL,
  "position" integer NOT NULL,
  "sold_out_until" timestamp with time zone,
  "archived_at" timestamp with time zone,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  "updated_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "products_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

CREATE TABLE "conversations" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "session_id" uuid NOT NULL,
  "customer_id" uuid NOT NULL,
  "kind" text DEFAULT 'direct' NOT NULL,
  "mode" text DEFAULT 'bot' NOT NULL,
  "mode_until" timestamp with time zone,
  "mode_reason" text,
  "awaiting" jsonb,
  "clarifications" integer DEFAULT 0 NOT NULL,
  "failed_parses" integer DEFAULT 0 NOT NULL,
  "locale" text,
  "hold_until" timestamp with time zone,
  "unread_count" integer DEFAULT 0 NOT NULL,
  "last_message_at" timestamp with time zone,
  "version" integer DEFAULT 1 NOT NULL,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  "updated_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "conversations_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "conversations_tenant_id_session_id_customer_id_unique" UNIQUE("tenant_id","session_id","customer_id")
);

CREATE TABLE "customer_identities" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "customer_id" uuid NOT NULL,
  "kind" text NOT NULL,
  "value" text NOT NULL,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "customer_identities_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "customer_identities_tenant_id_kind_value_unique" UNIQUE("tenant_id","kind","value")
);

CREATE TABLE "customers" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "name" text,
  "phone" text,
  "locale" text,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  "updated_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "customers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

CREATE TABLE "messages" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "conversation_id" uuid NOT NULL,
  "session_id" uuid NOT NULL,
  "position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "messages_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
  "direction" text NOT NULL,
  "author" text NOT NULL,
  "author_user_id" uuid,
  "wa_message_id" text,
  "kind" text DEFAULT 'text' NOT NULL,
  "text_sealed" "bytea" NOT NULL,
  "payload_sealed" "bytea",
  "understanding_sealed" "bytea",
  "key_version" integer NOT NULL,
  "status" text NOT NULL,
  "ack" text,
  "purpose" text,
  "order_id" uuid,
  "attempts" integer DEFAULT 0 NOT NULL,
  "not_before" timestamp with time zone,
  "stale_after" timestamp with time zone,
  "claimed_fence" bigint,
  "claimed_at" timestamp with time zone,
  "last_error" text,
  "idempotency_key" text,
  "trace_context" text,
  "version" integer DEFAULT 1 NOT NULL,
  "wa_timestamp" timestamp with time zone,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  "sent_at" timestamp with time zone,
  CONSTRAINT "messages_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "messages_wa_message_id" UNIQUE("tenant_id","session_id","wa_message_id"),
  CONSTRAINT "messages_idempotency_key" UNIQUE("tenant_id","idempotency_key")
);

CREATE TABLE "event_counters" (
  "tenant_id" uuid PRIMARY KEY NOT NULL,
  "last_seq" bigint DEFAULT 0 NOT NULL
);

CREATE TABLE "events" (
  "tenant_id" uuid NOT NULL,
  "seq" bigint NOT NULL,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  "kind" text NOT NULL,
  "subject_type" text NOT NULL,
  "subject_id" uuid NOT NULL,
  "actor" jsonb NOT NULL,
  "payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
  CONSTRAINT "events_tenant_id_seq_created_at_pk" PRIMARY KEY("tenant_id","seq","created_at")
);

CREATE TABLE "mail_outbox" (
  "id" uuid PRIMARY KEY NOT NULL,
  "content_sealed" "bytea" NOT NULL,
  "status" text DEFAULT 'queued' NOT NULL,
  "attempts" integer DEFAULT 0 NOT NULL,
  "next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
  "last_error" text,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  "sent_at" timestamp with time zone
);

CREATE TABLE "deliveries" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "order_id" uuid NOT NULL,
  "status" text DEFAULT 'unassigned' NOT NULL,
  "driver_name" text,
  "vehicle" text,
  "tracking_token_hash" text NOT NULL,
  "tracking_token_sealed" "bytea" NOT NULL,
  "tracking_expires_at" timestamp with time zone NOT NULL,
  "key_version" integer NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  "trace_context" text,
  "idempotency_key" text,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  "updated_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "deliveries_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "deliveries_tenant_id_order_id_unique" UNIQUE("tenant_id","order_id"),
  CONSTRAINT "deliveries_tracking_token" UNIQUE("tracking_token_hash"),
  CONSTRAINT "deliveries_idempotency_key" UNIQUE("tenant_id","idempotency_key")
);

CREATE TABLE "order_counters" (
  "tenant_id" uuid PRIMARY KEY NOT NULL,
  "last_number" integer DEFAULT 0 NOT NULL
);

CREATE TABLE "order_lines" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "order_id" uuid NOT NULL,
  "position" integer NOT NULL,
  "product_id" uuid,
  "variant_id" uuid,
  "requested_by_customer_id" uuid,
  "name" text NOT NULL,
  "variant_name" text,
  "unit" text DEFAULT 'each' NOT NULL,
  "quantity_thousandths" integer NOT NULL,
  "unit_price_minor" integer NOT NULL,
  "total_minor" integer NOT NULL,
  "modifiers" jsonb DEFAULT '[]'::jsonb NOT NULL,
  "note" text,
  "confidence" text,
  "sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
  CONSTRAINT "order_lines_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

CREATE TABLE "orders" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "location_id" uuid NOT NULL,
  "conversation_id" uuid,
  "customer_id" uuid,
  "channel" text NOT NULL,
  "number" integer,
  "status" text DEFAULT 'draft' NOT NULL,
  "resume_status" text,
  "payment_status" text DEFAULT 'none' NOT NULL,
  "payment_method" text,
  "fulfilment" text,
  "customer_name" text,
  "customer_phone" text,
  "address_sealed" "bytea",
  "note_sealed" "bytea",
  "key_version" integer DEFAULT 1 NOT NULL,
  "requested_for" timestamp with time zone,
  "currency" text NOT NULL,
  "subtotal_minor" integer DEFAULT 0 NOT NULL,
  "delivery_fee_minor" integer DEFAULT 0 NOT NULL,
  "total_minor" integer DEFAULT 0 NOT NULL,
  "menu_version" integer,
  "price_frozen_until" timestamp with time zone,
  "promised_from" timestamp with time zone,
  "promised_to" timestamp with time zone,
  "preparation_minutes" integer,
  "reject_reason" text,
  "response_times" jsonb DEFAULT '{}'::jsonb NOT NULL,
  "first_message_at" timestamp with time zone,
  "placed_at" timestamp with time zone,
  "status_changed_at" timestamp with time zone DEFAULT now() NOT NULL,
  "updated_by" uuid,
  "version" integer DEFAULT 1 NOT NULL,
  "trace_context" text,
  "idempotency_key" text,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  "updated_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "orders_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "orders_number" UNIQUE("tenant_id","number"),
  CONSTRAINT "orders_idempotency_key" UNIQUE("tenant_id","idempotency_key")
);

CREATE TABLE "payments" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "order_id" uuid NOT NULL,
  "kind" text NOT NULL,
  "method" text NOT NULL,
  "amount_minor" integer NOT NULL,
  "currency" text NOT NULL,
  "reason" text,
  "actor" jsonb NOT NULL,
  "version" integer DEFAULT 1 NOT NULL,
  "trace_context" text,
  "idempotency_key" text,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "payments_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "payments_idempotency_key" UNIQUE("tenant_id","idempotency_key")
);

CREATE TABLE "platform_access" (
  "id" uuid PRIMARY KEY NOT NULL,
  "admin_id" uuid NOT NULL,
  "tenant_id" uuid,
  "reason" text NOT NULL,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  "expires_at" timestamp with time zone NOT NULL
);

CREATE TABLE "platform_admins" (
  "user_id" uuid PRIMARY KEY NOT NULL,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "audit_log" (
  "tenant_id" uuid NOT NULL,
  "seq" integer NOT NULL,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  "actor" jsonb NOT NULL,
  "action" text NOT NULL,
  "subject" text NOT NULL,
  "reason" text,
  "previous_hash" text NOT NULL,
  "hash" text NOT NULL,
  CONSTRAINT "audit_log_tenant_id_seq_pk" PRIMARY KEY("tenant_id","seq")
);

CREATE TABLE "idempotency_keys" (
  "tenant_id" uuid NOT NULL,
  "key" text NOT NULL,
  "verb" text NOT NULL,
  "request_hash" text NOT NULL,
  "response" jsonb,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "idempotency_keys_tenant_id_key_pk" PRIMARY KEY("tenant_id","key")
);

CREATE TABLE "locations" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "name" text NOT NULL,
  "address_line" text DEFAULT '' NOT NULL,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "locations_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

CREATE TABLE "memberships" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "user_id" uuid NOT NULL,
  "role" text NOT NULL,
  "display_name" text NOT NULL,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "memberships_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "memberships_tenant_id_user_id_unique" UNIQUE("tenant_id","user_id")
);

CREATE TABLE "message_templates" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "event" text NOT NULL,
  "locale" text NOT NULL,
  "body" text NOT NULL,
  "updated_by" uuid,
  "updated_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "message_templates_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "message_templates_tenant_id_event_locale_unique" UNIQUE("tenant_id","event","locale")
);

CREATE TABLE "tenant_keys" (
  "tenant_id" uuid NOT NULL,
  "version" integer NOT NULL,
  "wrapped_key" "bytea" NOT NULL,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "tenant_keys_tenant_id_version_pk" PRIMARY KEY("tenant_id","version")
);

CREATE TABLE "tenants" (
  "id" uuid PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "description" text DEFAULT '' NOT NULL,
  "short_code" text NOT NULL,
  "currency" text NOT NULL,
  "time_zone" text NOT NULL,
  "locales" text[] NOT NULL,
  "settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
  "is_active" boolean DEFAULT true NOT NULL,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  "updated_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "tenants_short_code_unique" UNIQUE("short_code")
);

CREATE TABLE "timers" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "kind" text NOT NULL,
  "subject_id" uuid NOT NULL,
  "due_at" timestamp with time zone NOT NULL,
  "done_at" timestamp with time zone,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "timers_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "timers_tenant_id_kind_subject_id_unique" UNIQUE("tenant_id","kind","subject_id")
);

CREATE TABLE "auth_sessions" (
  "id" text PRIMARY KEY NOT NULL,
  "user_id" uuid NOT NULL,
  "active_tenant_id" uuid,
  "kind" text NOT NULL,
  "expires_at" timestamp with time zone NOT NULL,
  "ends_at" timestamp with time zone NOT NULL,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "email_tokens" (
  "id" text PRIMARY KEY NOT NULL,
  "user_id" uuid NOT NULL,
  "purpose" text NOT NULL,
  "expires_at" timestamp with time zone NOT NULL,
  "used_at" timestamp with time zone,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "users" (
  "id" uuid PRIMARY KEY NOT NULL,
  "email" text NOT NULL,
  "username" text NOT NULL,
  "password_hash" text NOT NULL,
  "email_verified_at" timestamp with time zone,
  "locale" text DEFAULT 'en' NOT NULL,
  "is_active" boolean DEFAULT true NOT NULL,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  "updated_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "users_email_unique" UNIQUE("email")
);

CREATE TABLE "wa_sessions" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "location_id" uuid NOT NULL,
  "driver" text NOT NULL,
  "number" text,
  "desired_state" text DEFAULT 'off' NOT NULL,
  "actual_state" text DEFAULT 'off' NOT NULL,
  "cause_code" text,
  "state_changed_at" timestamp with time zone DEFAULT now() NOT NULL,
  "link_code_sealed" "bytea",
  "link_code_expires_at" timestamp with time zone,
  "key_version" integer DEFAULT 1 NOT NULL,
  "owner" text,
  "fence" bigint DEFAULT 0 NOT NULL,
  "lease_expires_at" timestamp with time zone,
  "generation" integer DEFAULT 0 NOT NULL,
  "watermark" text,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  "updated_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "wa_sessions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

ALTER TABLE "catalogs" ADD CONSTRAINT "catalogs_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "categories" ADD CONSTRAINT "categories_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "modifier_groups" ADD CONSTRAINT "modifier_groups_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "modifier_groups" ADD CONSTRAINT "modifier_groups_tenant_id_product_id_products_tenant_id_id_fk" FOREIGN KEY ("tenant_id","product_id") REFERENCES "products"("tenant_id","id");
ALTER TABLE "modifier_options" ADD CONSTRAINT "modifier_options_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "modifier_options" ADD CONSTRAINT "modifier_options_tenant_id_group_id_modifier_groups_tenant_id_id_fk" FOREIGN KEY ("tenant_id","group_id") REFERENCES "modifier_groups"("tenant_id","id");
ALTER TABLE "product_variants" ADD CONSTRAINT "product_variants_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "product_variants" ADD CONSTRAINT "product_variants_tenant_id_product_id_products_tenant_id_id_fk" FOREIGN KEY ("tenant_id","product_id") REFERENCES "products"("tenant_id","id");
ALTER TABLE "products" ADD CONSTRAINT "products_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "products" ADD CONSTRAINT "products_tenant_id_category_id_categories_tenant_id_id_fk" FOREIGN KEY ("tenant_id","category_id") REFERENCES "categories"("tenant_id","id");
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_tenant_id_session_id_wa_sessions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","session_id") REFERENCES "wa_sessions"("tenant_id","id");
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "customers"("tenant_id","id");
ALTER TABLE "customer_identities" ADD CONSTRAINT "customer_identities_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "customer_identities" ADD CONSTRAINT "customer_identities_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "customers"("tenant_id","id");
ALTER TABLE "customers" ADD CONSTRAINT "customers_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "messages" ADD CONSTRAINT "messages_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "messages" ADD CONSTRAINT "messages_tenant_id_conversation_id_conversations_tenant_id_id_fk" FOREIGN KEY ("tenant_id","conversation_id") REFERENCES "conversations"("tenant_id","id");
ALTER TABLE "event_counters" ADD CONSTRAINT "event_counters_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "events" ADD CONSTRAINT "events_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_tenant_id_order_id_orders_tenant_id_id_fk" FOREIGN KEY ("tenant_id","order_id") REFERENCES "orders"("tenant_id","id");
ALTER TABLE "order_counters" ADD CONSTRAINT "order_counters_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_tenant_id_order_id_orders_tenant_id_id_fk" FOREIGN KEY ("tenant_id","order_id") REFERENCES "orders"("tenant_id","id") ON DELETE cascade;
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_tenant_id_product_id_products_tenant_id_id_fk" FOREIGN KEY ("tenant_id","product_id") REFERENCES "products"("tenant_id","id");
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_tenant_id_variant_id_product_variants_tenant_id_id_fk" FOREIGN KEY ("tenant_id","variant_id") REFERENCES "product_variants"("tenant_id","id");
ALTER TABLE "orders" ADD CONSTRAINT "orders_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "orders" ADD CONSTRAINT "orders_tenant_id_location_id_locations_tenant_id_id_fk" FOREIGN KEY ("tenant_id","location_id") REFERENCES "locations"("tenant_id","id");
ALTER TABLE "orders" ADD CONSTRAINT "orders_tenant_id_conversation_id_conversations_tenant_id_id_fk" FOREIGN KEY ("tenant_id","conversation_id") REFERENCES "conversations"("tenant_id","id");
ALTER TABLE "orders" ADD CONSTRAINT "orders_tenant_id_customer_id_customers_tenant_id_id_fk" FOREIGN KEY ("tenant_id","customer_id") REFERENCES "customers"("tenant_id","id");
ALTER TABLE "payments" ADD CONSTRAINT "payments_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "payments" ADD CONSTRAINT "payments_tenant_id_order_id_orders_tenant_id_id_fk" FOREIGN KEY ("tenant_id","order_id") REFERENCES "orders"("tenant_id","id");
ALTER TABLE "platform_admins" ADD CONSTRAINT "platform_admins_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id");
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "locations" ADD CONSTRAINT "locations_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id");
ALTER TABLE "message_templates" ADD CONSTRAINT "message_templates_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "tenant_keys" ADD CONSTRAINT "tenant_keys_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "timers" ADD CONSTRAINT "timers_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "auth_sessions" ADD CONSTRAINT "auth_sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id");
ALTER TABLE "email_tokens" ADD CONSTRAINT "email_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "users"("id");
ALTER TABLE "wa_sessions" ADD CONSTRAINT "wa_sessions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id");
ALTER TABLE "wa_sessions" ADD CONSTRAINT "wa_sessions_tenant_id_location_id_locations_tenant_id_id_fk" FOREIGN KEY ("tenant_id","location_id") REFERENCES "locations"("tenant_id","id");
CREATE UNIQUE INDEX "product_variants_slug" ON "product_variants" USING btree ("tenant_id","product_id","slug") WHERE archived_at is null;
CREATE UNIQUE INDEX "products_slug" ON "products" USING btree ("tenant_id","slug") WHERE archived_at is null;
CREATE INDEX "products_tenant_id_category_id_position_index" ON "products" USING btree ("tenant_id","category_id","position");
CREATE INDEX "conversations_tenant_id_last_message_at_index" ON "conversations" USING btree ("tenant_id","last_message_at" DESC NULLS LAST);
CREATE INDEX "customers_tenant_id_phone_index" ON "customers" USING btree ("tenant_id","phone");
CREATE UNIQUE INDEX "messages_thread" ON "messages" USING btree ("tenant_id","conversation_id","position");
CREATE INDEX "messages_inbox_due" ON "messages" USING btree ("tenant_id","conversation_id","position") WHERE status = 'received';
CREATE INDEX "messages_outbox_due" ON "messages" USING btree ("tenant_id","conversation_id","position") WHERE status in ('queued', 'sending');
CREATE INDEX "events_subject" ON "events" USING btree ("tenant_id","subject_id","seq");
CREATE INDEX "mail_outbox_next_attempt_at_index" ON "mail_outbox" USING btree ("next_attempt_at") WHERE status = 'queued';
CREATE INDEX "order_lines_tenant_id_order_id_position_index" ON "order_lines" USING btree ("tenant_id","order_id","position");
CREATE UNIQUE INDEX "orders_one_open_draft" ON "orders" USING btree ("tenant_id","conversation_id","customer_id") WHERE status in ('draft', 'awaiting_confirm');
CREATE INDEX "orders_board" ON "orders" USING btree ("tenant_id","placed_at") WHERE status in ('placed', 'accepted', 'preparing', 'ready', 'handed_over', 'needs_attention', 'change_requested');
CREATE INDEX "orders_list" ON "orders" USING btree ("tenant_id","created_at" DESC NULLS LAST);
CREATE INDEX "orders_status" ON "orders" USING btree ("tenant_id","status","created_at" DESC NULLS LAST);
CREATE INDEX "orders_customer_phone" ON "orders" USING btree ("tenant_id","customer_phone");
CREATE INDEX "orders_conversation" ON "orders" USING btree ("tenant_id","conversation_id","created_at" DESC NULLS LAST);
CREATE INDEX "payments_tenant_id_order_id_index" ON "payments" USING btree ("tenant_id","order_id");
CREATE INDEX "auth_sessions_user_id_index" ON "auth_sessions" USING btree ("user_id");
CREATE INDEX "wa_sessions_wanted" ON "wa_sessions" USING btree ("tenant_id","desired_state","lease_expires_at");

-- The platform console's grant: the row that withPlatform committed first. No row, or an expired one, is no data.
CREATE FUNCTION app.platform_access_row() RETURNS platform_access
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public
AS $$
declare
  access public.platform_access;
begin
  select * into access from public.platform_access
    where id = nullif(current_setting('app.platform_access_id', true), '')::uuid and expires_at > now();
  if not found then
    raise exception 'no audited platform access in this transaction'
      using errcode = '42501', hint = 'Go through withPlatform.';
  end if;
  return access;
end
$$;
GRANT EXECUTE ON FUNCTION app.platform_access_row() TO app_platform;
ALTER FUNCTION app.platform_access_row() OWNER TO app_definer;
GRANT SELECT ON platform_access TO app_definer;

-- The one tenant that this access is for; null when it is for the list of tenants only.
CREATE FUNCTION app.platform_tenant_id() RETURNS uuid
LANGUAGE sql STABLE
SET search_path = pg_catalog
RETURN (app.platform_access_row()).tenant_id;
GRANT EXECUTE ON FUNCTION app.platform_tenant_id() TO app_platform;

-- Tenant tables.
SELECT app.protect(t) FROM unnest(ARRAY[
  'catalogs', 'categories', 'conversations', 'customer_identities', 'customers', 'deliveries', 'event_counters',
  'idempotency_keys', 'locations', 'memberships', 'message_templates', 'messages', 'modifier_groups',
  'modifier_options', 'order_counters', 'order_lines', 'orders', 'product_variants', 'products', 'tenant_keys',
  'timers', 'wa_sessions'
]::regclass[]) AS t;
SELECT app.protect(t, append_only => true) FROM unnest(ARRAY['audit_log', 'events', 'payments']::regclass[]) AS t;

-- A person joins a tenant through sign-up or an invitation, both before a tenant is known: a tenant that could insert
-- memberships, or give one to another user, could pull in anyone whose user id it guessed.
REVOKE INSERT, UPDATE ON memberships FROM app_tenant;
GRANT UPDATE (role, display_name) ON memberships TO app_tenant;

-- The tenant's own row: it edits its profile. It neither makes nor removes tenants, nor lifts its own suspension.
SELECT app.protect('tenants', tenant_column => 'id');
REVOKE INSERT, UPDATE, DELETE ON tenants FROM app_tenant;
GRANT UPDATE (name, description, currency, time_zone, locales, settings, updated_at) ON tenants TO app_tenant;
-- An access for no tenant in particular is for looking through the list.
DROP POLICY platform_read ON tenants;
CREATE POLICY platform_read ON tenants FOR SELECT TO app_platform
  USING (app.platform_tenant_id() IS NULL OR id = app.platform_tenant_id());

-- Global tables: people, before and across tenants. app_tenant has no right on any of them.
GRANT SELECT, INSERT, UPDATE ON users, email_tokens TO app_auth;
GRANT SELECT, INSERT, UPDATE, DELETE ON auth_sessions TO app_auth;
GRANT INSERT ON mail_outbox TO app_auth;
GRANT SELECT ON platform_admins TO app_auth;

SELECT app.make_append_only('platform_access');
GRANT SELECT ON platform_access, platform_admins TO app_platform;

-- Rate limits (GCRA): the theoretical arrival time of the next request, per hashed key. Disposable, hence unlogged.
CREATE UNLOGGED TABLE app.rate_limits (
  key text PRIMARY KEY,
  arrival_at timestamptz NOT NULL
);
CREATE INDEX rate_limits_arrival_at ON app.rate_limits (arrival_at);
