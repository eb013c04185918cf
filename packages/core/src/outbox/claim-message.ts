import { messages } from '@novi/db/schema/conversations';
import { messageMedia } from '@novi/db/schema/files';
import { and, asc, eq, inArray, not, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { type Conversation, lockConversation } from '../conversations/lock-conversation.ts';
import { whoAnswers } from '../conversations/who-answers.ts';
import { addressOfConversation } from '../customers/address-of-conversation.ts';
import { answerLate } from '../intake/answer-late.ts';
import { parseInput } from '../parse-input.ts';
import { demandLiveFence } from '../sessions/demand-live-fence.ts';
import type { Choices } from './choices.ts';
import { isTooFast } from './is-too-fast.ts';
import { type ClaimMessageInput, claimMessageSchema } from './schemas.ts';
import { whyNotToSend } from './why-not-to-send.ts';

export interface ClaimedMessage {
  id: string;
  /** null where WhatsApp gives the id with its answer */
  waMessageId: string | null;
  /** digits of a phone, the opaque id WhatsApp gave the customer, or a group's id */
  to: string;
  text: string;
  /** the file that goes with it, whose id is null once it was deleted; null for a message that is only text */
  file: { id: string | null } | null;
  choices?: Choices;
}

/** `lookup`: it was being sent when its sender fell silent; ask the network for its id before it is sent again. */
export type ClaimResult =
  | { kind: 'nothing' }
  | { kind: 'suppressed' }
  /** The number has sent as much as it may for now: ask again later. */
  | { kind: 'too_fast' }
  | { kind: 'send'; message: ClaimedMessage }
  | { kind: 'lookup'; message: ClaimedMessage };

type Row = typeof messages.$inferSelect;

/** As in app.due_outbox: a claim older than this belongs to a sender that died. */
const claimExpiresAfter = sql`interval '30 seconds'`;

/**
 * Takes the next message of a conversation for sending. Only the first unsent row is looked at, so message n + 1 waits
 * until n is sent, suppressed or dead; but not for one that is held back on purpose, or whoever asks a question within
 * the seconds in which a move can be undone would wait for its answer. Whether it may still go is decided here and nowhere else. Times of claims
 * are the database's, because workers' clocks differ.
 * @param input.waMessageId stored with the claim, before anything goes out
 * Throws STALE_FENCE when the session is another worker's, NOT_FOUND.
 */
export async function claimMessage(ctx: Context, input: ClaimMessageInput): Promise<ClaimResult> {
  const { conversationId, sessionId, fence, waMessageId } = parseInput(claimMessageSchema, input);
  const conversation = await lockConversation(ctx, conversationId);
  const session = await demandLiveFence(ctx, { sessionId, fence });
  const head = await readHead(ctx, conversation);
  if (!head || head.row.sessionId !== sessionId) return { kind: 'nothing' };

  if (head.row.status === 'sending') {
    const isAbandoned = head.isClaimOld || (head.row.claimedFence ?? 0) < fence;
    if (!isAbandoned) return { kind: 'nothing' };
    // The id stays, or stays away: it is the one the network may know, whatever driver comes to ask.
    const { waMessageId: known } = head.row;
    return { kind: 'lookup', message: await claim(ctx, conversation, head.row, fence, known) };
  }
  if (!head.isDue) return { kind: 'nothing' };

  const { answers } = await whoAnswers(ctx, conversation);
  const reason = await whyNotToSend(ctx, head.row, answers);
  if (reason) {
    await ctx.tx
      .update(messages)
      .set({ status: 'suppressed', lastError: reason, version: sql`${messages.version} + 1` })
      .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.id, head.row.id)));
    ctx.record({
      kind: 'message.suppressed',
      subjectType: 'message',
      subjectId: head.row.id,
      payload: { conversationId, reason },
    });
    if (reason === 'stale' && head.row.purpose === 'reply') await answerLate(ctx, conversation);
    return { kind: 'suppressed' };
  }
  // A person who writes is no machine.
  if (head.row.author === 'bot' && (await isTooFast(ctx, session))) return { kind: 'too_fast' };
  return { kind: 'send', message: await claim(ctx, conversation, head.row, fence, waMessageId) };
}

/** Never tried and not to go yet. One that is tried again waits too, and is waited for. */
const isHeldBack = sql`(${messages.attempts} = 0 and coalesce(${messages.notBefore} > clock_timestamp(), false))`;

async function readHead(ctx: Context, conversation: Conversation) {
  const [head] = await ctx.tx
    .select({
      row: messages,
      isDue: sql<boolean>`(${messages.notBefore} is null or ${messages.notBefore} <= clock_timestamp())`,
      isClaimOld: sql<boolean>`coalesce(${messages.claimedAt} < clock_timestamp() - ${claimExpiresAfter}, true)`,
    })
    .from(messages)
    .where(
      and(
        eq(messages.tenantId, ctx.tenantId),
        eq(messages.conversationId, conversation.id),
        inArray(messages.status, ['queued', 'sending']),
        not(isHeldBack),
      ),
    )
    .orderBy(asc(messages.position))
    .limit(1);
  return head;
}

async function claim(
  ctx: Context,
  conversation: Conversation,
  row: Row,
  fence: number,
  waMessageId: string | null,
): Promise<ClaimedMessage> {
  await ctx.tx
    .update(messages)
    .set({
      status: 'sending',
      waMessageId,
      claimedFence: fence,
      claimedAt: sql`clock_timestamp()`,
      attempts: sql`${messages.attempts} + 1`,
      version: sql`${messages.version} + 1`,
    })
    .where(and(eq(messages.tenantId, ctx.tenantId), eq(messages.id, row.id)));
  return {
    id: row.id,
    waMessageId,
    to: await addressOfConversation(ctx, conversation),
    text: ctx.vault.open('message', row.textSealed, row.keyVersion),
    file: row.kind === 'text' ? null : { id: await fileIdOf(ctx, row.id) },
    ...choicesOf(ctx, row),
  };
}

async function fileIdOf(ctx: Context, messageId: string): Promise<string | null> {
  const [media] = await ctx.tx
    .select({ fileId: messageMedia.fileId })
    .from(messageMedia)
    .where(and(eq(messageMedia.tenantId, ctx.tenantId), eq(messageMedia.messageId, messageId)));
  return media?.fileId ?? null;
}

function choicesOf(ctx: Context, { payloadSealed, keyVersion }: Row): { choices?: Choices } {
  if (!payloadSealed) return {};
  const { choices } = JSON.parse(ctx.vault.open('payload', payloadSealed, keyVersion)) as {
    choices?: Choices;
  };
  return choices ? { choices } : {};
}
