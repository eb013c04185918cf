/**
 * Text as PostgreSQL can keep it: `text` takes no NUL, and `jsonb` no half of a surrogate pair (what cutting an emoji
 * in two leaves). For words that must never be refused; an edge that can refuse names the field instead.
 */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
