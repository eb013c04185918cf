import type { Locale } from '../lexicon/shape.ts';
import { ar } from './ar/locale.ts';
import { de } from './de/locale.ts';
import { en } from './en/locale.ts';
import { es } from './es/locale.ts';
import { fr } from './fr/locale.ts';
import { hi } from './hi/locale.ts';
import { id } from './id/locale.ts';
import { pt } from './pt/locale.ts';

/** Every language there is. A new one is a folder and its line here. */
export const LOCALES: readonly Locale[] = [en, es, pt, fr, hi, ar, id, de];
