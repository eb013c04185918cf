import type { Entry, NumberKind } from './entry.ts';
import type { CueClass, FactClass, TimeClass, UnitClass, WordClass } from './shape.ts';

/** A phrase of the lexicon, in tokens from where it begins. */
export interface Match {
  length: number;
  entry: Entry;
}

type Of<G extends Entry['group']> = Match & { entry: Extract<Entry, { group: G }> };

/** The longest phrase of each class, in tokens; null where there is none of the group. */
type Longest<C> = ReadonlyMap<C, number> | null;

/** A stretch that steers: everything that phrases of one length say together. */
export interface Steering {
  length: number;
  classes: readonly WordClass[];
  cues: readonly CueClass[];
  facts: readonly FactClass[];
  /** What it is worth where the message is cut: steering words more than words that say nothing. */
  score: number;
}

/**
 * Every phrase of the lexicon that begins at one place, sorted out by what the stages ask for. It depends on the words
 * only, so that one is made for a place in the trie and kept: reading a message makes none.
 */
export interface Opening {
  /** Shortest first. */
  matches: readonly Match[];
  words: Longest<WordClass>;
  facts: Longest<FactClass>;
  times: Longest<TimeClass>;
  /** The longest of each kind. */
  numbers: ReadonlyMap<NumberKind, { length: number; value: number }> | null;
  /** The longest. */
  unit: { length: number; cls: UnitClass; value: number } | null;
  /** A number, a measure or an article may begin here. */
  counts: boolean;
  cues: readonly Of<'cue'>[];
  foods: readonly Of<'food'>[];
  weekday: Of<'weekday'> | null;
  months: readonly Of<'month'>[];
  /** All that is no food, by length. */
  steering: readonly Steering[];
  /** The longest phrase of each language, food aside; languages by their rank. */
  spoken: readonly { rank: number; length: number }[];
}

const NONE: readonly never[] = [];

export const NOTHING: Opening = {
  matches: NONE,
  words: null,
  facts: null,
  times: null,
  numbers: null,
  unit: null,
  counts: false,
  cues: NONE,
  foods: NONE,
  weekday: null,
  months: NONE,
  steering: NONE,
  spoken: NONE,
};

export function sortOut(matches: readonly Match[]): Opening {
  if (matches.length === 0) return NOTHING;
  const of = <G extends Entry['group']>(group: G): Of<G>[] =>
    matches.filter((match): match is Of<G> => match.entry.group === group);
  const words = longest(of('word'));
  const numbers = longestNumbers(of('number'));
  const unit = longestUnit(of('unit'));
  return {
    matches,
    words,
    facts: longest(of('fact')),
    times: longest(of('time')),
    numbers,
    unit,
    counts:
      numbers !== null || unit !== null || words?.has('times') === true || words?.has('article') === true,
    cues: of('cue'),
    foods: of('food'),
    weekday: longestWeekday(of('weekday')),
    months: of('month'),
    steering: steering(matches),
    spoken: spoken(matches),
  };
}

function longest<C>(matches: readonly { length: number; entry: { cls: C } }[]): Longest<C> {
  return matches.length === 0 ? null : new Map(matches.map(({ entry, length }) => [entry.cls, length]));
}

function longestNumbers(matches: readonly Of<'number'>[]): Opening['numbers'] {
  if (matches.length === 0) return null;
  const out = new Map<NumberKind, { length: number; value: number }>();
  for (const { length, entry } of matches)
    if (length > (out.get(entry.cls)?.length ?? 0)) out.set(entry.cls, { length, value: entry.value });
  return out;
}

function longestUnit(matches: readonly Of<'unit'>[]): Opening['unit'] {
  let best: Opening['unit'] = null;
  for (const { length, entry } of matches)
    if (length > (best?.length ?? 0)) best = { length, cls: entry.cls, value: entry.value };
  return best;
}

function longestWeekday(matches: readonly Of<'weekday'>[]): Opening['weekday'] {
  let best: Opening['weekday'] = null;
  for (const match of matches) if (match.length > (best?.length ?? 0)) best = match;
  return best;
}

function steering(matches: readonly Match[]): Steering[] {
  const out: (Steering & { classes: WordClass[]; cues: CueClass[]; facts: FactClass[] })[] = [];
  for (const { length, entry } of matches) {
    if (entry.group === 'food') continue;
    let at = out.at(-1);
    if (at?.length !== length) {
      at = { length, classes: [], cues: [], facts: [], score: 0 };
      out.push(at);
    }
    if (entry.group === 'word') at.classes.push(entry.cls);
    else if (entry.group === 'fact') at.facts.push(entry.cls);
    else if (entry.group === 'cue') {
      at.cues.push(entry.cls);
      if (entry.cls === 'noNeed') at.classes.push('neg', 'negPost');
    }
  }
  for (const at of out) at.score = scoreOf(at);
  return out;
}

function scoreOf({ length, classes, cues }: Steering): number {
  const steers = classes.some((cls) => cls !== 'filler');
  const each = steers ? 1 : cues.length > 0 ? 0.95 : classes.length > 0 ? 0.85 : 0.6;
  return length * each + 0.25 * (length - 1);
}

function spoken(matches: readonly Match[]): Opening['spoken'] {
  const lengths = new Map<number, number>();
  for (const { length, entry } of matches) if (entry.group !== 'food') lengths.set(entry.rank, length);
  return Array.from(lengths, ([rank, length]) => ({ rank, length }));
}
