import { createTransport } from 'nodemailer';

export type Mail = { to: string; subject: string; text: string };

export type Mailer = {
  /** Resolves when the server has taken the mail; throws MailNotTaken. */
  send(mail: Mail): Promise<void>;
  close(): void;
};

/** What the mail server answered, without the addresses that its own words repeat. */
export class MailNotTaken extends Error {
  /** A 5xx answer: the same mail will be refused again. */
  readonly isPermanent: boolean;

  constructor(cause: { code?: string; responseCode?: number }) {
    super(`mail not taken: ${[cause.code ?? 'unknown', cause.responseCode].filter(Boolean).join(' ')}`);
    this.name = 'MailNotTaken';
    this.isPermanent = (cause.responseCode ?? 0) >= 500;
  }
}

/**
 * Mail over SMTP.
 * @param options.smtpUrl smtp://user:password@host:port, or smtps:// for TLS from the first byte
 * @param options.from the sender, "Novi <novi@example.com>"
 */
export function openMailer(options: { smtpUrl: string; from: string }): Mailer {
  // Each mail's content is ours, so nodemailer is not asked to read files or addresses named in it.
  const transport = createTransport(
    { url: options.smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
    { from: options.from, disableFileAccess: true, disableUrlAccess: true },
  );
  return {
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({ to, subject, text });
      } catch (error) {
        throw new MailNotTaken(error as { code?: string; responseCode?: number });
      }
    },
    close: () => transport.close(),
  };
}
