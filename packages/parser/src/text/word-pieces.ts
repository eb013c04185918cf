import { type Compounds, cutCompound } from './compounds.ts';
import { normaliseWord } from './normalise-word.ts';
import { stems } from './stems.ts';
import type { KnowsWord } from './token.ts';

/** A token within a word as it is written, in offsets of that. */
export interface Piece {
  kind: 'word' | 'number';
  text: string;
  value: number;
  from: number;
  to: number;
}

/** Longer ones are no words of any language: they are neither cut nor remembered, so that their cost stays linear. */
export const LONGEST_WORD = 60;

/** What a written word is cut into: mostly itself; a known word with digits behind it ("x2", "no3", "coke2") is two. */
export function piecesOf(raw: string, knows: KnowsWord, compounds: Compounds | null): Piece[] {
  if (raw.length > LONGEST_WORD) return [word(normaliseWord(raw), 0, raw.length)];
  const elided = ELISION.exec(raw);
  if (elided) {
    const cut = (elided[1] as string).length + 1;
    return [
      word(`${(elided[1] as string).toLowerCase()}'`, 0, cut),
      ...piecesBehind(raw, cut, knows, compounds),
    ];
  }
  const joined = cutAnd(raw, knows);
  if (joined > 0) return [word('و', 0, joined), ...piecesBehind(raw, joined, knows, compounds)];
  const mixed = /^(.*?[^0-9])([0-9]{1,3})$/u.exec(raw);
  const text = normaliseWord(raw).replace(/'/g, '');
  const front = mixed ? (mixed[1] as string) : '';
  if (!mixed || knows(text) || !(knows(normaliseWord(front)) || front.length === 1))
    return knows(text) || !compounds ? [word(text, 0, raw.length)] : parts(raw, text, compounds);
  const value = Number(mixed[2]);
  return [
    word(normaliseWord(front), 0, front.length),
    { kind: 'number', text: String(value), value, from: front.length, to: raw.length },
  ];
}

/** "Käsebrötchen" is käse and brötchen, in two tokens with no space between. */
function parts(raw: string, text: string, compounds: Compounds): Piece[] {
  const cut = cutCompound(text, compounds);
  if (cut === 0) return [word(text, 0, raw.length)];
  // a folded letter may be two ("ß")
  let at = cut;
  while (at > 0 && normaliseWord(raw.slice(0, at)).length > cut) at--;
  return [word(text.slice(0, cut), 0, at), word(text.slice(cut), at, raw.length)];
}

function word(text: string, from: number, to: number): Piece {
  return { kind: 'word', text, value: Number.NaN, from, to };
}

function piecesBehind(raw: string, cut: number, knows: KnowsWord, compounds: Compounds | null): Piece[] {
  return piecesOf(raw.slice(cut), knows, compounds).map((piece) => ({
    ...piece,
    from: piece.from + cut,
    to: piece.to + cut,
  }));
}

/** Arabic writes "and" on the word that follows. Where the whole is a word of its own it stays whole. Returns the cut. */
function cutAnd(raw: string, knows: KnowsWord): number {
  if (raw.charCodeAt(0) !== 0x648 || raw.length < 3) return 0;
  if (HALVES.test(raw)) return 1;
  if (knows(normaliseWord(raw))) return 0;
  const rest = normaliseWord(raw.slice(1));
  return knows(rest) || (raw.length > 3 && stems(rest).some(knows)) ? 1 : 0;
}

const HALVES = /^و(نص|نصف|ربع|ثلث|تلت|ثلاث|تلات)$/;

/** French drops a vowel before another: "l'eau", "d'oignons" are two words. Other apostrophes mean nothing. */
const ELISION = /^(l|d|j|m|t|s|n|c|qu|jusqu|lorsqu)['’](.{2,})$/iu;
