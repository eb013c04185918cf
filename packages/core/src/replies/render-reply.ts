import { fillTemplate } from './fill-template.ts';
import { formatDay, formatMoney, formatWindow, type Wording } from './format.ts';
import type { Phrases } from './phrases.ts';
import { phrasesOf } from './phrases-of.ts';
import { menuText, optionsText, pricedText } from './render-menu.ts';
import { cartText, summaryText } from './render-summary.ts';
import type { HandoverReason, Priced, Reply, ReplyPart, ToldOrder } from './reply.ts';

interface Scene {
  wording: Wording;
  phrases: Phrases;
  order: ToldOrder | null;
}

/**
 * What the bot says, in the customer's language, as one message. Customers' own words are quoted back cut short.
 * @param order the cart or order that `cart` and `summary` tell
 */
export function renderReply(wording: Wording, reply: Reply, order: ToldOrder | null): string {
  const scene: Scene = { wording, phrases: phrasesOf(wording.locale), order };
  return reply
    .map((part) => textOf(part, scene))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The parts that are one sentence of the catalog and nothing else. */
const sentences = {
  how_to_order: 'howToOrder',
  ask_address: 'askAddress',
  ask_fulfilment: 'askFulfilment',
  ask_fulfilment_and_address: 'askFulfilmentAndAddress',
  confirm_how: 'confirmHow',
  no_usual: 'noUsual',
  not_understood: 'notUnderstood',
  price_changed: 'priceChanged',
  expired: 'orderExpired',
  hours: 'hours',
  no_order: 'noOrder',
  thanks: 'thanks',
  opted_out: 'optedOut',
  cart_cancelled: 'cartCancelled',
  declined: 'declined',
  nothing_to_confirm: 'nothingToConfirm',
  empty_cart: 'emptyCart',
  text_only: 'textOnly',
  rephrase: 'rephrase',
  too_long: 'tooLong',
  delayed: 'delayed',
  write_again: 'writeAgain',
} as const satisfies Partial<Record<ReplyPart['kind'], keyof Phrases>>;

function textOf(part: ReplyPart, { wording, phrases, order }: Scene): string {
  switch (part.kind) {
    case 'greeting':
      return phrases.greeting(part.shop);
    case 'menu':
      return menuText(wording, part.sections, part.moreCount);
    case 'category':
      return `${phrases.categoryTitle(part.section.name)}\n${optionsText(wording, part.section.products)}`;
    case 'categories':
      return phrases.categories(part.names.join(', '));
    case 'off_menu':
      return phrases.offMenu(quoted(part.words));
    case 'not_in_cart':
      return phrases.notInCart(quoted(part.words));
    case 'about':
      return part.items.map((item) => aboutText(wording, item)).join('\n\n');
    case 'sold_out':
      return phrases.soldOut(part.names.join(', '), part.names.length);
    case 'which':
      return `${phrases.which(clip(part.words))}\n${optionsText(wording, part.options)}`;
    case 'choices':
      return part.choices
        .map((choice) => `${phrases.choose(choice.item)}\n${optionsText(wording, choice.options)}`)
        .join('\n');
    case 'how_many':
      return phrases.howMany(clip(part.words));
    case 'ask_time':
      return phrases.askTime(formatDay(wording, part.day));
    case 'cart':
      return order ? cartText(wording, order) : '';
    case 'summary':
      return order ? summaryText(wording, order) : '';
    case 'minimum':
      return phrases.minimum(formatMoney(wording, part.minimumMinor));
    case 'prices':
      return optionsText(wording, part.items);
    case 'availability':
      return part.items
        .map((item) =>
          item.soldOut
            ? phrases.notAvailable(item.name)
            : phrases.available({ name: item.name, price: pricedText(wording, item) }),
        )
        .join('\n');
    case 'estimate':
      return `${phrases.window}: ${formatWindow(wording, part.from, part.to)}`;
    case 'delivery_terms':
      return phrases.deliveryTerms(part.delivers ? formatMoney(wording, part.feeMinor) : null, part.pickup);
    case 'order_status':
      return phrases.orderStatus(
        part.label,
        part.status,
        part.promised ? formatWindow(wording, part.promised.from, part.promised.to) : null,
      );
    case 'placed':
      return fillTemplate(phrases.orderPlaced, { label: part.label });
    case 'order_cancelled':
      return fillTemplate(phrases.orderCancelled, { label: part.label });
    case 'cancel_asked':
      return phrases.cancelAsked(part.label);
    case 'handover':
      return handoverText(wording.locale, part.reason);
    default:
      return phrases[sentences[part.kind]];
  }
}

/** What a customer is told, once, when a person takes over. */
export function handoverText(locale: string, reason: HandoverReason): string {
  return phrasesOf(locale).handover(reason);
}

/** What a thing costs, and what is on it. */
function aboutText(wording: Wording, item: { prices: Priced[]; comesWith: string[] }): string {
  const prices = optionsText(wording, item.prices);
  if (item.comesWith.length === 0) return prices;
  return `${prices}\n${phrasesOf(wording.locale).comesWith(item.comesWith.join(', '))}`;
}

const quoted = (words: readonly string[]): string => words.map((one) => `"${clip(one)}"`).join(', ');

const quotedLength = 60;

function clip(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > quotedLength ? `${line.slice(0, quotedLength)}…` : line;
}
