import postgres, { type Sql } from 'postgres';
import { assertUnedited, ensureLedger, readLedger } from './migrations/ledger.ts';
import { type Migration, readMigrations } from './migrations/read-migrations.ts';
import { runMigration } from './migrations/run-migration.ts';
import { roleUrl } from './role-url.ts';
import { ensureRoles } from './roles/ensure-roles.ts';
import { prepareDatabase } from './roles/prepare-database.ts';

export type MigrateOptions = {
  /** An administrator's URL on the database to migrate: it creates the roles and schemas. */
  databaseUrl: string;
  rolePassword: string;
  /** Defaults to this package's migrations. */
  migrations?: readonly Migration[];
};

/** Any constant will do, as long as nothing else in this database uses it. */
const MIGRATION_LOCK = 7_306_084_421;

/** Applies every migration that has not run yet, in order. Returns the names of those it ran. */
export async function migrateUp(options: MigrateOptions): Promise<string[]> {
  return withMigrator(options, async (sql, migrations, applied) => {
    const pending = migrations.slice(applied);
    for (const migration of pending) await runMigration(sql, migration, 'up');
    return pending.map((migration) => migration.name);
  });
}

/** Takes back the last `count` migrations, newest first. Returns the names of those it took back. */
export async function migrateDown(options: MigrateOptions, count = 1): Promise<string[]> {
  return withMigrator(options, async (sql, migrations, applied) => {
    const undone = migrations.slice(Math.max(0, applied - count), applied).reverse();
    for (const migration of undone) await runMigration(sql, migration, 'down');
    return undone.map((migration) => migration.name);
  });
}

async function withMigrator(
  options: MigrateOptions,
  run: (sql: Sql, migrations: readonly Migration[], applied: number) => Promise<string[]>,
): Promise<string[]> {
  const migrations = options.migrations ?? (await readMigrations());
  await bootstrap(options);
  // One connection, because the advisory lock and the role belong to the session.
  const sql = postgres(roleUrl(options.databaseUrl, 'app_migrator', options.rolePassword), {
    max: 1,
    max_lifetime: null,
    onnotice: () => {},
  });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await sql`set role app_owner`;
    await ensureLedger(sql);
    const applied = await readLedger(sql);
    assertUnedited(applied, migrations);
    return await run(sql, migrations, applied.length);
  } finally {
    await sql.end();
  }
}

async function bootstrap({ databaseUrl, rolePassword }: MigrateOptions): Promise<void> {
  const admin = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    // Two processes that start at once would alter the same catalogue rows.
    await admin`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await ensureRoles(admin, rolePassword);
    await prepareDatabase(admin);
  } finally {
    await admin.end();
  }
}
