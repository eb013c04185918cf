import type { Awaiting, Intent } from '@novi/parser/types';
import type { DraftView } from '../orders/draft.ts';
import type { HandoverReason, ReplyPart } from '../replies/reply.ts';
import { answers, statusPart } from './answers.ts';
import { isUnderWay } from './decide-move.ts';
import { insteadPart } from './menu-parts.ts';
import { openQuestions } from './open-questions.ts';
import type { Heard, Move, Outcome, TalkState, Turn } from './talk.ts';
import { unresolvedWords } from './unresolved.ts';

/** So many questions in a row that brought the order no further; then a person. */
const maxClarifications = 2;
/** So many messages in a row that nobody could read; then a person. */
const maxFailedParses = 2;
/** An order of so many pieces is looked at by a person before the kitchen is. */
const maxPieces = 100;

/**
 * What the bot says next. Pure: the state before, what was heard, what was done about it. In this order: a person
 * where one is needed, what was done (placed, cancelled), answers to questions, then the one next step of the order:
 * open choices, where to, and last the summary that waits for a yes.
 */
export function decideReply(state: TalkState, heard: Heard, move: Move, outcome: Outcome): Turn {
  if (move.handover) return handOver(move.handover);
  if (outcome.cancelled) return cancelled(state, outcome.cancelled);
  if (pieces(outcome.draft) > maxPieces) return handOver('large_order');

  const told = answers(state, heard);
  if (outcome.placed) {
    // A shop that accepts by itself has its confirmation on the way already.
    const receipt: ReplyPart[] =
      outcome.placed.status === 'placed' ? [{ kind: 'placed', label: outcome.placed.label }] : [];
    return settled([...receipt, ...told], null);
  }
  if (outcome.expired) return settled([{ kind: 'expired' }], null);

  const notices = noticesOf(state, heard, outcome);
  const questions = openQuestions(state, heard, outcome.draft);
  if (questions.parts.length > 0) {
    const parts = [...told, ...notices, ...cartOf(outcome.draft), ...questions.parts];
    return clarify(state, move, parts, questions.awaiting);
  }
  const saysNotYet = heard.understanding?.intents.includes('decline') && !move.write;
  if (saysNotYet && outcome.draft?.order.status === 'awaiting_confirm') {
    return settled([...told, { kind: 'declined' }], { kind: 'confirm' });
  }
  if (outcome.draft && isAboutOrder(heard, move)) {
    const step = nextStep(state, outcome);
    if (step) return settled([...told, ...notices, ...step.parts], step.awaiting);
  }
  if (notices.length > 0) {
    const instead = insteadPart(state.menu, unresolvedWords(state, heard).offMenu, state.now);
    const parts = [...told, ...notices, ...(instead ? [instead] : [])];
    return clarify(state, move, parts, state.awaiting);
  }
  const small = told.length > 0 ? told : smallTalk(state, heard);
  if (small.length > 0 || heard.understanding?.intents.includes('opt_out'))
    return settled(small, state.awaiting);
  return notUnderstood(state, heard, outcome);
}

const orderIntents: readonly Intent[] = ['order', 'edit', 'provide_info', 'confirm', 'decline'];
const greetings: readonly Intent[] = ['greeting', 'smalltalk'];

/** Whether the order's next step belongs into the answer; a hello to an open cart gets it too. */
export function isAboutOrder(heard: Heard, move: Move): boolean {
  if (move.write || move.confirm) return true;
  const intents = heard.understanding?.intents ?? ['other'];
  return (
    intents.some((intent) => orderIntents.includes(intent)) || intents.every((i) => greetings.includes(i))
  );
}

interface Step {
  parts: ReplyPart[];
  awaiting: Awaiting;
}

/** What the order needs next: a minimum, a way, an address, or the customer's yes. */
function nextStep(state: TalkState, { draft, summarised, priceChanged }: Outcome): Step | null {
  if (!draft) return null;
  if (summarised) {
    const changed: ReplyPart[] = priceChanged ? [{ kind: 'price_changed' }] : [];
    return { parts: [...changed, { kind: 'summary' }], awaiting: { kind: 'confirm' } };
  }
  switch (draft.needs.find((need) => need !== 'choices')) {
    case 'lines': {
      if (draft.refused.length > 0) return null;
      const wasFilled = (state.draft?.lines.length ?? 0) > 0;
      return { parts: [{ kind: wasFilled ? 'empty_cart' : 'how_to_order' }], awaiting: null };
    }
    case 'minimum':
      return {
        parts: [{ kind: 'cart' }, { kind: 'minimum', minimumMinor: draft.minimumMinor }],
        awaiting: null,
      };
    case 'fulfilment':
      return {
        parts: [
          { kind: 'cart' },
          { kind: draft.order.address ? 'ask_fulfilment' : 'ask_fulfilment_and_address' },
        ],
        awaiting: { kind: draft.order.address ? 'fulfilment' : 'address' },
      };
    case 'address':
      return { parts: [{ kind: 'cart' }, { kind: 'ask_address' }], awaiting: { kind: 'address' } };
    default:
      return null;
  }
}

function noticesOf(state: TalkState, heard: Heard, { draft }: Outcome): ReplyPart[] {
  const parts: ReplyPart[] = [];
  const { offMenu, notInCart } = unresolvedWords(state, heard);
  if (offMenu.length > 0) parts.push({ kind: 'off_menu', words: offMenu });
  if (notInCart.length > 0) parts.push({ kind: 'not_in_cart', words: notInCart });
  if (heard.understanding?.unresolved.some(({ about }) => about === 'usual'))
    parts.push({ kind: 'no_usual' });
  const soldOut = (draft?.refused ?? []).filter(({ reason }) => reason === 'sold_out');
  const names = [
    ...soldOut.map(({ name, product }) => name ?? product),
    ...goneFromMenu(state, draft),
    ...heard.gone,
  ];
  if (names.length > 0) parts.push({ kind: 'sold_out', names });
  if (draft?.refusedFulfilment) {
    parts.push({
      kind: 'delivery_terms',
      delivers: draft.refusedFulfilment !== 'delivery',
      pickup: draft.refusedFulfilment !== 'pickup',
      feeMinor: state.shop.settings.delivery_fee_minor,
    });
  }
  return parts;
}

/**
 * What was in the cart, and the shop has taken off its menu since. A line of it cannot be priced, so it is dropped with
 * the first change of the order; that is when it is told.
 */
function goneFromMenu(state: TalkState, draft: DraftView | null): string[] {
  const isKept = (product: string) => draft?.lines.some((line) => line.product === product) ?? false;
  const gone = (state.draft?.lines ?? []).filter(
    ({ product }) => !state.menu.products.has(product) && !isKept(product),
  );
  return [...new Set(gone.map(({ name }) => name))];
}

function smallTalk(state: TalkState, heard: Heard): ReplyPart[] {
  const intents = heard.understanding?.intents ?? [];
  const hello: ReplyPart[] = [{ kind: 'greeting', shop: state.shop.name }, { kind: 'how_to_order' }];
  if (intents.some((intent) => greetings.includes(intent))) return hello;
  if (intents.includes('thanks')) return [{ kind: 'thanks' }];
  if (intents.includes('confirm')) {
    const status = isUnderWay(state) ? statusPart(state) : null;
    return [status ?? { kind: 'nothing_to_confirm' }];
  }
  if (intents.includes('cancel_order')) return [{ kind: 'no_order' }];
  if (intents.includes('decline')) return [{ kind: 'cart_cancelled' }];
  if (intents.includes('order') || intents.includes('edit')) return [{ kind: 'how_to_order' }];
  return [];
}

function notUnderstood(state: TalkState, heard: Heard, outcome: Outcome): Turn {
  const failedParses = state.failedParses + 1;
  if (failedParses >= maxFailedParses) return handOver('not_understood');
  const { parts, awaiting } = whatInstead(state, heard, outcome);
  return { ...settled(parts, awaiting), clarifications: state.clarifications, failedParses };
}

/** What could not be read leaves open what was: a summary its yes, a cart its question. */
function whatInstead(state: TalkState, heard: Heard, outcome: Outcome): Step {
  const said = (kind: 'too_long' | 'text_only' | 'how_to_order' | 'rephrase'): Step => {
    return { parts: [{ kind }], awaiting: state.awaiting };
  };
  if (heard.problem === 'too_long') return said('too_long');
  if (heard.media !== 'none') return said('text_only');
  const hasLines = (outcome.draft?.lines.length ?? 0) > 0;
  if (hasLines && outcome.draft?.order.status === 'awaiting_confirm') {
    return { parts: [{ kind: 'not_understood' }, { kind: 'confirm_how' }], awaiting: { kind: 'confirm' } };
  }
  const step = hasLines ? nextStep(state, outcome) : null;
  if (step) return { ...step, parts: [{ kind: 'not_understood' }, ...step.parts] };
  return said(heard.understanding?.unfinished && !isUnderWay(state) ? 'how_to_order' : 'rephrase');
}

/** A question that the order cannot go on without; one too many is a person's. */
function clarify(state: TalkState, move: Move, reply: ReplyPart[], awaiting: Awaiting): Turn {
  const clarifications = move.write ? 1 : state.clarifications + 1;
  if (clarifications > maxClarifications) return handOver('not_understood');
  return { ...settled(reply, awaiting), clarifications };
}

function cancelled(state: TalkState, what: NonNullable<Outcome['cancelled']>): Turn {
  const label = state.latest?.label ?? '';
  if (what === 'needs_person') {
    return { ...handOver('asked'), reply: [{ kind: 'cancel_asked', label }] };
  }
  return settled([what === 'cart' ? { kind: 'cart_cancelled' } : { kind: 'order_cancelled', label }], null);
}

function settled(reply: ReplyPart[], awaiting: Awaiting): Turn {
  return { reply, awaiting, clarifications: 0, failedParses: 0, handover: null };
}

function handOver(reason: HandoverReason): Turn {
  return { ...settled([{ kind: 'handover', reason }], null), handover: reason };
}

function cartOf(draft: DraftView | null): ReplyPart[] {
  return draft && draft.lines.length > 0 ? [{ kind: 'cart' }] : [];
}

function pieces(draft: DraftView | null): number {
  const counted = (draft?.lines ?? []).filter((line) => line.unit === 'each' || line.unit === 'pack');
  return counted.reduce((sum, line) => sum + line.quantity, 0);
}
