import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { unheldMs } from '@novi/core/sessions/session-down';
import type { Patience } from '@novi/core/tenants/manual-machine';
import { reviewManualMode } from '@novi/core/tenants/review-manual-mode';
import { withRelay } from '@novi/db/with-relay';
import { sql } from 'drizzle-orm';

const batch = 200;

/** Lets shops' bots fall silent, or speak again, where their session or the clock says so. */
export async function reviewManualModes(edge: Edge, patience: Patience): Promise<void> {
  const due = await withRelay(edge.database, (tx) =>
    tx.execute<{ tenant_id: string }>(
      sql`select tenant_id from app.due_manual_reviews(${unheldMs}, ${batch})`,
    ),
  );
  for (const { tenant_id: tenantId } of due) {
    const actor = { kind: 'job', name: 'manual-mode' } as const;
    await runInTenant(edge, { tenantId, actor }, (ctx) => reviewManualMode(ctx, patience)).catch(
      (error: unknown) =>
        edge.log.warn({ err: error, tenantId }, 'manual mode was not looked at; the next sweep will'),
    );
  }
}
