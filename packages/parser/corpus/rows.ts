import { arabic } from './arabic.ts';
import type { Corpus } from './corpus-shape.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { hindi } from './hindi.ts';
import { indonesian } from './indonesian.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

export const corpora: readonly Corpus[] = [english, spanish, portuguese, french, hindi, arabic, indonesian];
