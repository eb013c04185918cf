import { randomUUID } from 'node:crypto';
import { type AddressObject, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type CaughtMail = {
  id: string;
  at: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  /** Every address in the mail, in the order of the text, once each. */
  links: string[];
};

export type MailCatcher = {
  readonly port: number;
  /** Newest first; only those for `to` when it is given. */
  mails(to?: string): CaughtMail[];
  close(): Promise<void>;
};

/** Mails kept; the oldest go first. */
const KEPT = 500;

/** An SMTP server that takes every mail from anybody and delivers none. Port 0 picks a free one. */
export async function startMailCatcher(host: string, port: number): Promise<MailCatcher> {
  const caught: CaughtMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: (_auth, _session, done) => done(null, { user: 'anyone' }),
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      simpleParser(stream).then(
        ({ from, subject, text, html }) => {
          const body = { text: text ?? '', html: html || '' };
          caught.unshift({
            id: randomUUID(),
            at: new Date().toISOString(),
            from: nameAddress(from) || (session.envelope.mailFrom || { address: '' }).address,
            to: recipients,
            subject: subject ?? '',
            ...body,
            links: linksIn(body.text, body.html),
          });
          caught.length = Math.min(caught.length, KEPT);
          done();
        },
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // A client that hangs up in mid-mail is no reason to end the sandbox.
  server.removeAllListeners('error').on('error', (error) => console.error(`mail: ${error.message}`));
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    mails: (to) => caught.filter((mail) => to === undefined || hasRecipient(mail, to)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function nameAddress(from: AddressObject | undefined): string {
  return from?.text ?? '';
}

function hasRecipient(mail: CaughtMail, to: string): boolean {
  return mail.to.some((address) => address.toLowerCase() === to.toLowerCase());
}

function linksIn(text: string, html: string): string[] {
  const inText = text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? [];
  const inHtml = [...html.matchAll(/href\s*=\s*["'](https?:[^"']+)["']/gi)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  return [...new Set([...inText.map((link) => link.replace(/[.,;:!?]+$/, '')), ...inHtml])];
}
