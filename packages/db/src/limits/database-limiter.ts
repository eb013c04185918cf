import type { Database } from '../open-database.ts';
import type { Limiter, LimiterOptions } from './limiter.ts';
import { hashedKey, verdict } from './verdict.ts';

export function databaseLimiter(options: LimiterOptions, database: Database): Limiter {
  const { name, burst, perSecond } = options;
  return {
    async take(key) {
      const [row] = await database.limitSql<{ wait: number }[]>`
        select app.take_limit(${hashedKey(name, key)}, ${1000 / perSecond}, ${burst}) as wait`;
      return verdict(row?.wait ?? 0);
    },
  };
}
