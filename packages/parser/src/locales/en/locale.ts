import type { Locale } from '../../lexicon/shape.ts';
import { calendar } from './calendar.ts';
import { alone, cues } from './cues.ts';
import { emoji } from './emoji.ts';
import { facts, months, times, units, weekdays } from './facts.ts';
import { food } from './food.ts';
import { heard } from './food-heard.ts';
import { numbers } from './numbers.ts';
import { words } from './words.ts';

export const en: Locale = {
  id: 'en',
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
  heard,
  emoji,
};
