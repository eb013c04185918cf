import type { Edge } from '@novi/core/edge/edge';
import { type Mail, sealMail } from '@novi/core/mail/sealed-mail';
import { mailOutbox } from '@novi/db/schema/mail';
import type { AuthTx } from '@novi/db/with-auth';

/** Writes a mail that a worker will send; it is sealed, because it holds an address and a one-time link. */
export async function queueMail(edge: Edge, tx: AuthTx, mail: Mail): Promise<{ mailId: string }> {
  const id = edge.random.id();
  await tx.insert(mailOutbox).values({ id, contentSealed: sealMail(edge.masterKey, mail) });
  return { mailId: id };
}

/** Mail belongs to no tenant, and a signal has three parts. */
const NO_TENANT = '-';

/** After the commit: a worker need not wait for its next look. */
export async function wakeMail(edge: Edge, mailId: string): Promise<void> {
  await edge.signal([{ kind: 'mail', tenantId: NO_TENANT, id: mailId }]).catch((error: unknown) => {
    edge.log.warn({ err: error }, 'a signal was lost; the sweeper will find the mail');
  });
}
