import { conversations } from '@novi/db/schema/conversations';
import type { parseOrder } from '@novi/parser/parse-order';
import { and, eq } from 'drizzle-orm';
import { actAs } from '../access/act-as.ts';
import type { Context } from '../context.ts';
import { handToPerson } from '../conversations/hand-to-person.ts';
import { parseInput } from '../parse-input.ts';
import { applyEffects, write } from './apply-effects.ts';
import { asksAgain } from './asks-again.ts';
import { closeInbox } from './close-inbox.ts';
import { decideMove } from './decide-move.ts';
import { decideReply } from './decide-reply.ts';
import { fillUsual } from './fill-usual.ts';
import { hasOptedOut } from './has-opted-out.ts';
import { type LoadedConversation, loadConversation } from './load-conversation.ts';
import { say } from './say.ts';
import { type HandleMessageInput, handleMessageSchema } from './schemas.ts';
import { type HeardRows, understand } from './understand.ts';

export type HandleResult =
  /** Nothing was unread. */
  | { kind: 'nothing' }
  /** The message only began something; look again then. */
  | { kind: 'held'; until: Date }
  | { kind: 'handled'; messageCount: number; answerId: string | null };

/** How long an unfinished message waits for the rest of it. */
const holdMs = 3_000;

/**
 * Answers a conversation: locks it, takes what is unread in the order it was written, and in the same transaction
 * understands it, moves the order, queues one reply and marks the messages done. Called twice at once it answers once.
 * While a person has the conversation it only listens, and keeps the draft for them.
 * Example: "hi" "2 large margheritas and a coke" "to 12 Mill Lane" are three messages, one draft, one summary.
 * @param parse the parser; a test gives one that fails
 */
export async function handleMessage(
  ctx: Context,
  input: HandleMessageInput,
  parse?: typeof parseOrder,
): Promise<HandleResult> {
  const { conversationId } = parseInput(handleMessageSchema, input);
  const loaded = await loadConversation(ctx, conversationId);
  if (!loaded) return { kind: 'nothing' };
  const heard = await fillUsual(ctx, loaded, understand(ctx, loaded, parse));
  const until = holdUntil(loaded, heard);
  if (until) {
    await hold(ctx, conversationId, until);
    return { kind: 'held', until };
  }

  const handled = { kind: 'handled', messageCount: loaded.inbox.length } as const;
  if (heard.understanding?.intents.includes('opt_out')) {
    loaded.state.hasOptedOut = await hasOptedOut(ctx, conversationId);
  }
  const asCustomer = actAs(ctx, { kind: 'customer', customerId: loaded.customerId });
  const move = decideMove(loaded.state, heard);
  if (loaded.mode !== 'bot') {
    if (move.write) await write(asCustomer, loaded, heard);
    await closeInbox(ctx, loaded, heard, null);
    return { ...handled, answerId: null };
  }
  const outcome = await applyEffects(asCustomer, loaded, heard, move);
  const turn = decideReply(loaded.state, heard, move, outcome);
  if (asksAgain(loaded.state, turn))
    ctx.record({
      kind: 'conversation.clarified',
      subjectType: 'conversation',
      subjectId: conversationId,
      payload: { clarifications: turn.clarifications, failedParses: turn.failedParses },
    });
  const answerId = await say(ctx, loaded, heard, outcome, turn);
  if (turn.handover) await handToPerson(ctx, loaded.conversation, turn.handover);
  await closeInbox(ctx, loaded, heard, turn);
  return { ...handled, answerId };
}

/** The first unfinished message starts the wait; others that are unfinished too do not prolong it. */
function holdUntil({ conversation, state }: LoadedConversation, heard: HeardRows): Date | null {
  if (!heard.understanding?.unfinished) return null;
  const until = conversation.holdUntil ?? new Date(state.now.getTime() + holdMs);
  return until > state.now ? until : null;
}

async function hold(ctx: Context, conversationId: string, until: Date): Promise<void> {
  await ctx.tx
    .update(conversations)
    .set({ holdUntil: until, updatedAt: ctx.now })
    .where(and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.id, conversationId)));
}
