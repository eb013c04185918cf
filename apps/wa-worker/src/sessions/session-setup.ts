import type { Edge } from '@novi/core/edge/edge';
import { runInTenant } from '@novi/core/edge/run-in-tenant';
import { tenants } from '@novi/db/schema/tenants';
import { waSessions } from '@novi/db/schema/wa-sessions';
import { and, eq } from 'drizzle-orm';
import type { LinkMethod } from '../whatsapp/port.ts';
import type { Lease } from './leases.ts';

/** What a client is opened with, as the session's row has it. */
export interface SessionSetup {
  /** Shown beside a link code: the shop's name. */
  label: string;
  link: LinkMethod;
  /** Its number was linked before. */
  isLinked: boolean;
  watermark: string | null;
  restartsWanted: number;
}

/** Reads it anew for each client: a merchant may have chosen another way to link meanwhile. */
export async function readSetup(edge: Edge, { tenantId, sessionId }: Lease): Promise<SessionSetup> {
  const run = { tenantId, actor: { kind: 'job', name: 'session' }, readOnly: true } as const;
  return runInTenant(edge, run, async (ctx) => {
    const [session] = await ctx.tx
      .select()
      .from(waSessions)
      .where(and(eq(waSessions.tenantId, tenantId), eq(waSessions.id, sessionId)));
    const [shop] = await ctx.tx.select({ name: tenants.name }).from(tenants).where(eq(tenants.id, tenantId));
    if (!session) throw new Error(`session ${sessionId} has no row`);
    const { linkMethod, linkPhoneSealed, linkPhoneKeyVersion } = session;
    const phone =
      linkMethod === 'pairing_code' && linkPhoneSealed
        ? ctx.vault.open('link_phone', linkPhoneSealed, linkPhoneKeyVersion)
        : null;
    return {
      label: shop?.name ?? '',
      link: phone ? { kind: 'pairing_code', phone } : { kind: 'qr' },
      isLinked: session.number !== null,
      watermark: session.watermark,
      restartsWanted: session.restartsWanted,
    };
  });
}
