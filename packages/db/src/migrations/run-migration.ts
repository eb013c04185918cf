import { setTimeout as delay } from 'node:timers/promises';
import type { Sql, TransactionSql } from 'postgres';
import type { Migration } from './read-migrations.ts';

const LOCK_NOT_AVAILABLE = '55P03';
const ATTEMPTS = 20;

/**
 * Runs one direction of one migration, with its ledger row, in one transaction. It waits at most 1 s for a lock, since
 * every query behind a waiting ALTER TABLE waits too; then it steps aside and tries again, up to 20 times.
 */
export async function runMigration(sql: Sql, migration: Migration, direction: 'up' | 'down'): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await sql.begin((tx) => apply(tx, migration, direction));
      return;
    } catch (error) {
      const blocked = (error as { code?: string }).code === LOCK_NOT_AVAILABLE;
      if (!blocked || attempt === ATTEMPTS) throw error;
      await delay(100 + attempt * 50);
    }
  }
}

async function apply(tx: TransactionSql, migration: Migration, direction: 'up' | 'down'): Promise<void> {
  await tx.unsafe("set local lock_timeout = '1s'");
  await tx.unsafe(migration[direction]).simple();
  if (direction === 'up') {
    await tx`insert into app.migrations (version, name, checksum)
      values (${migration.version}, ${migration.name}, ${migration.checksum})`;
  } else {
    await tx`delete from app.migrations where version = ${migration.version}`;
  }
}
