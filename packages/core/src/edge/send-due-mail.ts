import { withRelay } from '@novi/db/with-relay';
import { sql } from 'drizzle-orm';
import { type Mail, openMail } from '../mail/sealed-mail.ts';
import type { Edge } from './edge.ts';

/**
 * Sends the mail that is due, a few at a time. Claiming counts the attempt and moves the next one away, so a crash
 * between sending and finishing sends once more at the most, minutes later: mail is repeated rather than lost.
 */
export async function sendDueMail(edge: Edge, send: (mail: Mail) => Promise<void>): Promise<void> {
  const due = await withRelay(edge.database, (tx) =>
    tx.execute<{ id: string; content_sealed: Buffer }>(
      sql`select id, content_sealed from app.claim_mail(20)`,
    ),
  );
  for (const row of due) {
    const error = await send(openMail(edge.masterKey, row.content_sealed)).then(
      () => null,
      (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
    );
    if (error) edge.log.warn({ mailId: row.id, error }, 'a mail could not be sent and will be tried again');
    await withRelay(edge.database, (tx) =>
      tx.execute(sql`select app.finish_mail(${row.id}, ${error === null}, ${error})`),
    );
  }
}
