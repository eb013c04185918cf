import type { Database } from '@novi/db/open-database';
import { withRelay } from '@novi/db/with-relay';
import { sql } from 'drizzle-orm';

/** A worker that was heard of, and what it can do now. */
export interface LivingWorker {
  owner: string;
  /** None while it drains. */
  drivers: string[];
  roles: string[];
}

/** The workers whose last heartbeat is at most so old, ms. They beat every few seconds. */
export function livingWorkers(db: Database, withinMs: number): Promise<LivingWorker[]> {
  return withRelay(db, async (tx) => [
    ...(await tx.execute<LivingWorker & Record<string, unknown>>(
      sql`select owner, drivers, roles from app.living_workers(${withinMs})`,
    )),
  ]);
}
