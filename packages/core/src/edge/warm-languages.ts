import { setTimeout as sleep } from 'node:timers/promises';
import { compileCatalog } from '@novi/parser/compile-catalog';
import { LOCALES } from '@novi/parser/locales/all';

const pauseMs = 100;

/**
 * Builds the vocabulary of every language once, ahead of the first customer who speaks it: each takes some tenths of a
 * second, which nobody should wait for. Other work goes on between two languages, and not for one turn only: a session
 * that begins asks the database a dozen times, and would wait for a language each time.
 */
export async function warmLanguages(): Promise<void> {
  for (const { id } of LOCALES) {
    await sleep(pauseMs, undefined, { ref: false });
    compileCatalog({ locales: [id], currency: 'EUR', categories: [] });
  }
}
