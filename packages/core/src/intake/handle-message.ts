import { conversations } from '@novi/db/schema/conversations';
import type { parseOrder } from '@novi/parser/parse-order';
import { and, eq } from 'drizzle-orm';
import { actAs } from '../access/act-as.ts';
import type { Context } from '../context.ts';
import { handToPerson } from '../conversations/hand-to-person.ts';
import { parseInput } from '../parse-input.ts';
import { noteParserFailure } from '../tenants/note-parser-failure.ts';
import { isTooOld, waitedLong } from './apologise.ts';
import { applyEffects, write } from './apply-effects.ts';
import { asksAgain } from './asks-again.ts';
import { closeInbox, localeOf } from './close-inbox.ts';
import { decideMove } from './decide-move.ts';
import { decideReply } from './decide-reply.ts';
import { fillUsual } from './fill-usual.ts';
import { hasOptedOut } from './has-opted-out.ts';
import { type LoadedConversation, loadConversation } from './load-conversation.ts';
import { say } from './say.ts';
import { type HandleMessageInput, handleMessageSchema } from './schemas.ts';
import { tellManual } from './tell-manual.ts';
import { type HeardRows, understand } from './understand.ts';

export type HandleResult =
  /** Nothing was unread. */
  | { kind: 'nothing' }
  /** The message only began something; look again then. */
  | { kind: 'held'; until: Date }
  | { kind: 'handled'; messageCount: number; answerId: string | null };

/** How long an unfinished message waits for the rest of it, and an old one for those that come back with it. */
const holdMs = 3_000;
/** How often a conversation is looked at while the whole shop's bot is silent by itself. */
const silentMs = 10_000;

/**
 * Answers a conversation: locks it, takes what is unread in the order it was written, and in the same transaction
 * understands it, moves the order, queues one reply and marks the messages done. Called twice at once it answers once.
 * While a person has the conversation it only listens, and keeps the draft for them; while the whole shop's bot is silent
 * by itself it leaves the messages unread, and answers them together when it is back.
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
  const { answers, mode, manual } = loaded.who;
  if (answers === 'later' && manual) {
    await tellManual(ctx, loaded.conversation, manual, loaded.wording.locale);
    return hold(ctx, conversationId, new Date(ctx.now.getTime() + silentMs));
  }
  const heard = await fillUsual(ctx, loaded, understand(ctx, loaded, parse));
  const until = holdUntil(ctx, loaded, heard);
  if (until) return hold(ctx, conversationId, until);
  // A conversation counts once: a person has it from then on, and one customer cannot silence the whole shop.
  if (heard.problem === 'fault' && mode === 'bot') await noteParserFailure(ctx);

  const handled = { kind: 'handled', messageCount: loaded.inbox.length } as const;
  if (heard.understanding?.intents.includes('opt_out')) {
    loaded.state.hasOptedOut = await hasOptedOut(ctx, conversationId);
  }
  const asCustomer = actAs(ctx, { kind: 'customer', customerId: loaded.customerId });
  const move = decideMove(loaded.state, heard);
  if (answers !== 'bot' || isTooOld(ctx, loaded)) {
    const locale = localeOf(loaded, heard) ?? loaded.wording.locale;
    if (manual && mode === 'bot') await tellManual(ctx, loaded.conversation, manual, locale);
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

/**
 * The first unfinished message starts the wait; others that are unfinished too do not prolong it. What comes back after
 * an outage comes one by one, and is answered together.
 */
function holdUntil(ctx: Context, loaded: LoadedConversation, heard: HeardRows): Date | null {
  const { conversation, state } = loaded;
  if (!heard.understanding?.unfinished && !waitedLong(ctx, loaded)) return null;
  const latest = new Date(state.now.getTime() + holdMs);
  // A longer one was for the whole shop's silence, and that is over.
  const begun = conversation.holdUntil && conversation.holdUntil <= latest ? conversation.holdUntil : null;
  const until = begun ?? latest;
  return until > state.now ? until : null;
}

async function hold(ctx: Context, conversationId: string, until: Date): Promise<HandleResult> {
  await ctx.tx
    .update(conversations)
    .set({ holdUntil: until, updatedAt: ctx.now })
    .where(and(eq(conversations.tenantId, ctx.tenantId), eq(conversations.id, conversationId)));
  return { kind: 'held', until };
}
