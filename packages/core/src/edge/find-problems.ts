import type { Database } from '@novi/db/open-database';
import { withRelay } from '@novi/db/with-relay';
import { sql } from 'drizzle-orm';
import { isAlertKind } from '../platform/alert-kinds.ts';
import type { Problem } from '../platform/settle-alerts.ts';
import { livingWorkers } from './living-workers.ts';

/** So many shops at once are no coincidence. */
const tenantsDown = 3;
const deadAnHour = 20;
const backlogMs = 5 * 60_000;
/** A wanted session that nobody has held for so long; a failover takes seconds. */
const unheldMs = 60_000;
/** Workers beat every few seconds; a restart takes less than this. */
const noBeatMs = 60_000;

/** What is critically wrong now, by the database's rows. */
export async function findProblems(db: Database): Promise<Problem[]> {
  const rows = await withRelay(db, (tx) =>
    tx.execute<{ kind: string; subject: string }>(
      sql`select kind, subject from app.platform_problems(${tenantsDown}, ${deadAnHour}, ${backlogMs}, ${unheldMs})`,
    ),
  );
  const found = rows.flatMap(({ kind, subject }) => (isAlertKind(kind) ? [{ kind, subject }] : []));
  const workers = await livingWorkers(db, noBeatMs);
  if (workers.some(({ roles }) => roles.includes('jobs'))) return found;
  return [...found, { kind: 'no_jobs_worker', subject: 'platform' }];
}
