import type { Locale } from '../lexicon/shape.ts';
import { en } from './en/locale.ts';

/** Every language there is. A new one is a folder and its line here. */
export const LOCALES: readonly Locale[] = [en];
