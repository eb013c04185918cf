import { existsSync } from 'node:fs';
import path from 'node:path';
import { adminEnvironment } from './environment.mjs';
import { ENTRY, ROOT } from './paths.mjs';
import { must } from './processes.mjs';

const node = (label, entry, args, env) => must(label, process.execPath, [entry, ...args], { env });

/** Creates roles and tables, then the schema of the job queue, which has an owner of its own. */
export async function migrateUp(databaseUrl, secrets) {
  const env = adminEnvironment(databaseUrl, secrets);
  const { lines } = await node('Migrating the database', ENTRY.migrate, ['up'], env);
  if (existsSync(path.join(ROOT, ENTRY.migrateJobs))) {
    await node('Migrating the job queue', ENTRY.migrateJobs, [], env);
  }
  return lines;
}

export async function migrateDown(databaseUrl, secrets, args) {
  const { lines } = await node(
    'Migrating down',
    ENTRY.migrate,
    ['down', ...args],
    adminEnvironment(databaseUrl, secrets),
  );
  return lines;
}
