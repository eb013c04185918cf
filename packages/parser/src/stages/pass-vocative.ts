import type { Token } from '../text/token.ts';
import { type Atom, atom, is } from './atom.ts';
import { isIdle } from './reading.ts';

/** Whoever serves is called by one name or two. */
const MAX_NAMES = 2;

/**
 * "Hola Carmen", "good evening madame Awa", "Priya, 2 momos": the name of whoever serves asks for nothing. It stands right
 * behind a greeting, or first and with a capital before a comma.
 */
export function passVocative(
  atoms: readonly Atom[],
  tokens: readonly Token[],
  messages: readonly string[],
): readonly Atom[] {
  let i = 0;
  let greeted = false;
  while (isIdle(atoms[i]) || isGreeting(atoms[i])) {
    greeted ||= isGreeting(atoms[i]);
    i++;
  }
  let end = i;
  while (end < i + MAX_NAMES && isUnknownWord(atoms[end], tokens)) end++;
  if (end === i || atoms[end]?.kind === 'unknown') return atoms;
  const called =
    greeted || (startsWithCapital(atoms[i] as Atom, tokens, messages) && atoms[end]?.sign === ',');
  if (!called || end === atoms.length) return atoms;
  return atoms.map((at, p) =>
    p >= i && p < end ? atom('word', at.start, at.end, { classes: ['filler'] }) : at,
  );
}

function isGreeting(at: Atom | undefined): boolean {
  return at?.kind === 'word' && at.cues.includes('greeting');
}

function isUnknownWord(at: Atom | undefined, tokens: readonly Token[]): boolean {
  return (
    at?.kind === 'unknown' &&
    !at.offMenu &&
    !at.stranger &&
    tokens[at.start]?.kind === 'word' &&
    !is(at, 'of')
  );
}

function startsWithCapital(at: Atom, tokens: readonly Token[], messages: readonly string[]): boolean {
  const token = tokens[at.start] as Token;
  return /^\p{Lu}/u.test((messages[token.message] as string).slice(token.start, token.start + 2));
}
