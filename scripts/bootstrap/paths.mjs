import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Toolchain that the bootstrap fetches: safe to delete at any time. */
export const TOOLS = path.join(ROOT, '.tools');

/** What a running Novi keeps: database, secrets, uploads, logs. NOVI_DATA_DIR moves it. */
export const DATA = path.resolve(ROOT, process.env.NOVI_DATA_DIR || '.novi');

export const LOGS = path.join(DATA, 'logs');

/** Entry points that other packages own. A moved file is changed here and nowhere else. */
export const ENTRY = {
  migrate: 'packages/db/src/cli/migrate.ts',
  migrateJobs: 'apps/wa-worker/src/migrate-jobs.ts',
  seed: 'apps/api/src/seed/cli.ts',
  rotateMasterKey: 'apps/api/src/keys/cli.ts',
  api: 'apps/api/src/main.ts',
  worker: 'apps/wa-worker/src/main.ts',
  sandbox: 'packages/sandbox/src/server.ts',
};
