import type { Phrases } from '../phrases.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('de');

export const de: Phrases = {
  orderPlaced: 'Danke! Ihre Bestellung {label} ist da und wartet darauf, dass der Laden sie annimmt.',
  orderConfirmation:
    'Hallo {customer_name}, gute Nachricht: Ihre Bestellung ist bestätigt.\n{order_items}\nSumme: {total}\nVoraussichtlich: {delivery_time}\nHier verfolgen: {tracking_link}\nVielen Dank!',
  deliveryUpdate:
    'Hallo {customer_name}, Ihre Bestellung ist unterwegs mit {driver_name} ({vehicle_info}). Voraussichtlich: {estimated_time}\nHier verfolgen: {tracking_link}\nFragen? Einfach hier antworten.',
  orderReady: 'Ihre Bestellung {label} ist abholbereit.',
  orderRejected: 'Es tut uns leid, wir können Ihre Bestellung {label} nicht annehmen: {reason}',
  orderCancelled: 'Ihre Bestellung {label} wurde storniert.',
  orderExpired:
    'Wir haben nichts mehr gehört und Ihre Bestellung zurückgelegt. Schreiben Sie uns, wenn Sie bestellen möchten.',
  confirmNudge:
    'Ihre Bestellung über {total} wartet. Antworten Sie *ja*, um sie abzuschicken, oder schreiben Sie, was anders sein soll.',
  rejectReasons: {
    too_busy: 'die Küche ist gerade ausgelastet.',
    out_of_stock: 'etwas davon ist ausverkauft.',
    closed: 'wir haben gerade geschlossen.',
    address: 'an diese Adresse können wir nicht liefern.',
    other: 'der Laden kann sie diesmal nicht annehmen.',
  },
  customer: 'zusammen',
  driver: 'unserem Fahrer',
  vehicle: 'Lieferung',
  soon: 'bald',

  greeting: (shop) => `Hallo! Hier ist ${shop}.`,
  howToOrder:
    'Schreiben Sie einfach, was Sie möchten. Sie können auch "Speisekarte" schreiben, oder "Mitarbeiter", um mit jemandem zu sprechen.',
  menuTitle: 'Unsere Karte:',
  menuMore: (count) => `… und ${count} mehr`,
  categoryTitle: (category) => `Das gibt es bei ${category}:`,
  categories: (names) => `Wir haben: ${names}.`,
  from: (price) => `ab ${price}`,
  soldOutMark: '(ausverkauft)',
  offMenu: (words) => `${words} haben wir leider nicht.`,
  noUsual:
    'Sie haben hier noch nicht bestellt, darum kenne ich Ihre übliche Bestellung noch nicht. Was darf es sein?',
  notInCart: (words) =>
    `Ich weiß nicht, was ich mit ${words} machen soll. Nennen Sie bitte das Gericht oder die Zeile, zum Beispiel "streich die 2".`,
  comesWith: (names) => `Dazu gehört: ${names}`,
  soldOut: (names, count) =>
    plural(count, { one: `${names} ist leider ausverkauft.`, other: `${names} sind leider ausverkauft.` }),
  which: (words) => `Was meinen Sie mit "${words}"?`,
  choose: (item) => `Bitte wählen Sie für ${item}:`,
  howMany: (words) => `Wie viele möchten Sie? Bei "${words}" bin ich nicht sicher.`,
  cartTitle: 'Bisher:',
  askAddress: 'Wohin sollen wir liefern? Bitte schicken Sie die Adresse.',
  askTime: (day) => `Für ${day}: um wie viel Uhr?`,
  askFulfilment: 'Liefern oder abholen?',
  askFulfilmentAndAddress: 'Abholen oder liefern? Für eine Lieferung schicken Sie bitte die Adresse.',
  summaryTitle: 'Ihre Bestellung:',
  subtotal: 'Zwischensumme',
  deliveryFee: 'Lieferung',
  total: 'Summe',
  deliverTo: 'Lieferung an',
  pickup: 'Abholung im Laden',
  note: 'Notiz',
  window: 'Voraussichtlich',
  requestedFor: 'Gewünscht für',
  payment: 'Zahlung',
  paymentMethods: { cash: 'bar', card: 'Karte', transfer: 'Überweisung', link: 'Zahlungslink' },
  confirmHow:
    'Antworten Sie *ja*, um zu bestellen. Um eine Zeile zu ändern, schreiben Sie zum Beispiel "1 -> 3" oder "streich die 2".',
  yes: 'Ja',
  no: 'Nein',
  guessed: '(?) heißt: bitte prüfen Sie, ob ich das richtig gelesen habe.',
  priceChanged: 'Einige Preise haben sich geändert; das ist die Bestellung zu heutigen Preisen.',
  minimum: (amount) =>
    `Für eine Lieferung muss die Bestellung mindestens ${amount} betragen. Was darf es noch sein?`,
  unit: (quantity, unit, count) => {
    if (unit === 'dozen') return `${quantity} Dutzend`;
    if (unit === 'pack') return `${quantity} ${plural(count, { one: 'Packung', other: 'Packungen' })}`;
    return unit === 'each' ? `${quantity} ×` : `${quantity} ${unit}`;
  },
  modifier: (mode, name) =>
    ({ add: `mit ${name}`, without: `ohne ${name}`, extra: `extra ${name}`, less: `wenig ${name}` })[mode],
  available: ({ name, price }) => `Ja, ${name} haben wir: ${price}`,
  notAvailable: (name) => `${name} ist gerade ausverkauft.`,
  hours: 'Wir nehmen gerade Bestellungen an. Für die genauen Öffnungszeiten schreiben Sie "Mitarbeiter".',
  deliveryTerms: (fee, pickup) =>
    fee
      ? `Ja, wir liefern. Die Lieferung kostet ${fee}.${pickup ? ' Sie können auch abholen.' : ''}`
      : 'Wir liefern nicht; Sie können im Laden abholen.',
  orderStatus: (label, status, window) => {
    const told = {
      waiting: 'wartet darauf, dass der Laden sie annimmt',
      accepted: 'ist bestätigt',
      preparing: 'wird zubereitet',
      ready: 'ist fertig',
      on_the_way: 'ist unterwegs',
      completed: 'ist erledigt',
      cancelled: 'wurde storniert',
      rejected: 'konnte nicht angenommen werden',
    }[status];
    return `Ihre Bestellung ${label} ${told}.${window ? ` Voraussichtlich: ${window}` : ''}`;
  },
  noOrder: 'Sie haben gerade keine Bestellung bei uns.',
  thanks: 'Gern geschehen!',
  optedOut:
    'Erledigt: Sie bekommen keine Angebote mehr von uns. Nachrichten zu Ihren Bestellungen kommen weiter an.',
  cartCancelled: 'Alles klar, es wurde nichts bestellt.',
  cancelAsked: (label) => `Ich habe den Laden gebeten, ${label} zu stornieren. Jemand antwortet Ihnen hier.`,
  declined:
    'Keine Eile. Ich behalte Ihre Bestellung; antworten Sie *ja*, wenn sie losgehen soll, oder sagen Sie, was anders sein soll.',
  nothingToConfirm: 'Es gibt noch keine Bestellung zu bestätigen. Was darf es sein?',
  emptyCart: 'Ihre Bestellung ist jetzt leer. Was darf es sein?',
  textOnly:
    'Ich kann hier nur Text lesen. Schreiben Sie, was Sie möchten, oder "Mitarbeiter", um mit jemandem zu sprechen.',
  notUnderstood:
    'Das habe ich leider nicht verstanden. Schreiben Sie "Mitarbeiter", um mit jemandem zu sprechen.',
  rephrase:
    'Das habe ich leider nicht verstanden. Was möchten Sie bestellen? Oder schreiben Sie "Speisekarte" oder "Mitarbeiter".',
  tooLong: 'Diese Nachricht ist zu lang für mich. Bitte schreiben Sie in ein paar Zeilen, was Sie möchten.',
  manualNotice: 'Danke für Ihre Nachricht. Jemand aus dem Geschäft antwortet Ihnen hier.',
  delayed:
    'Entschuldigen Sie bitte, dass Sie warten mussten: Wir hatten ein technisches Problem, das nun behoben ist.',
  writeAgain: 'Bitte schreiben Sie noch einmal, was Sie möchten; wir antworten jetzt sofort.',
  handover: (reason) =>
    ({
      asked: 'Natürlich. Jemand aus dem Laden antwortet Ihnen hier.',
      complaint: 'Das tut uns leid. Jemand aus dem Laden antwortet Ihnen hier.',
      not_understood: 'Ich möchte nichts falsch machen. Jemand aus dem Laden antwortet Ihnen hier.',
      large_order: 'Danke! Jemand aus dem Laden sieht sich die Bestellung an und antwortet Ihnen hier.',
      fault: 'Bei uns ist etwas schiefgegangen. Jemand aus dem Laden antwortet Ihnen hier.',
      changed_words:
        'Sie haben eine Nachricht geändert. Jemand aus dem Laden sieht sich Ihre Bestellung an und antwortet Ihnen hier.',
    })[reason],
};
