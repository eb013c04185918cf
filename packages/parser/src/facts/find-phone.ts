import type { Token } from '../text/token.ts';
import type { Stated } from '../types.ts';
import { type FactSource, factAt, mask } from './fact-finder.ts';

const DIGIT = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f]';
const PHONE = new RegExp(
  `(?<![\\p{L}\\d])\\+?\\(?${DIGIT}(?:(?:[ ()/-]{0,2}|\\.)${DIGIT}){6,14}(?!${DIGIT})`,
  'gu',
);

/**
 * A phone number, verbatim: seven digits or more, grouped as people group them. Nine digits and more are always one;
 * fewer only behind a word like "tel". Amounts in lists ("2 500 ml") have a word within.
 */
export function findPhone(source: FactSource): Stated<string> | null {
  for (let message = 0; message < source.messages.length; message++) {
    const text = (source.messages[message] as string).slice(0, 4000);
    if (!hasDigits(text, 7)) continue;
    for (const match of text.matchAll(PHONE)) {
      const raw = trimPhone(match[0]);
      const digits = raw.replace(/[^\p{Nd}]/gu, '').length;
      const start = match.index;
      const end = start + raw.length;
      const from = source.tokens.findIndex(
        (token) => token.message === message && token.end > start && token.kind !== 'break',
      );
      if (from < 0 || /0{6}$/.test(raw) || (digits < 9 && !cued(source, from))) continue;
      let to = from;
      while (
        to < source.tokens.length &&
        (source.tokens[to] as Token).message === message &&
        (source.tokens[to] as Token).start < end
      )
        to++;
      mask(source, from, to);
      return { value: raw, span: { message, start, end } };
    }
  }
  return null;
}

/** Most messages have too few digits for a phone: a cheap look first. */
function hasDigits(text: string, wanted: number): boolean {
  let left = wanted;
  for (let i = 0; i < text.length && left > 0; i++) if (isDigit(text.charCodeAt(i))) left--;
  return left === 0;
}

function isDigit(code: number): boolean {
  if (code < 0x660) return code >= 0x30 && code <= 0x39;
  return code <= 0x669 || (code >= 0x6f0 && code <= 0x6f9) || (code >= 0x966 && code <= 0x96f);
}

function trimPhone(raw: string): string {
  return raw.replace(/[ .(/-]+$/, '');
}

function cued(source: FactSource, from: number): boolean {
  for (let i = Math.max(0, from - 4); i < from; i++) if (factAt(source, i, 'phoneCue') > 0) return true;
  return false;
}
