import type { Context } from '../context.ts';
import { openConversation } from '../conversations/open-conversation.ts';
import { identitiesOf } from '../customers/identities.ts';
import { resolveCustomer } from '../customers/resolve-customer.ts';
import { resolveGroup } from '../groups/resolve-group.ts';
import type { DriverMessage } from './schemas.ts';

/** Where a message belongs, and who of a group wrote it. */
export interface ResolvedChat {
  conversationId: string;
  authorCustomerId: string | null;
}

/** Finds or makes the conversation of a message. Who is behind it is settled first, so that nobody has two. */
export async function resolveChat(ctx: Context, heard: DriverMessage): Promise<ResolvedChat> {
  const { sessionId, chat, author, fromMe } = heard;
  if (chat.kind === 'group') {
    const groupId = await resolveGroup(ctx, {
      sessionId,
      whatsappGroupId: chat.value,
      name: nameIn(chat),
    });
    const isMember = author !== undefined && !fromMe;
    return {
      conversationId: (await openConversation(ctx, { sessionId, groupId })).id,
      authorCustomerId: isMember ? await resolveCustomer(ctx, identitiesOf(author), nameIn(author)) : null,
    };
  }
  // On our own message the profile name is ours.
  const name = fromMe ? null : nameIn(chat);
  const customerId = await resolveCustomer(ctx, identitiesOf({ ...chat, kind: chat.kind }), name);
  const { id } = await openConversation(ctx, { sessionId, customerId });
  return { conversationId: id, authorCustomerId: null };
}

const nameIn = ({ name }: { name?: string | undefined }) => name?.trim().slice(0, 120).toWellFormed() || null;
