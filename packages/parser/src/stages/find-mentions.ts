import type { Opening } from '../lexicon/opening.ts';
import type { WordClass } from '../lexicon/shape.ts';
import type { MenuIndex, Name, WordRef } from '../menu/menu-index.ts';
import type { Token } from '../text/token.ts';
import type { Candidate, Mention } from './atom.ts';
import type { Lattice } from './lattice.ts';

export interface FoundMention {
  end: number;
  mention: Mention;
  score: number;
}

const MAX_WORDS = 6;

interface Step {
  end: number;
  refs: readonly WordRef[];
}

/**
 * Every stretch from token `i` on whose words stand together in some name of the menu, in any order and with words like
 * "of" between them. A name need not be said in full.
 */
export function mentionsAt(lattice: Lattice, i: number, index: MenuIndex): FoundMention[] {
  const out: FoundMention[] = [];
  for (const step of stepsAt(lattice, i, index)) {
    const names = namesOf(step.refs, index);
    if (names.size > 0) extend(lattice, i, step.end, names, slipOf(step.refs), 1, index, out);
  }
  return out;
}

/** The names that hold one of some words. What a word means does not change, so it is kept by the words themselves. */
const kept = new WeakMap<readonly WordRef[], ReadonlyMap<number, readonly number[]>>();

function namesOf(refs: readonly WordRef[], index: MenuIndex): ReadonlyMap<number, readonly number[]> {
  const known = kept.get(refs);
  if (known) return known;
  const names = new Map<number, readonly number[]>();
  for (const { word } of refs) {
    for (const name of index.postings[word] as readonly number[])
      if (!names.has(name)) names.set(name, [word]);
  }
  kept.set(refs, names);
  return names;
}

/** Candidates of a stretch of words, kept by menu: bounded, so that floods cost nothing. */
const RANKED = 4000;
const ranked = new WeakMap<MenuIndex, Map<string, Candidate[]>>();

function rankKept(
  names: ReadonlyMap<number, readonly number[]>,
  index: MenuIndex,
  text: string,
  key: string,
): Candidate[] {
  let known = ranked.get(index);
  if (!known) {
    known = new Map();
    ranked.set(index, known);
  }
  const before = known.get(key);
  if (before) return before;
  const candidates = rank(names, index, text);
  if (known.size < RANKED) known.set(key, candidates);
  return candidates;
}

function slipOf(refs: readonly WordRef[]): number {
  return refs.every((ref) => ref.slip === 2) ? 1 : 0;
}

function textOf(lattice: Lattice, start: number, end: number): string {
  let text = (lattice.tokens[start] as Token).text;
  for (let i = start + 1; i < end; i++) text += ` ${(lattice.tokens[i] as Token).text}`;
  return text;
}

function extend(
  lattice: Lattice,
  start: number,
  end: number,
  names: ReadonlyMap<number, readonly number[]>,
  slips: number,
  words: number,
  index: MenuIndex,
  out: FoundMention[],
): void {
  const text = textOf(lattice, start, end);
  const candidates = rankKept(names, index, text, `${words} ${names.size} ${text}`);
  const bare = lattice.tokens
    .slice(start, end)
    .every((token) => token.kind !== 'word' && token.kind !== 'emoji');
  if (
    candidates.length > 0 &&
    !bare &&
    (candidates.some((one) => one.full) ||
      (!steers(lattice, start, end) &&
        !(slips > 0 && words === 1 && candidates.every((one) => kindOf(one, index) !== 'product'))))
  ) {
    const kinds = (candidate: Candidate): string | undefined => kindOf(candidate, index);
    const full = candidates.some((candidate) => candidate.full && kinds(candidate) !== 'category');
    const only = candidates.every((candidate) => kinds(candidate) === 'category');
    const head = candidates.some((candidate) => candidate.head);
    const length = end - start;
    const score =
      length +
      (full ? 0.8 : 0.5) * (length - 1) +
      (full ? 0.5 : 0) +
      (only ? -0.3 : head ? 0.1 : -0.05) -
      0.4 * slips;
    out.push({
      end,
      mention: { candidates, repaired: slips > 0, dual: lattice.words[start]?.dual === true },
      score,
    });
  }
  if (words >= MAX_WORDS) return;
  for (const next of [end, skipGlue(lattice, end), skipGlue(lattice, skipGlue(lattice, end))]) {
    if (next < 0) continue;
    for (const step of stepsAt(lattice, next, index)) {
      const narrowed = narrow(names, step.refs, index);
      if (narrowed.size > 0)
        extend(lattice, start, step.end, narrowed, slips + slipOf(step.refs), words + 1, index, out);
    }
  }
}

function narrow(
  names: ReadonlyMap<number, readonly number[]>,
  refs: readonly WordRef[],
  index: MenuIndex,
): ReadonlyMap<number, readonly number[]> {
  const out = new Map<number, readonly number[]>();
  for (const [id, said] of names) {
    const name = index.names[id] as Name;
    for (const { word } of refs) {
      if (!(name.words.includes(word) || name.asides.includes(word))) continue;
      if (said.includes(word) && times(said, word) >= times(name.words, word)) continue;
      out.set(id, [...said, word]);
      break;
    }
  }
  return out;
}

/** "Gado-gado" holds its word twice. */
function times(words: readonly number[], word: number): number {
  return words.reduce((sum, one) => sum + (one === word ? 1 : 0), 0);
}

/** Words of one token, of a phrase of everyday food ("papas fritas"), or of two tokens written apart ("cheese burger"). */
function stepsAt(lattice: Lattice, i: number, index: MenuIndex): Step[] {
  const { tokens, words, openings, masked } = lattice;
  if (i < 0 || i >= tokens.length || masked[i]) return [];
  const steps: Step[] = [];
  const own = words[i]?.refs ?? [];
  let single: readonly WordRef[] = own;
  for (const { length, entry } of (openings[i] as Opening).foods) {
    const word = index.concepts.get(entry.concept);
    if (word === undefined) continue;
    if (length === 1) {
      if (!single.some((ref) => ref.word === word))
        single = [...single, { word, slip: words[i]?.repaired ? 2 : 1 }];
    } else steps.push({ end: i + length, refs: [{ word, slip: 1 }] });
  }
  if (single.length > 0) steps.push({ end: i + 1, refs: single });
  const next = tokens[i + 1];
  if (tokens[i]?.kind === 'word' && next?.kind === 'word' && !masked[i + 1]) {
    const joined = index.vocabulary.get((tokens[i] as Token).text + next.text);
    if (joined) steps.push({ end: i + 2, refs: joined });
  }
  return steps;
}

/** Past one word like "of" or a hyphen; -1 where there is none. */
function skipGlue(lattice: Lattice, i: number): number {
  const token = lattice.tokens[i];
  if (i < 0 || !token || lattice.masked[i]) return -1;
  if (token.kind === 'sign') return '-&/'.includes(token.text) ? i + 1 : -1;
  if (token.text.endsWith("'")) return i + 1;
  return isSingle(lattice, i, GLUE) ? i + 1 : -1;
}

const GLUE: ReadonlySet<WordClass> = new Set(['of', 'with', 'to', 'article']);

/** Whether token `i` alone is a word of one of some classes. */
function isSingle(lattice: Lattice, i: number, classes: ReadonlySet<WordClass>): boolean {
  for (const { length, entry } of (lattice.openings[i] as Opening).matches) {
    if (length > 1) return false;
    if (entry.group === 'word' && classes.has(entry.cls)) return true;
  }
  return false;
}

function kindOf(candidate: Candidate, index: MenuIndex): string | undefined {
  return index.entities[candidate.entity]?.kind;
}

/** "extra" alone is no Extra Large: a steering word only belongs to a name that is said in full. */
function steers(lattice: Lattice, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (!isSingle(lattice, i, STEERING)) return false;
  }
  return true;
}

const STEERING: ReadonlySet<WordClass> = new Set([
  'extra',
  'less',
  'neg',
  'more',
  'with',
  'add',
  'and',
  'or',
  'all',
  'set',
  'corr',
  'filler',
  'order',
  'of',
  'here',
  'to',
  'other',
  'only',
]);

/** "sauce", "level": the name of a choice is no choice. */
function namesGroup(candidate: { full: boolean }, said: readonly number[], index: MenuIndex): boolean {
  return !candidate.full && said.every((word) => index.groupWords.has(word));
}

function rank(names: ReadonlyMap<number, readonly number[]>, index: MenuIndex, text: string): Candidate[] {
  const best = new Map<number, Candidate>();
  for (const [id, said] of names) {
    const name = index.names[id] as Name;
    const named = said.filter((word) => name.words.includes(word));
    const own =
      named.every((word) => index.numberWords.has(word)) && named.length < name.words.length
        ? 0
        : named.length;
    if (own === 0 || (name.alias && own < name.words.length)) continue;
    const candidate: Candidate = {
      entity: name.entity,
      said: own,
      of: name.words.length,
      full: own === name.words.length,
      exact: own === name.words.length && name.text === text,
      head: said.some((word) => name.words.indexOf(word) >= 0 && name.words.indexOf(word) < name.heads),
    };
    if (index.entities[name.entity]?.kind === 'option' && namesGroup(candidate, said, index)) continue;
    const known = best.get(name.entity);
    if (
      !known ||
      (candidate.exact && !known.exact) ||
      (candidate.full && !known.full) ||
      (candidate.full === known.full && candidate.said > known.said)
    ) {
      best.set(name.entity, candidate);
    }
  }
  const found = [...best.values()];
  const full = found.filter((candidate) => candidate.full);
  if (full.length === 0) return found;
  const sizes = full.filter((one) => index.entities[one.entity]?.kind === 'variant');
  return found.filter(
    (one) =>
      one.full ||
      index.entities[one.entity]?.kind === 'product' ||
      index.entities[one.entity]?.kind === 'category' ||
      // "Half" of one thing leaves "Half Plate" of another
      (sizes.length > 0 && index.entities[one.entity]?.kind === 'variant'),
  );
}
