import { causeInWords } from './causes.ts';
import { type DriverName, driverSchema } from './schemas.ts';

/**
 * The drivers that no living worker has, each with why, in plain words of the merchant's language: what would be linked
 * by one of them would wait for ever.
 */
export function missingDrivers(
  locale: string,
  workers: readonly { drivers: readonly string[] }[],
): Partial<Record<DriverName, string>> {
  const living = new Set(workers.flatMap(({ drivers }) => drivers));
  const missing = driverSchema.options.filter((driver) => !living.has(driver));
  return Object.fromEntries(
    missing.map((driver) => [driver, causeInWords(locale, driver === 'web-js' ? 'no_browser' : 'no_worker')]),
  );
}
