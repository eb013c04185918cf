import { customerIdentities, customers } from '@novi/db/schema/conversations';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { mergeCustomers } from './merge-customers.ts';

export interface WhatsAppIdentity {
  kind: 'phone' | 'lid';
  value: string;
}

/**
 * The one customer behind the ways WhatsApp names somebody, made when new. A phone and an opaque id that arrive
 * together become one customer from then on, the phone's where both were known apart, and what was said to the other
 * one moves over. Two messages of a newcomer at once make one customer: the unique identity decides.
 * @param identities at least one; phones as digits
 */
export async function resolveCustomer(
  ctx: Context,
  identities: readonly WhatsAppIdentity[],
  name: string | null,
): Promise<string> {
  // One order for everybody: two transactions that insert the same two identities must not wait for each other.
  const sorted = identities.toSorted((a, b) => b.kind.localeCompare(a.kind));
  const phone = sorted.find(({ kind }) => kind === 'phone')?.value ?? null;
  const known = await findOwners(ctx, sorted);
  const first = sorted.find((identity) => known.has(keyOf(identity)));
  const owner = first ? known.get(keyOf(first)) : undefined;
  const customerId = owner?.id ?? (await createCustomer(ctx, sorted, name));
  for (const other of new Set([...known.values()].map(({ id }) => id))) {
    if (other !== customerId) await mergeCustomers(ctx, { from: other, into: customerId });
  }
  for (const identity of sorted) {
    if (known.get(keyOf(identity))?.id !== customerId) await own(ctx, customerId, identity);
  }
  const isNews = (name !== null && !owner?.name) || (phone !== null && !owner?.phone);
  if (isNews) await fillIn(ctx, customerId, name, phone);
  return customerId;
}

interface Owner {
  id: string;
  name: string | null;
  phone: string | null;
}

const keyOf = (identity: WhatsAppIdentity) => `${identity.kind}:${identity.value}`;

async function findOwners(
  ctx: Context,
  identities: readonly WhatsAppIdentity[],
): Promise<Map<string, Owner>> {
  const rows = await ctx.tx
    .select({
      kind: customerIdentities.kind,
      value: customerIdentities.value,
      owner: { id: customers.id, name: customers.name, phone: customers.phone },
    })
    .from(customerIdentities)
    .innerJoin(
      customers,
      and(
        eq(customers.tenantId, customerIdentities.tenantId),
        eq(customers.id, customerIdentities.customerId),
      ),
    )
    .where(
      and(
        eq(customerIdentities.tenantId, ctx.tenantId),
        inArray(
          customerIdentities.value,
          identities.map(({ value }) => value),
        ),
      ),
    );
  return new Map(rows.map(({ owner, ...identity }) => [keyOf(identity), owner]));
}

async function createCustomer(
  ctx: Context,
  identities: readonly WhatsAppIdentity[],
  name: string | null,
): Promise<string> {
  const id = ctx.random.id();
  await ctx.tx.insert(customers).values({ tenantId: ctx.tenantId, id, name, createdAt: ctx.now });
  const identity = identities[0] as WhatsAppIdentity;
  const [mine] = await ctx.tx
    .insert(customerIdentities)
    .values({ tenantId: ctx.tenantId, id: ctx.random.id(), customerId: id, ...identity })
    .onConflictDoNothing()
    .returning({ id: customerIdentities.id });
  if (mine) return id;
  // Another transaction was first, and has committed: its customer it is.
  await ctx.tx.delete(customers).where(and(eq(customers.tenantId, ctx.tenantId), eq(customers.id, id)));
  const theirs = (await findOwners(ctx, [identity])).get(keyOf(identity));
  if (!theirs) throw new Error('an identity conflicted with a row that is not there');
  return theirs.id;
}

async function own(ctx: Context, customerId: string, identity: WhatsAppIdentity): Promise<void> {
  await ctx.tx
    .insert(customerIdentities)
    .values({ tenantId: ctx.tenantId, id: ctx.random.id(), customerId, ...identity })
    .onConflictDoUpdate({
      target: [customerIdentities.tenantId, customerIdentities.kind, customerIdentities.value],
      set: { customerId },
    });
}

/** Keeps the first name and phone heard: a later profile name must not rename somebody the shop knows. */
async function fillIn(
  ctx: Context,
  customerId: string,
  name: string | null,
  phone: string | null,
): Promise<void> {
  await ctx.tx
    .update(customers)
    .set({
      name: sql`coalesce(${customers.name}, ${name})`,
      phone: sql`coalesce(${customers.phone}, ${phone})`,
      updatedAt: ctx.now,
    })
    .where(and(eq(customers.tenantId, ctx.tenantId), eq(customers.id, customerId)));
}
