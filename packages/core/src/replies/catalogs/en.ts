import type { Phrases } from '../phrases.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

export const en: Phrases = {
  orderPlaced: 'Thank you! We received your order {label} and are waiting for the shop to accept it.',
  orderConfirmation:
    'Hi {customer_name}, good news: your order is confirmed.\n{order_items}\nTotal: {total}\nEstimated: {delivery_time}\nFollow it here: {tracking_link}\nThank you!',
  deliveryUpdate:
    'Hi {customer_name}, your order is on its way with {driver_name} ({vehicle_info}). Estimated: {estimated_time}\nFollow it here: {tracking_link}\nQuestions? Just reply here.',
  orderReady: 'Your order {label} is ready to be picked up.',
  orderRejected: 'We are sorry, we cannot take your order {label}: {reason}',
  orderCancelled: 'Your order {label} has been cancelled.',
  orderExpired: 'We have not heard from you, so we put your order aside. Write to us when you want to order.',
  confirmNudge: 'Your order of {total} is waiting. Reply *yes* to send it, or tell us what to change.',
  rejectReasons: {
    too_busy: 'the kitchen is too busy right now.',
    out_of_stock: 'something you ordered has run out.',
    closed: 'we are closed at the moment.',
    address: 'we cannot deliver to this address.',
    other: 'the shop cannot take it this time.',
  },
  customer: 'there',
  driver: 'our driver',
  vehicle: 'delivery',
  soon: 'soon',

  greeting: (shop) => `Hello! You are talking to ${shop}.`,
  howToOrder: 'Just write what you would like. You can also write "menu", or "person" to talk to someone.',
  menuTitle: 'Our menu:',
  menuMore: (count) => plural(count, { one: '… and # more dish', other: '… and # more' }),
  categoryTitle: (category) => `What we have in ${category}:`,
  categories: (names) => `We have: ${names}.`,
  from: (price) => `from ${price}`,
  soldOutMark: '(sold out)',
  offMenu: (words) => `We do not have ${words}, sorry.`,
  noUsual: 'You have not ordered here before, so I do not know your usual yet. What would you like?',
  notInCart: (words) =>
    `I am not sure what to do with ${words}. Please name the thing or its line, for example "remove 2".`,
  comesWith: (names) => `Comes with: ${names}`,
  soldOut: (names, count) =>
    plural(count, { one: `${names} is sold out, sorry.`, other: `${names} are sold out, sorry.` }),
  which: (words) => `Which one do you mean by "${words}"?`,
  choose: (item) => `Please choose for ${item}:`,
  howMany: (words) => `How many would you like? I am not sure about "${words}".`,
  cartTitle: 'So far:',
  askAddress: 'Where should we deliver it? Please send the address.',
  askTime: (day) => `For ${day}: at what time would you like it?`,
  askFulfilment: 'Is that for delivery or for pickup?',
  askFulfilmentAndAddress: 'Is that for pickup, or delivery? For delivery please send the address.',
  summaryTitle: 'Your order:',
  subtotal: 'Subtotal',
  deliveryFee: 'Delivery',
  total: 'Total',
  deliverTo: 'Deliver to',
  pickup: 'Pickup at the shop',
  note: 'Note',
  window: 'Estimated',
  requestedFor: 'Requested for',
  payment: 'Payment',
  paymentMethods: { cash: 'cash', card: 'card', transfer: 'bank transfer', link: 'payment link' },
  confirmHow: 'Reply *yes* to order. To change a line write for example "1 -> 3" or "remove 2".',
  yes: 'Yes',
  no: 'No',
  guessed: '(?) means: please check that I read this right.',
  priceChanged: 'Some prices have changed since; this is the order at today’s prices.',
  minimum: (amount) => `For a delivery the order must come to at least ${amount}. What else would you like?`,
  unit: (quantity, unit, count) => {
    if (unit === 'dozen') return `${quantity} dozen`;
    if (unit === 'pack') return `${quantity} ${plural(count, { one: 'pack', other: 'packs' })}`;
    return unit === 'each' ? `${quantity} ×` : `${quantity} ${unit}`;
  },
  modifier: (mode, name) =>
    ({ add: `with ${name}`, without: `no ${name}`, extra: `extra ${name}`, less: `less ${name}` })[mode],
  available: ({ name, price }) => `Yes, we have ${name}: ${price}`,
  notAvailable: (name) => `${name} is sold out right now.`,
  hours: 'We are taking orders right now. For our exact opening hours write "person".',
  deliveryTerms: (fee, pickup) =>
    fee
      ? `Yes, we deliver. The delivery fee is ${fee}.${pickup ? ' You can also pick it up.' : ''}`
      : 'We do not deliver; you can pick it up at the shop.',
  orderStatus: (label, status, window) => {
    const told = {
      waiting: 'is waiting for the shop to accept it',
      accepted: 'is confirmed',
      preparing: 'is being prepared',
      ready: 'is ready',
      on_the_way: 'is on its way',
      completed: 'is done',
      cancelled: 'was cancelled',
      rejected: 'could not be taken',
    }[status];
    return `Your order ${label} ${told}.${window ? ` Estimated: ${window}` : ''}`;
  },
  noOrder: 'You have no order with us at the moment.',
  thanks: 'You are welcome!',
  optedOut: 'Done: you will get no more offers from us. Messages about your own orders still reach you.',
  cartCancelled: 'All right, nothing has been ordered.',
  cancelAsked: (label) => `I have asked the shop to cancel ${label}. A person will answer you here.`,
  declined: 'No hurry. I keep your order; reply *yes* when you want to send it, or tell me what to change.',
  nothingToConfirm: 'There is no order to confirm yet. What would you like?',
  emptyCart: 'Your order is empty now. What would you like?',
  textOnly: 'I can only read text here. Please write what you would like, or "person" to talk to someone.',
  notUnderstood: 'Sorry, I did not understand that. You can also write "person" to talk to someone.',
  rephrase: 'Sorry, I did not understand that. What would you like to order? Or write "menu" or "person".',
  tooLong: 'That message is too long for me. Please write what you would like in a few lines.',
  manualNotice: 'Thank you for your message. A person from the shop will answer you here.',
  delayed: 'We are sorry that you had to wait: we had a technical problem, and it is solved now.',
  writeAgain: 'Please write again what you would like; we answer right away now.',
  handover: (reason) =>
    ({
      asked: 'Of course. A person from the shop will answer you here.',
      complaint: 'We are sorry to hear that. A person from the shop will answer you here.',
      not_understood: 'I do not want to get this wrong. A person from the shop will answer you here.',
      large_order: 'Thank you! A person from the shop will look at this order and answer you here.',
      fault: 'Something went wrong on our side. A person from the shop will answer you here.',
      changed_words:
        'I see that you changed a message. A person from the shop will look at your order and answer you here.',
    })[reason],
};
