import { en } from './en.ts';
import { es } from './es.ts';
import type { MailTexts } from './mail-texts.ts';

const catalogs: Record<string, MailTexts> = { en, es };

/** @param locale BCP 47; the region is not looked at */
export function mailTexts(locale: string): MailTexts {
  return catalogs[locale.split('-')[0] ?? 'en'] ?? en;
}
