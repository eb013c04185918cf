import path from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/processes.mjs';
import { findRedisServer } from '../bootstrap/redis-server.mjs';
import { startThrowawayPostgres } from '../bootstrap/throwaway-postgres.mjs';

// Many worlds at once, each with workers that have pools of their own.
const CONNECTIONS = 900;

/** Breaks everything that can break and checks what is left; tests/faults/README.md. */
export default async function faults(args) {
  // It is crashed, and one that trades commits for speed would lose what it had said is stored.
  const database = await startThrowawayPostgres({ durable: true, connections: CONNECTIONS });
  const { server, missing } = await findRedisServer();
  const redis = server ? { TEST_REDIS_SERVER: server } : { TEST_REDIS_MISSING: missing };
  const entry = path.join(ROOT, 'tests/faults/cli.ts');
  const { REDIS_URL: _, ...env } = process.env;
  const { code } = await run(process.execPath, [entry, ...args], {
    env: { ...env, ...database.env, ...redis },
    output: 'show',
  });
  return code;
}
