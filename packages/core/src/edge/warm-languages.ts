import { setImmediate as nextTurn } from 'node:timers/promises';
import { compileCatalog } from '@novi/parser/compile-catalog';
import { LOCALES } from '@novi/parser/locales/all';

/**
 * Builds the vocabulary of every language once, ahead of the first customer who speaks it: each takes some tenths of a
 * second, which nobody should wait for. Other work goes on between two languages.
 */
export async function warmLanguages(): Promise<void> {
  for (const { id } of LOCALES) {
    await nextTurn();
    compileCatalog({ locales: [id], currency: 'EUR', categories: [] });
  }
}
