type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Chooses a form by the language's own plural rules; `#` in it becomes the number. */
export function pluralOf(locale: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replaceAll('#', String(count));
}
