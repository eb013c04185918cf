import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';
import { migrateUp } from '../migrate.ts';
import { readMigrations } from '../migrations/read-migrations.ts';

const TEMPLATE_LOCK = 7_306_084_422;

/**
 * The name of a migrated database to clone from, made on first use. Its name carries a checksum of the migrations, so a
 * change makes a new one; templates of other checksums and clones that a killed run left behind are dropped then.
 */
export async function ensureTemplate(admin: Sql, adminUrl: string, rolePassword: string): Promise<string> {
  const migrations = await readMigrations();
  const text = migrations.map((migration) => migration.checksum).join() + rolePassword;
  const name = `novi_template_${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  await admin`select pg_advisory_lock(${TEMPLATE_LOCK})`;
  try {
    const [ready] = await admin`select from pg_database where datname = ${name} and datistemplate`;
    if (ready) return name;
    await dropLeftovers(admin);
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.unsafe(`create database ${name}`);
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    await migrateUp({ databaseUrl: url.href, rolePassword, migrations });
    // Marked last: a template that a killed run left half-made is not taken for a ready one.
    await admin.unsafe(`alter database ${name} with is_template true allow_connections false`);
    return name;
  } finally {
    await admin`select pg_advisory_unlock(${TEMPLATE_LOCK})`;
  }
}

const HOUR_MS = 3_600_000;

async function dropLeftovers(admin: Sql): Promise<void> {
  const rows = await admin<{ name: string; template: boolean }[]>`
    select datname as name, datistemplate as template from pg_database
      where datname like 'novi\_template\_%' or datname like 'novi\_test\_%'`;
  for (const { name, template } of rows) {
    const createdMs = Number.parseInt(name.split('_')[2] ?? '', 36);
    if (!template && name.startsWith('novi_test_') && Date.now() - createdMs < HOUR_MS) continue;
    if (template) await admin.unsafe(`alter database ${name} with is_template false`);
    // Whoever is still cloning an old template keeps it until next time.
    await admin.unsafe(`drop database if exists ${name} with (force)`).catch(() => {});
  }
}
