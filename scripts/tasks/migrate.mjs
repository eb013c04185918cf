import { claimData, openDatabase, runningInstance } from '../bootstrap/instance.mjs';
import { migrateDown, migrateUp } from '../bootstrap/migrations.mjs';
import { DATA } from '../bootstrap/paths.mjs';
import { Problem } from '../bootstrap/problem.mjs';
import { step } from '../bootstrap/progress.mjs';
import { loadSecrets } from '../bootstrap/secrets.mjs';

/** The database of the running Novi, or of this folder, started for the task and stopped after it. */
export async function databaseForTask() {
  const running = runningInstance();
  if (!running) {
    await claimData();
    return step('Starting PostgreSQL', openDatabase);
  }
  if (!running.databaseUrl)
    throw new Problem('Novi is just starting on this data folder: try again in a moment.');
  return { url: running.databaseUrl, secrets: loadSecrets(DATA, true), running };
}

export default async function migrate(args) {
  const [direction = 'up', ...rest] = args;
  if (!['up', 'down'].includes(direction)) throw new Problem('Usage: npm run migrate [-- down [how many]]');
  const { url, secrets } = await databaseForTask();
  const lines = direction === 'up' ? await migrateUp(url, secrets) : await migrateDown(url, secrets, rest);
  for (const line of lines) console.log(line);
}
