import type { Token } from '../text/token.ts';

/** A figure in digits: its value and the token behind it. */
export interface Figure {
  end: number;
  value: number;
}

/**
 * The digits at token `i`, with groups of three behind a space: "1 000 000", "12 500,50". In an order "2 500 ml" is two
 * of a half litre, so there a single group only joins where it begins with two noughts or has decimals.
 */
export function figureAt(tokens: readonly Token[], i: number, loose: boolean): Figure | null {
  const token = tokens[i];
  if (token?.kind !== 'number') return null;
  if (!/^[1-9]\d{0,2}$/.test(token.text)) return { end: i + 1, value: token.value };
  let end = i + 1;
  let digits = token.text;
  let decimals = '';
  for (
    let next = tokens[end];
    next && decimals === '' && isGroup(next, tokens[end - 1] as Token);
    next = tokens[end]
  ) {
    const [whole, rest = ''] = next.text.split('.') as [string, string?];
    digits += whole;
    decimals = rest;
    end++;
  }
  const groups = end - i - 1;
  const second = tokens[i + 1]?.text ?? '';
  if (groups === 0 || !(loose || groups > 1 || decimals !== '' || second.startsWith('00')))
    return { end: i + 1, value: token.value };
  return { end, value: Number(decimals === '' ? digits : `${digits}.${decimals}`) };
}

function isGroup(token: Token, before: Token): boolean {
  return (
    token.kind === 'number' &&
    token.message === before.message &&
    token.start === before.end + 1 &&
    /^\d{3}(?:\.\d+)?$/.test(token.text)
  );
}

/** "3/15", "77/100": a fraction the tokeniser left alone, because it may be a date. */
export function fractionAt(token: Token | undefined): number | null {
  const parts = /^(\d{1,6})\/(\d{1,6})$/.exec(token?.text ?? '');
  return parts && Number(parts[2]) > 0 ? Number(parts[1]) / Number(parts[2]) : null;
}
