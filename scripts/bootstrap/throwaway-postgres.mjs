import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { throwawaySecrets } from './secrets.mjs';
import { atEnd, STAGE } from './shutdown.mjs';

/**
 * A PostgreSQL in a temporary folder that is removed at the end; unless `durable`, everything is traded for speed. `env` is what
 * `*.db.test.ts` files need to reach it.
 */
export async function startThrowawayPostgres({ durable = false, connections } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'novi-postgres-'));
  chmodSync(folder, 0o755);
  atEnd(STAGE.files, () => rmSync(folder, { recursive: true, force: true }));
  const secrets = throwawaySecrets();
  const server = await startPostgres({
    data: path.join(folder, 'data'),
    port: await freePort(),
    password: secrets.postgresPassword,
    logFile: path.join(folder, 'postgres.log'),
    durable,
    connections,
  });
  atEnd(STAGE.files, () => rmSync(server.data, { recursive: true, force: true }));
  const env = {
    TEST_DATABASE_URL: server.url,
    NOVI_ROLE_PASSWORD: secrets.rolePassword,
    MASTER_KEY: secrets.masterKey,
  };
  return { ...server, folder, env };
}
