import type { en } from './en.ts';

/** A text, or its plural forms as Intl.PluralRules names them; `count` chooses among them. */
export type Text = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
export type MessageKey = keyof typeof en;
/** What every language must hold: the keys of English, all of them. */
export type Catalog = Record<MessageKey, Text>;

type Placeholders<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type PlaceholdersOf<T> = T extends string ? Placeholders<T> : Placeholders<T[keyof T]>;
type Values<K extends MessageKey> = { [Name in PlaceholdersOf<(typeof en)[K]>]: string | number };

/** Keys of texts that have no places to fill: what a table of words may hold. */
export type PlainKey = {
  [K in MessageKey]: [PlaceholdersOf<(typeof en)[K]>] extends [never] ? K : never;
}[MessageKey];

/** t('key') or t('key', { name }) where the English text has placeholders; the compiler knows which. */
export type Translate = <K extends MessageKey>(
  key: K,
  ...values: [PlaceholdersOf<(typeof en)[K]>] extends [never] ? [] : [Values<K>]
) => string;

/** Unicode marks that keep "#A42" or a Latin name in one piece inside text that runs the other way. */
const ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';

/** Binds a catalog to its language. Numbers are written in that language's digits and separators. */
export function createTranslate(
  catalog: Catalog,
  language: string,
  direction: 'ltr' | 'rtl' = 'ltr',
): Translate {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (key, ...rest) => {
    const values: Record<string, string | number> = rest[0] ?? {};
    const text = catalog[key];
    const chosen =
      typeof text === 'string' ? text : (text[plural.select(Number(values.count))] ?? text.other);
    return chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      if (typeof value === 'number') return number.format(value);
      return direction === 'rtl' ? `${ISOLATE}${value}${END_ISOLATE}` : value;
    });
  };
}
