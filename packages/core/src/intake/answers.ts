import type { OrderStatus } from '@novi/db/schema/orders';
import type { Intent } from '@novi/parser/types';
import type { MenuProduct } from '../catalog/menus.ts';
import type { ReplyPart, ToldStatus } from '../replies/reply.ts';
import { isUnderWay } from './decide-move.ts';
import { mentionedProducts } from './mentioned-products.ts';
import { aboutProduct, menuPart, priced, pricedVariants } from './menu-parts.ts';
import type { Heard, TalkState } from './talk.ts';

type Answer = (state: TalkState, heard: Heard) => ReplyPart[];

/** Questions that have an answer of their own, in the order they are answered. */
const answerTo: readonly [Intent, Answer][] = [
  ['opt_out', (state) => (state.hasOptedOut ? [] : [{ kind: 'opted_out' }])],
  ['ask_status', (state) => [statusPart(state) ?? { kind: 'no_order' }]],
  ['ask_price', aboutProducts('prices')],
  ['ask_availability', aboutProducts('availability')],
  ['ask_menu', aboutMenu],
  ['ask_hours', () => [{ kind: 'hours' }]],
  ['ask_delivery', aboutDelivery],
];

/** Answers to what was asked beside (or instead of) an order. Pure. */
export function answers(state: TalkState, heard: Heard): ReplyPart[] {
  const intents = heard.understanding?.intents ?? [];
  const parts = answerTo.flatMap(([intent, answer]) =>
    intents.includes(intent) ? answer(state, heard) : [],
  );
  // "Do you have a menu and how much is it all" is answered by one menu.
  const isMenu = (part: ReplyPart) => part.kind === 'menu';
  return parts.filter((part, index) => !isMenu(part) || parts.findIndex(isMenu) === index);
}

function aboutProducts(kind: 'prices' | 'availability'): Answer {
  return (state, heard) => {
    const products = mentionedProducts(state.menu, heard.texts.join(' '));
    if (products.length === 0)
      return offMenuAsked(heard) ? [] : [cartPart(state, kind) ?? menuPart(state.menu, state.now)];
    const isDetailed = kind === 'prices' && products.length <= 2;
    const tags = isDetailed ? pricedVariants : (product: MenuProduct, now: Date) => [priced(product, now)];
    return [{ kind, items: products.flatMap((product) => tags(product, state.now)) }];
  };
}

/** "Do you have sushi" is answered by the no that follows, and by what there is. */
const offMenuAsked = (heard: Heard): boolean => (heard.understanding?.unresolved.length ?? 0) > 0;

/** "What is in the diavola" is asked of one thing; else it is the menu. */
function aboutMenu(state: TalkState, heard: Heard): ReplyPart[] {
  const products = mentionedProducts(state.menu, heard.texts.join(' '));
  if (products.length === 0 || products.length > 2) return [menuPart(state.menu, state.now)];
  return [{ kind: 'about', items: products.map((product) => aboutProduct(product, state.now)) }];
}

/** "How much is it", asked of a cart, means the cart. */
function cartPart({ draft }: TalkState, kind: 'prices' | 'availability'): ReplyPart | null {
  if (kind === 'availability' || !draft || draft.lines.length === 0) return null;
  return { kind: draft.order.status === 'awaiting_confirm' ? 'summary' : 'cart' };
}

/** "Do you deliver", "how much is it", "how long does it take": of an order that is under way, only where it is. */
function aboutDelivery(state: TalkState): ReplyPart[] {
  const status = isUnderWay(state) ? statusPart(state) : null;
  if (status) return [status];
  const { settings } = state.shop;
  const terms: ReplyPart = {
    kind: 'delivery_terms',
    delivers: settings.fulfilment.includes('delivery'),
    pickup: settings.fulfilment.includes('pickup'),
    feeMinor: settings.delivery_fee_minor,
  };
  return state.draft ? [terms, { kind: 'estimate', ...state.draft.estimate }] : [terms];
}

const toldStatus: Record<OrderStatus, ToldStatus> = {
  draft: 'waiting',
  awaiting_confirm: 'waiting',
  scheduled: 'accepted',
  placed: 'waiting',
  accepted: 'accepted',
  preparing: 'preparing',
  ready: 'ready',
  handed_over: 'on_the_way',
  completed: 'completed',
  needs_attention: 'waiting',
  change_requested: 'waiting',
  rejected: 'rejected',
  cancelled: 'cancelled',
  expired: 'cancelled',
};

/** Where the last order is, or null without one. */
export function statusPart({ latest }: TalkState): ReplyPart | null {
  if (!latest) return null;
  const { label, promised } = latest;
  const status = toldStatus[latest.status];
  const isComing = ['accepted', 'preparing', 'ready', 'on_the_way'].includes(status);
  return { kind: 'order_status', label, status, promised: isComing ? promised : null };
}
