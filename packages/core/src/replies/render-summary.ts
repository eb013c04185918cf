import { formatMoment, formatMoney, formatWindow, type Wording } from './format.ts';
import { phrasesOf } from './phrases-of.ts';
import type { ToldOrder } from './reply.ts';
import { numberedLines } from './told-lines.ts';

/** What the cart holds so far, numbered. */
export function cartText(wording: Wording, order: ToldOrder): string {
  if (order.lines.length === 0) return '';
  return `${phrasesOf(wording.locale).cartTitle}\n${numberedLines(wording, order.lines)}`;
}

/** The numbered summary a customer says yes to: lines, fee, total, where to and by when. */
export function summaryText(wording: Wording, order: ToldOrder): string {
  const phrases = phrasesOf(wording.locale);
  const money = (minor: number) => formatMoney(wording, minor);
  const hasFee = order.fulfilment === 'delivery' && order.deliveryFeeMinor > 0;
  const rows = [
    phrases.summaryTitle,
    numberedLines(wording, order.lines),
    ...(hasFee
      ? [
          `${phrases.subtotal}: ${money(order.subtotalMinor)}`,
          `${phrases.deliveryFee}: ${money(order.deliveryFeeMinor)}`,
        ]
      : []),
    `*${phrases.total}: ${money(order.totalMinor)}*`,
    order.fulfilment === 'pickup' ? phrases.pickup : `${phrases.deliverTo}: ${order.address ?? ''}`,
    ...(order.note ? [`${phrases.note}: ${order.note}`] : []),
    ...(order.payment ? [`${phrases.payment}: ${phrases.paymentMethods[order.payment]}`] : []),
    ...timeRows(wording, order),
    '',
    phrases.confirmHow,
    ...(order.lines.some((line) => line.confidence === 'likely') ? [phrases.guessed] : []),
  ];
  return rows.join('\n');
}

/** When it is wanted, where the customer said so; and when it can be there, unless that is sooner anyway. */
function timeRows(wording: Wording, order: ToldOrder): string[] {
  const { requestedFor, promisedFrom, promisedTo } = order;
  const phrases = phrasesOf(wording.locale);
  const wanted = requestedFor ? [`${phrases.requestedFor}: ${formatMoment(wording, requestedFor)}`] : [];
  const isLater = requestedFor !== null && promisedTo !== null && requestedFor >= promisedTo;
  if (isLater || !promisedFrom || !promisedTo) return wanted;
  return [...wanted, `${phrases.window}: ${formatWindow(wording, promisedFrom, promisedTo)}`];
}
