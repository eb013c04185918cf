import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openEdge } from '@novi/core/edge/edge';
import { demoPassword, type SeedShop } from '@novi/core/seed/scenario';
import { scenarios } from '@novi/core/seed/scenarios';
import { openDatabase } from '@novi/db/open-database';
import { users } from '@novi/db/schema/users';
import { withAuth } from '@novi/db/with-auth';
import { openPasswords } from '../auth/passwords.ts';
import { demoFile, readSeedEnv, type SeedEnv } from './env.ts';
import { seedShop } from './seed-shop.ts';

/** `cli.ts <scenario> [--if-empty]`: fills the database with demo shops. With --if-empty only where nobody signed up yet. */
const [name = 'pizzeria', ...flags] = process.argv.slice(2);
const shops = scenarios[name];
if (!shops) {
  console.error(`There is no scenario "${name}". There are: ${Object.keys(scenarios).join(', ')}.`);
  process.exit(2);
}
try {
  await seed(readSeedEnv(), shops, flags.includes('--if-empty'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function seed(env: SeedEnv, wanted: readonly [SeedShop, ...SeedShop[]], ifEmpty: boolean) {
  const database = openDatabase({ databaseUrl: env.DATABASE_URL, rolePassword: env.NOVI_ROLE_PASSWORD });
  const warn = (fields: object, message: string) => console.error(message, fields);
  const log = { info() {}, warn, error: warn };
  const edge = openEdge({ database, masterKeyBase64: env.MASTER_KEY, publicUrl: env.PUBLIC_URL, log });
  try {
    if (ifEmpty && (await hasUsers())) return;
    // First of all: a start that is ended in the middle must not leave a shop that nobody can log in to.
    writeDown(env, wanted[0]);
    // The machine's own zone: whoever tries the demo compares its times with a clock beside it.
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const passwordHash = await openPasswords().hash(demoPassword);
    for (const shop of wanted) {
      const options = { passwordHash, timeZone, sandboxUrl: env.SANDBOX_URL ?? null };
      const outcome = await seedShop(edge, shop, options);
      const login = `${shop.owner.email} / ${demoPassword}`;
      console.log(outcome === 'made' ? `${shop.name}: ${login}` : `${shop.name} is there already: ${login}`);
    }
  } finally {
    await database.close();
  }

  async function hasUsers(): Promise<boolean> {
    const [one] = await withAuth(database, (tx) => tx.select({ id: users.id }).from(users).limit(1));
    return one !== undefined;
  }
}

function writeDown(env: SeedEnv, shop: SeedShop): void {
  const file = demoFile(env);
  if (!file) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const { name, number, owner } = shop;
  const demo = { email: owner.email, password: demoPassword, shop: name, number };
  writeFileSync(file, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
}
