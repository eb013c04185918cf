import { ar } from './catalogs/ar.ts';
import { de } from './catalogs/de.ts';
import { en } from './catalogs/en.ts';
import { es } from './catalogs/es.ts';
import { fr } from './catalogs/fr.ts';
import { hi } from './catalogs/hi.ts';
import { id } from './catalogs/id.ts';
import { pt } from './catalogs/pt.ts';
import type { Phrases } from './phrases.ts';

const byLanguage: Record<string, Phrases> = { ar, de, en, es, fr, hi, id, pt };

/** Languages that customers can be written to in. */
export const spokenLanguages: readonly string[] = Object.keys(byLanguage);

/** The sentences of a BCP 47 locale by its language; English where there is no catalog for it yet. */
export function phrasesOf(locale: string): Phrases {
  return byLanguage[languageOf(locale)] ?? en;
}

/** "es" of "es-MX" or "ES_mx". */
export function languageOf(locale: string): string {
  return (locale.split(/[-_]/)[0] ?? locale).toLowerCase();
}
