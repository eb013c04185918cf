import type { Tone } from '@novi/ui/state-pill';
import type { OrderCard, OrderStatus } from '../../app/data/app-router.ts';
import type { PlainKey } from '../../app/messages/translate.ts';
import type { ColumnKey } from './board-columns.ts';
import type { NextStep } from './next-step.ts';

type Line = OrderCard['lines'][number];

export const statusWords: Record<OrderStatus, { word: PlainKey; tone: Tone }> = {
  draft: { word: 'order.draft', tone: 'neutral' },
  awaiting_confirm: { word: 'order.awaitingConfirm', tone: 'neutral' },
  scheduled: { word: 'order.scheduled', tone: 'neutral' },
  placed: { word: 'order.placed', tone: 'new' },
  accepted: { word: 'order.accepted', tone: 'work' },
  preparing: { word: 'order.preparing', tone: 'work' },
  ready: { word: 'order.ready', tone: 'ready' },
  handed_over: { word: 'order.handedOver', tone: 'work' },
  completed: { word: 'order.completed', tone: 'ready' },
  needs_attention: { word: 'order.needsAttention', tone: 'human' },
  change_requested: { word: 'order.changeRequested', tone: 'human' },
  rejected: { word: 'order.rejected', tone: 'late' },
  cancelled: { word: 'order.cancelled', tone: 'late' },
  expired: { word: 'order.expired', tone: 'neutral' },
};

export const columnWords: Record<ColumnKey, { word: PlainKey; empty: PlainKey }> = {
  new: { word: 'board.new', empty: 'board.newEmpty' },
  preparing: { word: 'board.preparing', empty: 'board.preparingEmpty' },
  ready: { word: 'board.ready', empty: 'board.readyEmpty' },
  onTheWay: { word: 'board.onTheWay', empty: 'board.onTheWayEmpty' },
  done: { word: 'board.done', empty: 'board.doneEmpty' },
};

/** What the main button says: what will happen. */
export function stepWord(step: NextStep, fulfilment: OrderCard['fulfilment']): PlainKey {
  if (step === 'completed') return fulfilment === 'delivery' ? 'step.delivered' : 'step.pickedUp';
  const words = {
    accept: 'step.accept',
    preparing: 'step.preparing',
    ready: 'step.ready',
    handed_over: 'step.handedOver',
  } as const;
  return words[step];
}

export const confidenceWords: Record<NonNullable<Line['confidence']>, { word: PlainKey; tone: Tone }> = {
  sure: { word: 'confidence.sure', tone: 'ready' },
  likely: { word: 'confidence.likely', tone: 'new' },
  unsure: { word: 'confidence.unsure', tone: 'late' },
};

/** How it is or will be paid: "paid", "cash", "card" ... */
export function paymentWord(order: Pick<OrderCard, 'paymentStatus' | 'paymentMethod'>): PlainKey {
  if (order.paymentStatus === 'paid') return 'payment.paid';
  if (order.paymentStatus === 'refunded' || order.paymentStatus === 'partially_refunded')
    return 'payment.refunded';
  if (order.paymentStatus === 'failed') return 'payment.failed';
  switch (order.paymentMethod) {
    case 'cash':
      return 'payment.cash';
    case 'card':
      return 'payment.card';
    case 'transfer':
      return 'payment.transfer';
    case 'link':
      return 'payment.link';
    default:
      return 'payment.open';
  }
}

/** "2 ×" or "1.5 kg": pieces are counted, the rest is weighed in its unit. */
export function quantityText(line: Pick<Line, 'quantity' | 'unit'>, locale: string): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(line.quantity);
  return line.unit === 'each' || line.unit === 'pack' ? `${number} ×` : `${number} ${line.unit}`;
}

/** "Margherita, large". */
export function lineName(line: Pick<Line, 'name' | 'variantName'>): string {
  return line.variantName ? `${line.name}, ${line.variantName}` : line.name;
}
