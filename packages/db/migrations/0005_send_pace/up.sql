-- Since when a number has been linked, and what it sent lately: a number that is new to a machine must begin slowly.
ALTER TABLE "wa_sessions" ADD COLUMN "linked_at" timestamp with time zone;
CREATE INDEX "messages_sent_lately" ON "messages" USING btree ("tenant_id","session_id","sent_at")
  WHERE direction = 'out' and sent_at is not null;
