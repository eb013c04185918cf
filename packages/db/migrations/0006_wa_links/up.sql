-- What a linked browser keeps of its pairing, sealed. One row a session; `wa_sessions.generation` counts its versions.
CREATE TABLE "wa_links" (
  "tenant_id" uuid NOT NULL,
  "session_id" uuid NOT NULL,
  "generation" integer NOT NULL,
  "sealed" bytea NOT NULL,
  "key_version" integer NOT NULL,
  "at_rest" boolean NOT NULL,
  "saved_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "wa_links_tenant_id_session_id_pk" PRIMARY KEY("tenant_id","session_id")
);
ALTER TABLE "wa_links" ADD CONSTRAINT "wa_links_tenant_id_session_id_wa_sessions_tenant_id_id_fk" FOREIGN KEY ("tenant_id","session_id") REFERENCES "wa_sessions"("tenant_id","id");
-- Ciphertext does not compress: trying would only cost time.
ALTER TABLE "wa_links" ALTER COLUMN "sealed" SET STORAGE EXTERNAL;
SELECT app.protect('wa_links');
