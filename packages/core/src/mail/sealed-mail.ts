import type { MasterKey } from '../vault/master-key.ts';

/** A mail to a user, as it waits in mail_outbox. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** What a mail is sealed for. */
export const mailPurpose = 'mail';

/** Seals a mail with the master key: it belongs to no tenant, and its text carries a one-time link. */
export function sealMail(masterKey: MasterKey, mail: Mail): Buffer {
  return masterKey.wrap(mailPurpose, Buffer.from(JSON.stringify(mail), 'utf8'));
}

/** Throws when the bytes were changed or sealed by another key. */
export function openMail(masterKey: MasterKey, sealed: Buffer): Mail {
  return JSON.parse(masterKey.unwrap(mailPurpose, sealed).toString('utf8')) as Mail;
}
