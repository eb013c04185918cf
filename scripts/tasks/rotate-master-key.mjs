import { adminEnvironment } from '../bootstrap/environment.mjs';
import { ENTRY } from '../bootstrap/paths.mjs';
import { must } from '../bootstrap/processes.mjs';
import { databaseForTask } from './migrate.mjs';

export default async function rotateMasterKey() {
  const database = await databaseForTask();
  const env = adminEnvironment(database.url, database.secrets);
  const { lines } = await must('Wrapping keys anew', process.execPath, [ENTRY.rotateMasterKey], { env });
  for (const line of lines) console.log(line);
}
