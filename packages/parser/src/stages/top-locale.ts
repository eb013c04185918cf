import type { Lexicon } from '../lexicon/entry.ts';
import type { Match } from '../lexicon/match.ts';

/** The language most of the matched words belong to; the shop's first where several tie; null where nothing matched. */
export function topLocale(matches: readonly (readonly Match[])[], lexicon: Lexicon): string | null {
  const votes = new Map<string, number>();
  for (const found of matches) {
    const seen = new Set<string>();
    for (const { entry } of found) {
      if (entry.group === 'food' || seen.has(entry.locale)) continue;
      seen.add(entry.locale);
      votes.set(entry.locale, (votes.get(entry.locale) ?? 0) + 1);
    }
  }
  let best: string | null = null;
  for (const locale of lexicon.locales) {
    const count = votes.get(locale) ?? 0;
    if (count > 0 && (best === null || count > (votes.get(best) ?? 0))) best = locale;
  }
  return best;
}
