import { en } from './en.ts';
import { es } from './es.ts';

/** The mails this app writes, in each language; a language without its own gets English. */
export type MailTexts = {
  verify(values: { name: string; link: string; hours: number }): { subject: string; text: string };
  alreadyRegistered(values: { name: string; link: string }): { subject: string; text: string };
};

const catalogs: Record<string, MailTexts> = { en, es };

/** @param locale BCP 47; the region is not looked at */
export function mailTexts(locale: string): MailTexts {
  return catalogs[locale.split('-')[0] ?? 'en'] ?? en;
}
