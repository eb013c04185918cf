import type { Lexicon } from '../lexicon/entry.ts';
import type { Match } from '../lexicon/match.ts';
import type { Token } from '../text/token.ts';
import { wholeCue } from './find-cues.ts';

/**
 * The language most of the message is in, counted in letters of its words, so that "tira a" is not English for its "a";
 * the shop's first where several tie; null where no word of any language was said.
 */
export function topLocale(
  tokens: readonly Token[],
  matches: readonly (readonly Match[])[],
  lexicon: Lexicon,
): string | null {
  const whole = wholeCue(tokens, lexicon);
  if (whole) return whole.locale;
  const votes = new Array<number>(lexicon.locales.length).fill(0);
  const longest = new Array<number>(lexicon.locales.length).fill(0);
  for (const [start, found] of matches.entries()) {
    for (const { end, entry } of found)
      if (entry.group !== 'food' && end > (longest[entry.rank] ?? 0)) longest[entry.rank] = end;
    for (const { entry } of found) {
      const end = longest[entry.rank] ?? 0;
      if (end > start) votes[entry.rank] = (votes[entry.rank] ?? 0) + letters(tokens, start, end);
      longest[entry.rank] = 0;
    }
  }
  const most = Math.max(...votes);
  return most > 0 ? (lexicon.locales[votes.indexOf(most)] ?? null) : null;
}

function letters(tokens: readonly Token[], start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) if (tokens[i]?.kind === 'word') sum += tokens[i]?.text.length ?? 0;
  return sum;
}
