import type { Catalog } from './translate.ts';

export const languages = {
  en: { name: 'English', direction: 'ltr', load: () => import('./en.ts').then((m): Catalog => m.en) },
  es: { name: 'Español', direction: 'ltr', load: () => import('./es.ts').then((m): Catalog => m.es) },
  ar: { name: 'العربية', direction: 'rtl', load: () => import('./ar.ts').then((m): Catalog => m.ar) },
} as const;

export type Language = keyof typeof languages;

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}

/** The first of the person's languages that we have; English when there is none. */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.split('-')[0];
    if (isLanguage(base)) return base;
  }
  return 'en';
}
