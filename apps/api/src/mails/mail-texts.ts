/** The mails this app writes, in each language; a language without its own gets English. */
export type MailTexts = {
  verify(values: { name: string; link: string; hours: number }): { subject: string; text: string };
  alreadyRegistered(values: { name: string; link: string }): { subject: string; text: string };
};
