import { adminEnvironment } from '../bootstrap/environment.mjs';
import { migrateUp } from '../bootstrap/migrations.mjs';
import { DATA, ENTRY } from '../bootstrap/paths.mjs';
import { must } from '../bootstrap/processes.mjs';
import { databaseForTask } from './migrate.mjs';

/** Runs a scenario of the seed; with `ifEmpty` only where there is no tenant yet. */
export async function seed(scenario, env, { ifEmpty = false } = {}) {
  const args = [ENTRY.seed, scenario, ...(ifEmpty ? ['--if-empty'] : [])];
  return must('Seeding the database', process.execPath, args, { env: { ...env, NOVI_DATA_DIR: DATA } });
}

export default async function seedTask([scenario = 'pizzeria']) {
  const database = await databaseForTask();
  if (!database.running) await migrateUp(database.url, database.secrets);
  const { lines } = await seed(scenario, adminEnvironment(database.url, database.secrets));
  for (const line of lines) console.log(line);
}
