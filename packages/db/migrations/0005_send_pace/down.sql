DROP INDEX "messages_sent_lately";
ALTER TABLE "wa_sessions" DROP COLUMN "linked_at";
