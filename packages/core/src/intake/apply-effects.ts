import type { Context } from '../context.ts';
import { cancelOrder } from '../orders/cancel-order.ts';
import { confirmOrder } from '../orders/confirm-order.ts';
import type { DraftView } from '../orders/draft.ts';
import { openDraft } from '../orders/open-draft.ts';
import { summariseDraft } from '../orders/summarise-draft.ts';
import { writeDraft } from '../orders/write-draft.ts';
import { isAboutOrder } from './decide-reply.ts';
import { draftInput } from './draft-input.ts';
import type { LoadedConversation } from './load-conversation.ts';
import { openQuestions } from './open-questions.ts';
import type { Move, Outcome } from './talk.ts';
import type { HeardRows } from './understand.ts';

const nothing: Outcome = {
  draft: null,
  summarised: false,
  placed: null,
  priceChanged: false,
  expired: false,
  cancelled: null,
};

/**
 * Does what was decided, by the orders' own verbs. A draft with nothing left to ask becomes a summary at once, so that
 * a complete message is answered with one.
 * @param ctx acting as the customer
 */
export async function applyEffects(
  ctx: Context,
  loaded: LoadedConversation,
  heard: HeardRows,
  move: Move,
): Promise<Outcome> {
  const { state } = loaded;
  if (move.optOut && !state.hasOptedOut) recordOptOut(ctx, loaded, heard);
  if (move.cancel) return { ...nothing, cancelled: await cancel(ctx, loaded, move.cancel) };

  const draft = move.write ? await write(ctx, loaded, heard) : state.draft;
  const outcome = { ...nothing, draft };
  if (!draft || move.handover) return outcome;
  const isOpen = draft.needs.length > 0 || openQuestions(state, heard, draft).parts.length > 0;
  const isDeclined = heard.understanding?.intents.includes('decline') && !move.write;
  if (isOpen || isDeclined || !isAboutOrder(heard, move)) return outcome;

  if (move.confirm && !move.write) return confirm(ctx, draft);
  const summary = await summariseDraft(ctx, { orderId: draft.order.id });
  if (summary.kind === 'incomplete') return { ...outcome, draft: summary.draft };
  if (move.confirm) return confirm(ctx, summary.draft);
  // What was refused while writing is still to be told; a fresh reading of the rows does not know it.
  const refusals = { refused: draft.refused, refusedFulfilment: draft.refusedFulfilment };
  return { ...outcome, draft: { ...summary.draft, ...refusals }, summarised: true };
}

/** Puts what was understood into the customer's draft, opening one where there is none. */
export async function write(ctx: Context, loaded: LoadedConversation, heard: HeardRows): Promise<DraftView> {
  const { customerId } = loaded;
  const conversationId = loaded.conversation.id;
  const draft = loaded.state.draft ?? (await openDraft(ctx, { conversationId, customerId }));
  return writeDraft(ctx, draftInput(draft, heard, loaded.wording.timeZone));
}

async function confirm(ctx: Context, draft: DraftView): Promise<Outcome> {
  const result = await confirmOrder(ctx, { orderId: draft.order.id });
  switch (result.kind) {
    case 'placed':
      return { ...nothing, placed: result.order };
    case 'price_changed':
      return { ...nothing, draft: result.draft, summarised: true, priceChanged: true };
    case 'asked_again':
      return { ...nothing, draft: result.draft, summarised: true };
    case 'incomplete':
      return { ...nothing, draft: result.draft };
    case 'expired':
      return { ...nothing, expired: true };
  }
}

async function cancel(
  ctx: Context,
  { state }: LoadedConversation,
  what: NonNullable<Move['cancel']>,
): Promise<Outcome['cancelled']> {
  const id = what === 'cart' ? state.draft?.order.id : state.latest?.id;
  if (!id) return null;
  const result = await cancelOrder(ctx, { id, reason: 'customer' });
  return result.kind === 'needs_person' ? 'needs_person' : what;
}

/** Consent is proved by the words: the event keeps which message said it, and when. */
function recordOptOut(ctx: Context, { conversation }: LoadedConversation, heard: HeardRows): void {
  ctx.record({
    kind: 'conversation.opted_out',
    subjectType: 'conversation',
    subjectId: conversation.id,
    payload: { messageId: heard.textRows.at(-1)?.id ?? null },
  });
}
