import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DATA } from '../bootstrap/paths.mjs';
import { atEnd, STAGE } from '../bootstrap/shutdown.mjs';
import { startThrowawayPostgres } from '../bootstrap/throwaway-postgres.mjs';

/** A PostgreSQL that forgets everything when it ends, in the foreground; its address is in .novi/dev-db.json. */
export default async function devDb() {
  const { url, env, failed } = await startThrowawayPostgres();
  const file = path.join(DATA, 'dev-db.json');
  mkdirSync(DATA, { recursive: true });
  writeFileSync(file, `${JSON.stringify(env, null, 2)}\n`, { mode: 0o600 });
  atEnd(STAGE.files, () => rmSync(file, { force: true }));
  for (const [name, value] of Object.entries(env)) console.log(`export ${name}='${value}'`);
  console.log(`# ${url} until Ctrl-C; the same in ${file}`);
  await failed;
}
