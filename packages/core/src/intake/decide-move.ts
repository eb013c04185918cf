import type { OrderStatus } from '@novi/db/schema/orders';
import type { CartLine, Intent, Understanding } from '@novi/parser/types';
import { isTerminal } from '../machines/machine.ts';
import type { DraftLine } from '../orders/draft.ts';
import { orderMachine } from '../orders/order-machine.ts';
import type { Heard, Move, TalkState } from './talk.ts';

/** A cart with more lines than this is not a chat any more. */
const maxLines = 100;

/**
 * What the customer's words ask us to do. Pure. A yes counts only to a summary that still says what it said: "yes and
 * a coke" changes the order first and asks again, and "yes ... no, cancel" is a cancellation.
 */
export function decideMove(state: TalkState, heard: Heard): Move {
  const none: Move = { write: false, confirm: false, cancel: null, optOut: false, handover: null };
  if (heard.problem === 'fault') return { ...none, handover: 'fault' };
  // A photo of the order, or where to bring it: of what is under way already, both are for people.
  const isForStaff = heard.media === 'document' || (heard.pin !== null && !state.draft);
  if (isForStaff && isUnderWay(state) && !heard.understanding) {
    return { ...none, handover: 'not_understood' };
  }
  const understanding = heard.understanding;
  if (!understanding) return { ...none, write: heard.pin !== null };

  const says = (intent: Intent) => understanding.intents.includes(intent);
  const write = changesDraft(state, understanding) || heard.pin !== null;
  if (understanding.lines.length > maxLines) return { ...none, handover: 'large_order' };
  if (says('human')) return { ...none, write, handover: 'asked' };
  if (says('complaint')) return { ...none, write, handover: 'complaint' };
  if (says('edit') && !state.draft && !write && isUnderWay(state)) return { ...none, handover: 'asked' };

  const optOut = says('opt_out');
  const startsOver = says('order') && understanding.lines.length > 0;
  if (says('cancel_order') && !startsOver) {
    const cancel = state.draft ? 'cart' : isUnderWay(state) ? 'order' : null;
    return { ...none, cancel, optOut };
  }
  return { ...none, write, optOut, confirm: says('confirm') && mayConfirm(state, heard, understanding) };
}

function mayConfirm(state: TalkState, heard: Heard, understanding: Understanding): boolean {
  return (
    state.awaiting?.kind === 'confirm' &&
    state.draft?.order.status === 'awaiting_confirm' &&
    !understanding.intents.includes('decline') &&
    understanding.ambiguous.length === 0 &&
    understanding.unresolved.length === 0 &&
    heard.pin === null &&
    !changesWhatWasSummarised(state, understanding)
  );
}

/** Who pays how, and under what name, does not change what the customer agreed to; these do. */
function changesWhatWasSummarised(state: TalkState, understanding: Understanding): boolean {
  const order = state.draft?.order;
  return (
    changesLines(state, understanding) ||
    (understanding.address !== null && understanding.address.value !== order?.address) ||
    (understanding.fulfilment !== null && understanding.fulfilment.value !== order?.fulfilment) ||
    (understanding.when !== null && understanding.when.value !== 'asap') ||
    understanding.day !== null
  );
}

/** "Do you deliver?" names a way too, but states nothing about an order. */
const stating: readonly Intent[] = ['order', 'edit', 'provide_info', 'confirm'];

function changesDraft(state: TalkState, understanding: Understanding): boolean {
  const { fulfilment, address, name, phone, when, payment, note } = understanding;
  const hasFacts = [fulfilment, address, name, phone, when, payment, note].some((fact) => fact !== null);
  const statesThem = understanding.intents.some((intent) => stating.includes(intent));
  return (hasFacts && statesThem) || changesLines(state, understanding);
}

function changesLines(state: TalkState, understanding: Understanding): boolean {
  const before = (state.draft?.lines ?? []).map((line) => contentOf(asCartLine(line)));
  const after = understanding.lines.map(contentOf);
  return before.sort().join('\n') !== after.sort().join('\n');
}

/** A line of the draft as the parser reads a cart. */
export function asCartLine(line: DraftLine): CartLine {
  return {
    product: line.product,
    variant: line.variant,
    quantity: line.quantity,
    modifiers: line.modifiers.map(({ slug, mode }) => ({ option: slug, mode })),
    note: line.note,
  };
}

function contentOf(line: CartLine): string {
  const modifiers = line.modifiers.map(({ option, mode }) => `${mode} ${option}`).sort();
  return JSON.stringify([line.product, line.variant, line.quantity, modifiers, line.note ?? null]);
}

/** Whether the last order is placed and not over. */
export function isUnderWay(state: Pick<TalkState, 'latest'>): boolean {
  const status: OrderStatus | undefined = state.latest?.status;
  return status !== undefined && !isTerminal(orderMachine, status);
}
