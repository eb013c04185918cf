import type { Opening } from '../lexicon/opening.ts';
import type { CompiledMenu } from '../menu/menu-index.ts';
import type { Token } from '../text/token.ts';
import { type Atom, atom } from './atom.ts';
import { mentionsAt } from './find-mentions.ts';
import type { Lattice } from './lattice.ts';
import { type Edge, numberBeforeName, numberEdge, priceAt } from './number-edge.ts';
import type { ReadWord } from './read-words.ts';

/**
 * The best way to cut the tokens into atoms: names of the menu, numbers, measures and steering words, where longer and
 * complete readings win. One pass from the end, so the cost is linear in the length of the message.
 */
export function segment(lattice: Lattice, compiled: CompiledMenu): Atom[] {
  const { tokens } = lattice;
  const best = new Float64Array(tokens.length + 1);
  const choice: Atom[] = new Array(tokens.length);
  for (let i = tokens.length - 1; i >= 0; i--) {
    let top = Number.NEGATIVE_INFINITY;
    for (const edge of edgesAt(lattice, i, compiled)) {
      const score = edge.score + (best[edge.atom.end] as number);
      if (score > top) {
        top = score;
        choice[i] = edge.atom;
      }
    }
    best[i] = top;
  }
  const atoms: Atom[] = [];
  for (let i = 0; i < tokens.length; i = (choice[i] as Atom).end) atoms.push(choice[i] as Atom);
  return atoms;
}

function edgesAt(lattice: Lattice, i: number, compiled: CompiledMenu): Edge[] {
  const { tokens, words, openings, masked } = lattice;
  const opening = openings[i] as Opening;
  const token = tokens[i] as Token;
  if (masked[i]) {
    let end = i + 1;
    while (masked[end]) end++;
    return [{ score: end - i, atom: atom('fact', i, end) }];
  }
  if (token.kind === 'break') return [{ score: 0.1, atom: atom('break', i, i + 1) }];
  const edges: Edge[] = [];
  const spans = new Map<number, Atom>();
  for (const { length, classes, cues, facts } of opening.steering) {
    const end = i + length;
    if (blocked(masked, i, end)) break;
    spans.set(end, atom('word', i, end, { repaired: repairedIn(words, i, end), classes, cues, facts }));
  }
  const price = priceAt(lattice, i);
  if (price > i) edges.push({ score: 2 * (price - i), atom: atom('fact', i, price) });
  const numeric = numberEdge(lattice, i, compiled);
  if (numeric) {
    const same = spans.get(numeric.atom.end);
    if (same) numeric.atom.classes = same.classes;
    edges.push(numeric);
    const bare = numberBeforeName(lattice, i, numeric);
    if (bare) edges.push(bare);
  }
  for (const at of spans.values()) edges.push({ score: wordScore(at), atom: at });
  for (const { end, mention, score } of mentionsAt(lattice, i)) {
    const same = spans.get(end);
    const value = numeric?.atom.end === end ? numeric.atom.value : Number.NaN;
    const more = {
      mention,
      value,
      repaired: mention.repaired,
      classes: same?.classes ?? [],
      cues: same?.cues ?? [],
    };
    edges.push({ score, atom: atom('mention', i, end, more) });
  }
  const food = opening.foods.at(-1)?.length ?? 0;
  if (food > 0) edges.push({ score: 0.3 * food, atom: atom('unknown', i, i + food, { offMenu: true }) });
  const kind = token.kind === 'sign' ? 'sign' : token.kind === 'emoji' ? 'word' : 'unknown';
  const elided = token.kind === 'word' && token.text.endsWith("'");
  const sign = kind === 'sign' ? token.text : null;
  edges.push({ score: elided ? 0.7 : 0, atom: atom(elided ? 'word' : kind, i, i + 1, { sign }) });
  return edges;
}

function blocked(masked: readonly boolean[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (masked[i]) return true;
  return false;
}

function repairedIn(words: readonly ReadWord[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (words[i]?.repaired) return true;
  return false;
}

function wordScore(at: Atom): number {
  const length = at.end - at.start;
  const steering = at.classes.some((cls) => cls !== 'filler');
  const each = steering ? 1 : at.cues.length > 0 ? 0.95 : at.classes.length > 0 ? 0.85 : 0.6;
  return length * each + 0.25 * (length - 1) - (at.repaired ? 0.3 : 0);
}
