import type { Token } from '../text/token.ts';
import type { Stated } from '../types.ts';
import { type FactSource, factAt, mask, saysFact, stateText } from './fact-finder.ts';

/**
 * A wish for the kitchen or the driver that no option covers, verbatim: the part of the sentence, between commas or full
 * stops, that holds a phrase like "ring twice", "change for 100" or an allergy.
 */
export function findNote(source: FactSource): Stated<string> | null {
  const { tokens } = source;
  for (let i = 0; i < tokens.length; i++) {
    if (source.masked[i] || !saysFact(source, i)) continue;
    const strong = Math.max(factAt(source, i, 'changeNote'), factAt(source, i, 'allergy'));
    const weak = factAt(source, i, 'noteCue') === 0 || isBanknote(source, i) || asksForCall(source, i);
    if (strong === 0 && weak) continue;
    const label = tokens[i + 1]?.text === ':' && factAt(source, i, 'noteCue') === i + 1;
    if (label) return labelled(source, i);
    let from = i;
    while (strong > 0 && from > 0 && !ends(source, from - 1) && !source.onMenu(from - 1)) from--;
    let to = i;
    const reason = factAt(source, i, 'allergy') > 0;
    while (to < tokens.length && !ends(source, to) && !(reason && factAt(source, to, 'hence') > 0)) to++;
    while (to > from && (tokens[to - 1] as Token).kind === 'emoji') to--;
    if (to <= from || (strong === 0 && menuBetween(source, from, to))) continue;
    if (factAt(source, i, 'allergy') === 0) mask(source, from, to);
    return stateText(source, from, to);
  }
  return null;
}

/** "500 ka note hai": the note one pays with. */
function isBanknote(source: FactSource, i: number): boolean {
  return i > 0 && Math.max(factAt(source, i - 1, 'cash'), factAt(source, i - 1, 'money')) > i;
}

/** "Catatan: sambalnya dipisah": all that is left of the line. */
function labelled(source: FactSource, i: number): Stated<string> | null {
  const { tokens, masked } = source;
  let to = i + 2;
  while (to < tokens.length && !masked[to] && (tokens[to] as Token).kind !== 'break') to++;
  while (to > i + 2 && (tokens[to - 1] as Token).kind === 'emoji') to--;
  if (to === i + 2) return null;
  mask(source, i, to);
  return stateText(source, i + 2, to);
}

/** "ring me please": somebody wants to talk, and the kitchen can do nothing about it. */
function asksForCall(source: FactSource, i: number): boolean {
  return source.openings[i]?.cues.some(({ entry, length }) => entry.cls === 'human' && length > 1) ?? false;
}

function ends(source: FactSource, i: number): boolean {
  const token = source.tokens[i] as Token;
  return (
    source.masked[i] === true ||
    token.kind === 'break' ||
    (token.kind === 'sign' && ',.!?;…،—–'.includes(token.text))
  );
}

function menuBetween(source: FactSource, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (source.onMenu(i)) return true;
  return false;
}
