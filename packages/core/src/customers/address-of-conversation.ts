import { groups } from '@novi/db/schema/groups';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Conversation } from '../conversations/lock-conversation.ts';
import { notFound } from '../errors.ts';
import { addressOfCustomer } from './address-of-customer.ts';

/** Where WhatsApp reaches the other side of a conversation: a customer's number or opaque id, or a group's id. Throws NOT_FOUND. */
export async function addressOfConversation(ctx: Context, conversation: Conversation): Promise<string> {
  const { customerId, groupId } = conversation;
  if (customerId) return addressOfCustomer(ctx, customerId);
  const [group] = groupId
    ? await ctx.tx
        .select({ address: groups.whatsappGroupId })
        .from(groups)
        .where(and(eq(groups.tenantId, ctx.tenantId), eq(groups.id, groupId)))
    : [];
  if (!group) throw notFound('WhatsApp address of this conversation');
  return group.address;
}
