import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { hindi } from './hindi.ts';
import { indonesian } from './indonesian.ts';
import type { MenuWords } from './menu.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

export interface Corpus {
  words: MenuWords;
  rows: readonly (readonly [string, string])[];
}

export const corpora: readonly Corpus[] = [english, spanish, portuguese, french, hindi, arabic, indonesian];
