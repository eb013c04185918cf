import type { Sql } from 'postgres';
import type { Migration } from './read-migrations.ts';

export type Applied = { version: number; name: string; checksum: string };

/** Creates the table that remembers which migrations ran. Called as app_owner. */
export async function ensureLedger(sql: Sql): Promise<void> {
  await sql.unsafe(`
    set client_min_messages = warning;
    create table if not exists app.migrations (
      version integer primary key,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now()
    );
    -- so that an app can say whether it is ready for this database
    grant select (version) on app.migrations to app_auth`);
}

export async function readLedger(sql: Sql): Promise<Applied[]> {
  return sql<Applied[]>`select version, name, checksum from app.migrations order by version`;
}

/**
 * Throws when what ran is not a beginning of what is in the folder: a migration that ran is never edited, renamed or
 * removed, because other databases already have what it did.
 */
export function assertUnedited(applied: readonly Applied[], migrations: readonly Migration[]): void {
  for (const ran of applied) {
    const file = migrations[ran.version - 1];
    const label = `${String(ran.version).padStart(4, '0')}_${ran.name}`;
    if (!file)
      throw new Error(`Migration ${label} ran here but is not in the folder: is this an older release?`);
    if (file.checksum !== ran.checksum || file.name !== ran.name) {
      throw new Error(
        `Migration ${label} was edited after it ran: restore it, and put the change in a new one`,
      );
    }
  }
}
