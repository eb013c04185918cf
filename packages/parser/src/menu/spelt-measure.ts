import type { Lexicon } from '../lexicon/lexicon.ts';
import { openingAt } from '../lexicon/match.ts';
import { readNumber } from '../numbers/read-number.ts';
import { tokenise } from '../text/tokenise.ts';
import { toMeasure } from './measure.ts';
import type { Measure } from './menu-index.ts';

/** "Half a kilo", "نص كيلو", "kilo": a size whose whole name is a weight or a volume, in words. None or one. */
export function speltMeasure(name: string, lexicon: Lexicon): Measure[] {
  const tokens = tokenise([name], (text) => lexicon.known.has(text));
  const openings = tokens.map((_, i) => openingAt(tokens, i, lexicon));
  if (tokens.length === 0 || /\d/.test(tokens[0]?.text ?? '')) return [];
  const number = readNumber(tokens, 0, openings);
  const start = number?.end ?? 0;
  const unit = openings[start]?.unit;
  if (
    !unit ||
    start + unit.length !== tokens.length ||
    (number === null && (tokens[0]?.text.length ?? 0) < 3)
  )
    return [];
  const measure = toMeasure(number?.value ?? 1, unit.cls, unit.value);
  return measure.dim === 'mass' || measure.dim === 'volume' ? [measure] : [];
}
