import type { CueClass, FactClass, TimeClass, UnitClass, WordClass } from './shape.ts';

export type NumberKind =
  | 'add'
  | 'wide'
  | 'times'
  | 'teen'
  | 'part'
  | 'plus'
  | 'before'
  | 'join'
  | 'point'
  | 'minus'
  | 'scale'
  | 'ordinal'
  | 'ordinalStem'
  | 'prefix'
  | 'mark';

/** What a phrase of the lexicon means. One phrase may have several entries. */
export type Entry = { locale: string; rank: number } & (
  | { group: 'word'; cls: WordClass }
  | { group: 'cue'; cls: CueClass }
  | { group: 'fact'; cls: FactClass }
  | { group: 'time'; cls: TimeClass }
  | { group: 'unit'; cls: UnitClass; value: number }
  | { group: 'number'; cls: NumberKind; value: number }
  | { group: 'weekday'; value: number }
  | { group: 'month'; value: number }
  | { group: 'food'; concept: string; heard: boolean }
);
