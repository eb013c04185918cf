import { sql } from 'drizzle-orm';
import { readMigrations } from './migrations/read-migrations.ts';
import type { AuthTx } from './with-auth.ts';

/** The version of the newest migration this release brings. */
export async function releasedSchemaVersion(): Promise<number> {
  return (await readMigrations()).length;
}

/** The version of the newest migration that ran on the database; 0 before the first. */
export async function migratedSchemaVersion(tx: AuthTx): Promise<number> {
  const [row] = await tx.execute<{ version: number }>(
    sql`select coalesce(max(version), 0)::integer as version from app.migrations`,
  );
  return row?.version ?? 0;
}
