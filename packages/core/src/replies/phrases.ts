import type { LineModifier } from '@novi/db/schema/orders';
import type { Payment } from '@novi/parser/types';
import type { HandoverReason, RejectReason, ToldStatus } from './reply.ts';

/**
 * Every sentence a customer can get. One object a language; a missing key is a type error. The first group are
 * templates with {variables}, because a shop may write its own in their place; the rest are sentences of the bot.
 */
export interface Phrases {
  orderPlaced: string;
  orderConfirmation: string;
  deliveryUpdate: string;
  orderReady: string;
  orderRejected: string;
  orderCancelled: string;
  orderExpired: string;
  confirmNudge: string;
  rejectReasons: Record<RejectReason, string>;
  /** stands in for a name we were never told */
  customer: string;
  driver: string;
  vehicle: string;
  soon: string;

  greeting(shop: string): string;
  howToOrder: string;
  menuTitle: string;
  menuMore(count: number): string;
  categoryTitle(category: string): string;
  categories(names: string): string;
  from(price: string): string;
  soldOutMark: string;
  offMenu(words: string): string;
  noUsual: string;
  notInCart(words: string): string;
  comesWith(names: string): string;
  soldOut(names: string, count: number): string;
  which(words: string): string;
  choose(item: string): string;
  howMany(words: string): string;
  cartTitle: string;
  askAddress: string;
  askTime(day: string): string;
  askFulfilment: string;
  askFulfilmentAndAddress: string;
  summaryTitle: string;
  subtotal: string;
  deliveryFee: string;
  total: string;
  deliverTo: string;
  pickup: string;
  note: string;
  window: string;
  requestedFor: string;
  payment: string;
  paymentMethods: Record<Payment, string>;
  confirmHow: string;
  /** What is tapped in place of the word that `confirmHow` names. */
  yes: string;
  no: string;
  guessed: string;
  priceChanged: string;
  minimum(amount: string): string;
  unit(quantity: string, unit: string, count: number): string;
  modifier(mode: LineModifier['mode'], name: string): string;
  available(item: { name: string; price: string }): string;
  notAvailable(name: string): string;
  hours: string;
  deliveryTerms(fee: string | null, pickup: boolean): string;
  orderStatus(label: string, status: ToldStatus, window: string | null): string;
  noOrder: string;
  thanks: string;
  optedOut: string;
  cartCancelled: string;
  cancelAsked(label: string): string;
  declined: string;
  nothingToConfirm: string;
  emptyCart: string;
  textOnly: string;
  notUnderstood: string;
  rephrase: string;
  tooLong: string;
  /** the whole shop is answered by people */
  manualNotice: string;
  /** before an answer that comes late */
  delayed: string;
  writeAgain: string;
  handover(reason: HandoverReason): string;
}
