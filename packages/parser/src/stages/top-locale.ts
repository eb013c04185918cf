import type { Lexicon } from '../lexicon/entry.ts';
import type { Match } from '../lexicon/match.ts';

/** The language most of the matched words belong to; the shop's first where several tie; null where nothing matched. */
export function topLocale(matches: readonly (readonly Match[])[], lexicon: Lexicon): string | null {
  const votes = new Array<number>(lexicon.locales.length).fill(0);
  for (const found of matches) {
    let seen = 0;
    for (const { entry } of found) {
      if (entry.group === 'food' || seen & (1 << entry.rank)) continue;
      seen |= 1 << entry.rank;
      votes[entry.rank] = (votes[entry.rank] ?? 0) + 1;
    }
  }
  const most = Math.max(...votes);
  return most > 0 ? (lexicon.locales[votes.indexOf(most)] ?? null) : null;
}
