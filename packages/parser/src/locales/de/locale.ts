import type { Locale } from '../../lexicon/shape.ts';
import { calendar } from './calendar.ts';
import { alone, cues } from './cues.ts';
import { facts, months, times, units, weekdays } from './facts.ts';
import { food } from './food.ts';
import { numbers } from './numbers.ts';
import { words } from './words.ts';

export const de: Locale = {
  id: 'de',
  compounds: 's, es, n, en, er, e',
  numbers,
  words,
  cues,
  alone,
  facts,
  times,
  calendar,
  weekdays,
  months,
  units,
  food,
};
