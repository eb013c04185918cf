import type { Opening } from '../lexicon/opening.ts';
import type { WordClass } from '../lexicon/shape.ts';
import type { Token } from '../text/token.ts';
import type { Mention } from './atom.ts';
import type { Lattice } from './lattice.ts';
import type { Meaning, Naming } from './naming.ts';

export interface FoundMention {
  end: number;
  mention: Mention;
  score: number;
}

const MAX_WORDS = 6;

/**
 * Every stretch from token `i` on whose words stand together in some name of the menu, in any order and with words like
 * "of" between them. A name need not be said in full.
 */
export function mentionsAt(lattice: Lattice, i: number): readonly FoundMention[] {
  const steps = lattice.steps[i];
  if (!steps || steps.length === 0) return NONE;
  const out: FoundMention[] = [];
  for (const { said, length, repaired } of steps)
    extend(lattice, i, i + length, lattice.namings.begin(said), repaired ? 1 : 0, 1, out);
  return out;
}

const NONE: readonly FoundMention[] = [];

function extend(
  lattice: Lattice,
  start: number,
  end: number,
  naming: Naming,
  slips: number,
  words: number,
  out: FoundMention[],
): void {
  const { namings, steps } = lattice;
  const meaning = namings.meaning(naming, lattice.tokens, start, end);
  if (isMention(meaning, lattice, start, end, slips, words))
    out.push({
      end,
      mention: mentionOf(meaning, slips > 0, lattice.words[start]?.dual === true),
      score: scoreOf(meaning, end - start, words, slips),
    });
  if (words >= MAX_WORDS) return;
  for (let next = end, glue = 0; next >= 0 && glue < 3; next = skipGlue(lattice, next), glue++) {
    for (const { said, length, repaired } of steps[next] ?? []) {
      const narrowed = namings.narrow(naming, said);
      if (narrowed)
        extend(lattice, start, next + length, narrowed, slips + (repaired ? 1 : 0), words + 1, out);
    }
  }
  if (lattice.openings[end]?.words?.get('and') === 1 && !lattice.masked[end]) {
    for (const { said, length, repaired } of steps[end + 1] ?? []) {
      const narrowed = namings.narrow(naming, said);
      // "mac n cheese": an "and" only stands within a name that has one, said in full
      if (narrowed && namings.meaning(narrowed, lattice.tokens, start, end + 1 + length).joined)
        extend(lattice, start, end + 1 + length, narrowed, slips + (repaired ? 1 : 0), words + 1, out);
    }
  }
}

/** A steering word or a single repaired one only means a part of a name where nothing else can be meant. */
function isMention(
  meaning: Meaning,
  lattice: Lattice,
  start: number,
  end: number,
  slips: number,
  words: number,
): boolean {
  if (meaning.candidates.length === 0 || !hasWord(lattice, start, end)) return false;
  if (meaning.full) return true;
  return !steers(lattice, start, end) && (slips === 0 || words > 1 || meaning.kinds.has('product'));
}

function scoreOf(meaning: Meaning, length: number, words: number, slips: number): number {
  const { fullThing, onlyCategory, head, run } = meaning;
  return (
    length +
    (fullThing ? 0.8 : run && length === words ? 0.65 : 0.5) * (length - 1) +
    (fullThing ? 0.5 : 0) +
    (onlyCategory ? -0.3 : head ? 0.1 : -0.05) -
    0.4 * slips
  );
}

function mentionOf({ candidates, kinds, mentions }: Meaning, repaired: boolean, dual: boolean): Mention {
  const key = (repaired ? 1 : 0) + (dual ? 2 : 0);
  mentions[key] ??= { candidates, repaired, dual, kinds, standing: null, facts: null, fits: new Map() };
  return mentions[key];
}

/** Numbers, in digits or in words, and signs alone name nothing. */
function hasWord(lattice: Lattice, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const { kind } = lattice.tokens[i] as Token;
    if (kind === 'emoji' || (kind === 'word' && !isNumberWord(lattice, i))) return true;
  }
  return false;
}

function isNumberWord({ words, openings }: Lattice, i: number): boolean {
  const number = openings[i]?.numbers?.get('add');
  return number?.length === 1 && number.value > 1 && words[i]?.named === false;
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
