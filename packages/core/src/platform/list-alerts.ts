import { platformAlerts } from '@novi/db/schema/platform';
import type { PlatformTx } from '@novi/db/with-platform';
import { desc, sql } from 'drizzle-orm';
import { isAlertKind, runbookOf } from './alert-kinds.ts';

export interface AlertView {
  id: string;
  kind: string;
  /** A tenant's id, a queue's name or a machine's. */
  subject: string;
  firstSeenAt: Date;
  lastSeenAt: Date;
  count: number;
  resolvedAt: Date | null;
  /** What to do, as a path in the repository; null for a kind that a newer release wrote. */
  runbook: string | null;
}

/** What is wrong with the installation, open ones first, then what was solved last. At most 200. */
export async function listAlerts(tx: PlatformTx): Promise<AlertView[]> {
  const rows = await tx
    .select()
    .from(platformAlerts)
    .orderBy(sql`${platformAlerts.resolvedAt} is not null`, desc(platformAlerts.lastSeenAt))
    .limit(200);
  return rows.map((row) => ({ ...row, runbook: isAlertKind(row.kind) ? runbookOf(row.kind) : null }));
}
