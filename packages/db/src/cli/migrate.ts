import { migrateDown, migrateUp } from '../migrate.ts';
import { readMigrationEnv } from './env.ts';

const [direction = 'up', count = '1'] = process.argv.slice(2);
const options = readMigrationEnv();

if (!options) {
  console.error('Set DATABASE_URL (an administrator of the database) and NOVI_ROLE_PASSWORD.');
  process.exitCode = 2;
} else if (!/^(up|down)$/.test(direction) || !/^[1-9]\d*$/.test(count)) {
  console.error('Usage: migrate up | migrate down [how many]');
  process.exitCode = 2;
} else {
  const done = direction === 'up' ? await migrateUp(options) : await migrateDown(options, Number(count));
  for (const name of done) console.log(`${direction === 'up' ? 'applied' : 'took back'} ${name}`);
  if (done.length === 0) console.log('nothing to do');
}
