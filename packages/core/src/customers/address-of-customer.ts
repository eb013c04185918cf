import { customerIdentities } from '@novi/db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';

/** Where WhatsApp reaches a customer: the digits of the phone where known, else the opaque id. Throws NOT_FOUND. */
export async function addressOfCustomer(ctx: Context, customerId: string): Promise<string> {
  const identities = await ctx.tx
    .select({ kind: customerIdentities.kind, value: customerIdentities.value })
    .from(customerIdentities)
    .where(and(eq(customerIdentities.tenantId, ctx.tenantId), eq(customerIdentities.customerId, customerId)));
  const best = identities.find(({ kind }) => kind === 'phone') ?? identities[0];
  if (!best) throw notFound('WhatsApp address of this customer');
  return best.value;
}
