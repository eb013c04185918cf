import type { Env } from '../env.ts';
import type { Log } from '../steps.ts';
import type { JobsBackend } from './backend.ts';
import { postgresJobs } from './postgres-jobs.ts';
import { redisJobs } from './redis-jobs.ts';

/** Jobs on Redis where there is one, otherwise on the PostgreSQL that is there anyway. */
export function openJobs(
  env: Pick<Env, 'DATABASE_URL' | 'NOVI_ROLE_PASSWORD' | 'REDIS_URL'>,
  lockMs: number,
  log: Log,
): JobsBackend {
  return env.REDIS_URL
    ? redisJobs(env.REDIS_URL, lockMs, log)
    : postgresJobs(env.DATABASE_URL, env.NOVI_ROLE_PASSWORD, lockMs, log);
}
