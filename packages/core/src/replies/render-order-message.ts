import { fillTemplate } from './fill-template.ts';
import { formatMoney, formatWindow, type Wording } from './format.ts';
import { phrasesOf } from './phrases-of.ts';
import type { RejectReason, ToldLine } from './reply.ts';
import { describeLine } from './told-lines.ts';

interface Window {
  promisedFrom: Date | null;
  promisedTo: Date | null;
}

/** What each message about an order is made of: facts, which are worded here. */
export interface OrderMessageFacts {
  order_placed: { label: string };
  order_confirmation: Window & {
    customerName: string | null;
    lines: readonly ToldLine[];
    totalMinor: number;
    trackingLink: string;
  };
  delivery_update: Window & {
    customerName: string | null;
    driverName: string | null;
    vehicle: string | null;
    trackingLink: string;
  };
  order_ready: { label: string };
  order_rejected: { label: string; reason: RejectReason; note?: string | null | undefined };
  order_cancelled: { label: string };
  order_expired: Record<never, never>;
  order_nudge: { totalMinor: number };
}

export type OrderMessageEvent = keyof OrderMessageFacts;

/** Events whose wording a shop may replace, and the variables each wording may use. */
export const templateVariables = {
  order_confirmation: ['customer_name', 'order_items', 'total', 'delivery_time', 'tracking_link'],
  delivery_update: ['customer_name', 'estimated_time', 'driver_name', 'vehicle_info', 'tracking_link'],
} as const satisfies Partial<Record<OrderMessageEvent, readonly string[]>>;

/** The wording of an event where the shop has none of its own. */
export function defaultTemplate(locale: string, event: OrderMessageEvent): string {
  const phrases = phrasesOf(locale);
  return {
    order_placed: phrases.orderPlaced,
    order_confirmation: phrases.orderConfirmation,
    delivery_update: phrases.deliveryUpdate,
    order_ready: phrases.orderReady,
    order_rejected: phrases.orderRejected,
    order_cancelled: phrases.orderCancelled,
    order_expired: phrases.orderExpired,
    order_nudge: phrases.confirmNudge,
  }[event];
}

/**
 * The text of a message about an order in the customer's language.
 * @param template the shop's own wording, where it has one
 */
export function renderOrderMessage<Event extends OrderMessageEvent>(
  wording: Wording,
  event: Event,
  facts: OrderMessageFacts[Event],
  template?: string | null,
): string {
  const body = template ?? defaultTemplate(wording.locale, event);
  const knowsVehicle = !('vehicle' in facts) || Boolean(facts.vehicle);
  return fillTemplate(
    knowsVehicle ? body : body.replace(vehicleAside, ''),
    orderMessageVariables(wording, facts),
  );
}

/** "with Bo (red scooter)": an aside with nothing to say is left out. */
const vehicleAside = /\s*\(\{vehicle_info\}\)/;

/** Facts as the variables of templates. What was never told (a name, a driver) gets a word that fits every sentence. */
export function orderMessageVariables(
  wording: Wording,
  facts: OrderMessageFacts[OrderMessageEvent],
): Record<string, string> {
  const phrases = phrasesOf(wording.locale);
  const variables: Record<string, string> = {};
  if ('label' in facts) variables.label = facts.label;
  if ('reason' in facts) variables.reason = facts.note || phrases.rejectReasons[facts.reason];
  if ('customerName' in facts) variables.customer_name = facts.customerName || phrases.customer;
  if ('lines' in facts) {
    variables.order_items = facts.lines.map((line) => describeLine(wording, line)).join('\n');
  }
  if ('totalMinor' in facts) variables.total = formatMoney(wording, facts.totalMinor);
  if ('trackingLink' in facts) variables.tracking_link = facts.trackingLink;
  if ('promisedTo' in facts) {
    const window =
      facts.promisedFrom && facts.promisedTo
        ? formatWindow(wording, facts.promisedFrom, facts.promisedTo)
        : phrases.soon;
    variables.delivery_time = window;
    variables.estimated_time = window;
  }
  if ('driverName' in facts) {
    variables.driver_name = facts.driverName || phrases.driver;
    variables.vehicle_info = facts.vehicle || phrases.vehicle;
  }
  return variables;
}
