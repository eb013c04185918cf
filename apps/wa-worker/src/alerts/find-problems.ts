import { statfs } from 'node:fs/promises';
import { hostname } from 'node:os';
import { isAlertKind } from '@novi/core/platform/alert-kinds';
import type { Problem } from '@novi/core/platform/settle-alerts';
import type { Database } from '@novi/db/open-database';
import { withRelay } from '@novi/db/with-relay';
import { sql } from 'drizzle-orm';

/** So many shops at once are no coincidence. */
const tenantsDown = 3;
const deadAnHour = 20;
const backlogMs = 5 * 60_000;
/** A wanted session that nobody has held for so long; a failover takes seconds. */
const unheldMs = 60_000;
const leastFree = 0.05;

/** What is critically wrong now, by the database's rows and by this machine. */
export async function findProblems(db: Database, disk: string): Promise<Problem[]> {
  const rows = await withRelay(db, (tx) =>
    tx.execute<{ kind: string; subject: string }>(
      sql`select kind, subject from app.platform_problems(${tenantsDown}, ${deadAnHour}, ${backlogMs}, ${unheldMs})`,
    ),
  );
  const found = rows.flatMap(({ kind, subject }) => (isAlertKind(kind) ? [{ kind, subject }] : []));
  return (await isNearlyFull(disk)) ? [...found, { kind: 'disk_nearly_full', subject: hostname() }] : found;
}

async function isNearlyFull(path: string): Promise<boolean> {
  const { bavail, blocks } = await statfs(path);
  return blocks > 0 && bavail / blocks < leastFree;
}
