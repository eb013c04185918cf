import type { Token } from '../text/token.ts';
import { type Found, findKind, type Openings } from './number-match.ts';
import type { Manner } from './read-sum.ts';
import { readSum } from './read-sum.ts';

/**
 * Decimals behind a spoken point: "point five", "virgule vingt-cinq", "coma 05", "point two five". As a sign (".77",
 * ",77") and behind words that also mean something else ("con") only in a figure.
 */
export function decimalsAt(tokens: readonly Token[], p: number, at: Openings, manner: Manner): Found | null {
  const word = findKind(at, p, 'point');
  const spoken = word && (word.value === 0 || manner === 'figure') ? word.end : null;
  const sign = tokens[p];
  const written =
    manner === 'figure' && sign?.kind === 'sign' && '.,'.includes(sign.text) && tokens[p + 1]?.glued === true;
  const from = spoken ?? (written ? p + 1 : null);
  if (from === null) return null;
  const digits = digitsFrom(tokens, from, at, manner);
  return digits ? { end: digits.end, value: Number(`0.${digits.text}`) } : null;
}

function digitsFrom(
  tokens: readonly Token[],
  from: number,
  at: Openings,
  manner: Manner,
): { end: number; text: string } | null {
  const token = tokens[from];
  if (token?.kind === 'number') return /^\d+$/.test(token.text) ? { end: from + 1, text: token.text } : null;
  const sum = readSum(tokens, from, at, 'order');
  if (!sum || !Number.isInteger(sum.value) || sum.value < 0 || sum.value > 99) return null;
  if (sum.value > 9) return { end: sum.end, text: String(sum.value) };
  const more = digitsFrom(tokens, sum.end, at, manner);
  return { end: more?.end ?? sum.end, text: String(sum.value) + (more?.text ?? '') };
}
