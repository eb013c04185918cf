import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DATA } from '../bootstrap/paths.mjs';
import { atEnd, STAGE } from '../bootstrap/shutdown.mjs';
import { startThrowawayPostgres } from '../bootstrap/throwaway-postgres.mjs';
import { startThrowawayRedis } from '../bootstrap/throwaway-redis.mjs';

/** A PostgreSQL and a Redis that forget everything when they end, in the foreground; their addresses are in .novi/dev-db.json. */
export default async function devDb() {
  const { url, env: databaseEnv, failed } = await startThrowawayPostgres();
  const redis = await startThrowawayRedis();
  const env = { ...databaseEnv, ...redis.env };
  const file = path.join(DATA, 'dev-db.json');
  mkdirSync(DATA, { recursive: true });
  writeFileSync(file, `${JSON.stringify(env, null, 2)}\n`, { mode: 0o600 });
  atEnd(STAGE.files, () => rmSync(file, { force: true }));
  for (const [name, value] of Object.entries(env)) console.log(`export ${name}='${value}'`);
  console.log(`# ${url} and ${redis.url ?? 'no Redis'} until Ctrl-C; the same in ${file}`);
  await Promise.race([failed, redis.failed].filter(Boolean));
}
