import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Opening } from '../lexicon/opening.ts';
import type { Token } from '../text/token.ts';
import { wholeCue } from './find-cues.ts';

/**
 * The language most of the message is in, counted in letters of its words, so that "tira a" is not English for its "a";
 * the shop's first where several tie; null where no word of any language was said.
 */
export function topLocale(
  tokens: readonly Token[],
  openings: readonly Opening[],
  lexicon: Lexicon,
): string | null {
  const whole = wholeCue(tokens, lexicon);
  if (whole) return whole.locale;
  const votes = new Array<number>(lexicon.locales.length).fill(0);
  for (let start = 0; start < openings.length; start++) {
    const own = letters(tokens, start, start + 1);
    for (const { rank, length } of (openings[start] as Opening).spoken)
      votes[rank] = (votes[rank] as number) + (length === 1 ? own : letters(tokens, start, start + length));
  }
  const most = Math.max(...votes);
  return most > 0 ? (lexicon.locales[votes.indexOf(most)] ?? null) : null;
}

function letters(tokens: readonly Token[], start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) if (tokens[i]?.kind === 'word') sum += tokens[i]?.text.length ?? 0;
  return sum;
}
