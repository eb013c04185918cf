import { cloudNumbers } from '@novi/db/schema/cloud-numbers';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';

/** What a worker or the webhook needs of a number at the Cloud API. Never for a page. */
export interface CloudNumber {
  phoneNumberId: string;
  wabaId: string;
  isCoexistence: boolean;
  accessToken: string;
  /** of the shop's own app; null where the installation's is used */
  appSecret: string | null;
}

/** Opens what speaks for a session's number; null where none is connected. */
export async function openCloudNumber(ctx: Context, sessionId: string): Promise<CloudNumber | null> {
  const [row] = await ctx.tx
    .select()
    .from(cloudNumbers)
    .where(and(eq(cloudNumbers.tenantId, ctx.tenantId), eq(cloudNumbers.sessionId, sessionId)));
  if (!row) return null;
  const { phoneNumberId, wabaId, isCoexistence } = row;
  const opened = JSON.parse(ctx.vault.open('cloud_credentials', row.credentialsSealed, row.keyVersion)) as {
    accessToken: string;
    appSecret?: string;
  };
  return {
    phoneNumberId,
    wabaId,
    isCoexistence,
    accessToken: opened.accessToken,
    appSecret: opened.appSecret ?? null,
  };
}
