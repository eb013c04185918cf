import type { Stated } from '../types.ts';
import { type FactSource, factAt, hasWord, mask, stateText } from './fact-finder.ts';

/**
 * The customer's name behind a phrase like "my name is" or "under". Up to three words that no phrase of the language and
 * no name of the menu claims; loose phrases ("it's", "I'm") only count before a capital letter.
 */
export function findName(source: FactSource): Stated<string> | null {
  const { tokens } = source;
  for (let i = 0; i < tokens.length; i++) {
    const after = factAt(source, i, 'nameCue');
    // "Calle 5 de Mayo" is nobody's name
    if (
      after === 0 ||
      source.masked[i] ||
      (source.tokens[i - 1]?.kind === 'number' && hasWord(source, i, 'of'))
    )
      continue;
    let from = after;
    while (tokens[from]?.kind === 'sign' && ':'.includes(tokens[from]?.text ?? ' ')) from++;
    let to = from;
    while (to < tokens.length && to - from < 3 && isNamePart(source, to, from)) to++;
    if (to === from && after - i > 1 && isStrong(source, i, after)) {
      const before = nameBefore(source, i);
      if (before < i) {
        mask(source, before, after);
        return stateText(source, before, i);
      }
    }
    if (to === from || !plausible(source, i, after, from)) continue;
    mask(source, i, to);
    return stateText(source, from, to);
  }
  return null;
}

/** "Rohit ke naam se": languages that say whose name it is before the word for it. */
function nameBefore(source: FactSource, i: number): number {
  let from = i;
  while (from > 0 && i - from < 2 && isNamePart(source, from - 1, from - 1)) from--;
  return from;
}

const KUNYA = /^(ابو|ام|بو|abu|abou|om|umm)$/;

/** "Abu Fahd": a word that joins names, and a name nobody else uses behind it. */
function joinsName(source: FactSource, i: number): boolean {
  const next = source.tokens[i + 1];
  return (
    KUNYA.test(source.tokens[i]?.text ?? '') &&
    next?.kind === 'word' &&
    !known(source, i + 1) &&
    !source.onMenu(i + 1)
  );
}

function isNamePart(source: FactSource, i: number, from: number): boolean {
  const token = source.tokens[i];
  if (token?.kind !== 'word' || source.masked[i]) return false;
  if (source.onMenu(i)) return i === from && joinsName(source, i);
  if (i > from && !startsUpper(source, i)) return !/\p{Script=Latin}/u.test(token.text) && !known(source, i);
  return !known(source, i) || startsUpper(source, i) || joinsName(source, i);
}

function known(source: FactSource, i: number): boolean {
  return source.openings[i]?.steering[0]?.length === 1;
}

function startsUpper(source: FactSource, i: number): boolean {
  const token = source.tokens[i];
  const char = token ? (source.messages[token.message] as string)[token.start] : undefined;
  return char !== undefined && char !== char.toLowerCase();
}

/** One loose word before ("it's Maureen") needs the capital; a real phrase ("name is") does not. */
function plausible(source: FactSource, i: number, after: number, from: number): boolean {
  if (startsUpper(source, from))
    return (
      !hasWord(source, from, 'order') && (factAt(source, from, 'street') === 0 || isStrong(source, i, after))
    );
  return joinsName(source, from) || (isStrong(source, i, after) && !known(source, from));
}

function isStrong(source: FactSource, i: number, after: number): boolean {
  return source.tokens.slice(i, after).some((token) => STRONG.test(token.text));
}

/** "name" in the languages of the lexicon: the phrase then really asks for one. */
const STRONG = /^(name|nombre|nome|nom|naam|nama|atas|اسم|اسمي|باسم|الاسم|نام|नाम|an)$/;
