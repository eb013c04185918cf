import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const entry = fileURLToPath(new URL('../migrate-jobs.ts', import.meta.url));

/** Makes BullMQ's tables in a test's database, by the same command as an installation does. */
export async function migrateJobs(databaseUrl: string): Promise<void> {
  await promisify(execFile)(process.execPath, [entry], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
}
